package silian.platform.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidSchemesTests {

    private static final String MISTAKEN = """
            scheme: x
            name: {zh: 某, en: X}
            facts: {person.age: int, person.home: house, age: int}
            versions:
              - effective: 2022-01-01
                source: {text: t, mark: XX}
                parameters: {list: [1], cap: {yuan: 1.005}}
                criteria:
                  - {code: a, cel: person.age <= param.nope, clause: c, reason: {zh: 甲, en: a}}
                  - {code: a, cel: person.agee > 1, clause: c, reason: {zh: "{no}"}}
                  - {code: b, cel: "person.age <", reason: {zh: 甲, en: a}}
                  - {code: c, cel: person.age + 1, clause: c, reason: {zh: 甲, en: a}, celery: 1}
                  - {code: d, cel: 'person.age == "x"', clause: c, reason: {zh: 甲, en: a}}
              - effective: 2022-01-01
                source: {text: t, mark: PD}
                criteria: []
              - effective: tomorrow
                criteria: 1
            """;

    @ParameterizedTest
    @ValueSource(strings = {"version 2022-01-01 is there twice", "facts.person.home is of the unknown type house",
            "facts.age is not named like person.age", "source.mark must be OT, SEC or PD", "parameter list must be",
            "parameter cap must be an amount with at most two decimals", "criterion a unknown parameter param.nope",
            "criterion a is there twice", "fact person.agee is not declared", "reason en is missing",
            "names the unknown parameter {no}", "criterion b clause is missing", "criterion b ERROR",
            "criterion c celery is not known here", "criterion c ERROR", "criterion d ERROR",
            "version tomorrow effective is no date", "version tomorrow criteria must be a list",
            "version 2022-01-01 criteria is empty", "version tomorrow source is missing"})
    void namesEveryMistakeAtOnce(String mistake) {
        assertThatExceptionOfType(InvalidSchemes.class).isThrownBy(() -> SchemeReader.scheme("x.yaml", MISTAKEN))
                .satisfies(e -> assertThat(e.mistakes())
                        .allSatisfy(one -> assertThat(one).startsWith("x.yaml: "))
                        .anySatisfy(one -> assertThat(one).contains(mistake)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "a: [", "scheme: x\nscheme: y", "text"})
    void refusesWhatIsNoScheme(String yaml) {
        assertThatExceptionOfType(InvalidSchemes.class).isThrownBy(() -> SchemeReader.scheme("x.yaml", yaml));
    }

    @Test
    void refusesTwoSchemesOfOneName() {
        var scheme = SchemeReader.scheme("x.yaml", """
                scheme: x
                name: {zh: 某, en: X}
                facts: {}
                versions:
                  - effective: 2022-01-01
                    source: {text: t, mark: PD}
                    criteria: [{code: a, cel: "true", clause: c, reason: {zh: 甲, en: a}}]
                """);
        assertThatExceptionOfType(InvalidSchemes.class)
                .isThrownBy(() -> new Schemes(List.of(scheme, scheme)));
    }
}
