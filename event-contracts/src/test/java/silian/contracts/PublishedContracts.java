package silian.contracts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import silian.platform.events.Contract;
import silian.platform.events.EventTypes;

/** Every contract there is, found in the compiled classes, in the order of their types. */
final class PublishedContracts {

    private static final List<Class<? extends Contract>> ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("silian.contracts").stream()
            .filter(candidate -> candidate.isAssignableTo(Contract.class) && !candidate.isInterface())
            .map(JavaClass::reflect).<Class<? extends Contract>>map(type -> type.asSubclass(Contract.class))
            .sorted(Comparator.comparing(EventTypes::nameOf)).toList();

    private PublishedContracts() {}

    static List<Class<? extends Contract>> all() {
        return ALL;
    }
}
