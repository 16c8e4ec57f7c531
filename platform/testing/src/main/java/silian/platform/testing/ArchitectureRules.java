package silian.platform.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every service keeps to, as tests. A service runs them all on its own root package:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheArchitecture() {
 *     return ArchitectureRules.of("silian.recruitment");
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /**
     * One test a rule.
     *
     * @param rootPackage the service's own package; classes beneath it are read, tests left out
     * @throws IllegalArgumentException if there is no class, because rules about nothing hold
     */
    public static Stream<DynamicTest> of(String rootPackage) {
        var classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no class in " + rootPackage);
        }
        return of(classes);
    }

    static Stream<DynamicTest> of(JavaClasses classes) {
        return all().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(classes)));
    }

    static Stream<ArchRule> all() {
        return Stream.of(
                List.of(AggregateRules.FINAL, AggregateRules.NAMED_IN_THE_STORE, AggregateRules.VERSIONED,
                        AggregateRules.WITHOUT_SETTERS, AggregateRules.CLOSED),
                List.of(LayoutRules.BY_FEATURE, LayoutRules.WAYS_IN_REACH_INWARDS, LayoutRules.WAYS_IN_ARE_HIDDEN,
                        LayoutRules.PUBLIC_ONLY_WHEN_NEEDED, LayoutRules.ANSWERS_ARE_RECORDS,
                        LayoutRules.NAMES_OF_THEIR_OWN),
                List.of(LanguageRules.NO_FIELD_INJECTION, LanguageRules.MODERN_TIME, LanguageRules.TIME_IS_PASSED_IN,
                        LanguageRules.EXACT_NUMBERS, LanguageRules.NO_FLOATING_FIELDS, LanguageRules.LOGS_ONLY))
                .flatMap(List::stream).map(rule -> rule.allowEmptyShould(true));
    }
}
