package silian.platform.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Set;

/** How code is written: time is passed in, numbers are exact, what is said goes to the log. */
final class LanguageRules {

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Set<String> OLD_TIME = Set.of("java.util.Date", "java.util.Calendar",
            "java.util.GregorianCalendar", "java.text.DateFormat", "java.text.SimpleDateFormat", "java.sql.Date",
            "java.sql.Timestamp");

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
            .orShould().beAnnotatedWith("jakarta.inject.Inject")
            .orShould().beAnnotatedWith("jakarta.annotation.Resource")
            .because("a constructor says what a class needs")
            .as("nothing is injected into fields");

    static final ArchRule MODERN_TIME = noClasses()
            .should().dependOnClassesThat(DescribedPredicate.describe("are of the old date types",
                    type -> OLD_TIME.contains(type.getFullName())))
            .as("time is told in java.time");

    static final ArchRule TIME_IS_PASSED_IN = noClasses()
            .should().callCodeUnitWhere(target(DescribedPredicate.describe("asks for the time",
                    LanguageRules::asksForTheTime)))
            .because("a command brings its instant and its business date")
            .as("time is passed in, never asked for");

    static final ArchRule EXACT_NUMBERS = noClasses()
            .should()
            .callCodeUnitWhere(target(DescribedPredicate.describe("turns an amount into floating point or back",
                    LanguageRules::isInexact)))
            .as("amounts never pass through floating point");

    static final ArchRule NO_FLOATING_FIELDS = noFields()
            .should().haveRawType(DescribedPredicate.describe("floating point",
                    type -> FLOATING.contains(type.getFullName())))
            .as("nothing is kept in floating point");

    static final ArchRule LOGS_ONLY = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
            .as("nothing writes to standard output");

    private LanguageRules() {}

    private static boolean asksForTheTime(CodeUnitCallTarget call) {
        var owner = call.getOwner();
        return switch (call.getName()) {
            case "now" -> owner.getPackageName().startsWith("java.time")
                    && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            default -> false;
        };
    }

    private static boolean isInexact(CodeUnitCallTarget call) {
        var owner = call.getOwner();
        var amount = owner.isAssignableTo(BigDecimal.class) || owner.getPackageName().startsWith("org.joda.money");
        var takesOne = call.getRawParameterTypes().stream().map(JavaClass::getFullName).anyMatch(FLOATING::contains);
        return amount && (takesOne || FLOATING.contains(call.getRawReturnType().getFullName()));
    }
}
