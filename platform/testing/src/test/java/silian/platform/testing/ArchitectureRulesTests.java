package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTests {

    private static final JavaClasses SOUND = new ClassFileImporter().importPackages("silian.examples.sound");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("silian.examples.broken");

    @TestFactory
    Stream<DynamicTest> allHoldForASoundService() {
        return ArchitectureRules.of(SOUND);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isBroken(ArchRule rule, List<String> violations) {
        var found = rule.evaluate(BROKEN).getFailureReport().getDetails();

        assertThat(found).hasSameSizeAs(violations);
        assertThat(violations).allSatisfy(violation -> assertThat(found).anyMatch(line -> line.contains(violation)));
    }

    static Stream<Arguments> isBroken() {
        return Stream.of(
                Arguments.of(AggregateRules.FINAL, List.of("OpenFlat")),
                Arguments.of(AggregateRules.NAMED_IN_THE_STORE, List.of("OpenFlat")),
                Arguments.of(AggregateRules.VERSIONED, List.of("OpenFlat has no version")),
                Arguments.of(AggregateRules.WITHOUT_SETTERS, List.of("OpenFlat.setId")),
                Arguments.of(AggregateRules.CLOSED, List.of("OpenFlat.id")),
                Arguments.of(LayoutRules.BY_FEATURE, List.of("broken.util.Strings")),
                Arguments.of(LayoutRules.WAYS_IN_REACH_INWARDS, List.of("OpenFlat")),
                Arguments.of(LayoutRules.WAYS_IN_ARE_HIDDEN, List.of("OpenController")),
                Arguments.of(LayoutRules.PUBLIC_ONLY_WHEN_NEEDED, List.of("NeedlesslyPublic is public")),
                Arguments.of(LayoutRules.ANSWERS_ARE_RECORDS,
                        List.of("answers with silian.examples.broken.letting.OpenFlat")),
                Arguments.of(LayoutRules.NAMES_OF_THEIR_OWN,
                        List.of("FlatView is called like", "Terms is called like")),
                Arguments.of(LanguageRules.NO_FIELD_INJECTION, List.of("FieldInjection.injected")),
                Arguments.of(LanguageRules.MODERN_TIME, List.of("OldDate.<init>", "OldDate.date>", "OldDate.date()")),
                Arguments.of(LanguageRules.TIME_IS_PASSED_IN,
                        List.of("Instant.now()", "LocalDate.now(", "currentTimeMillis", "Clock.systemUTC")),
                Arguments.of(LanguageRules.EXACT_NUMBERS,
                        List.of("<init>(double)", "valueOf(double)", "doubleValue()")),
                Arguments.of(LanguageRules.NO_FLOATING_FIELDS, List.of("InexactAmount.kept")),
                Arguments.of(LanguageRules.LOGS_ONLY, List.of("System.out")));
    }

    @Test
    void areAllProvedByABrokenExample() {
        var proved = isBroken().map(arguments -> ((ArchRule) arguments.get()[0]).getDescription());

        assertThat(proved).containsExactlyInAnyOrderElementsOf(
                ArchitectureRules.all().map(ArchRule::getDescription).toList());
    }

    @Test
    void refuseToGuardAPackageThatDoesNotExist() {
        assertThatThrownBy(() -> ArchitectureRules.of("silian.nowhere")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no class in silian.nowhere");
    }
}
