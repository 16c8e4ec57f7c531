package silian.platform.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SchemeTests {

    private static final LocalDate IN_2022 = LocalDate.of(2022, 7, 1);
    private final Scheme scheme = SchemeReader.scheme("free-stay.yaml", text());

    @Test
    void saysYesWhenEveryCriterionIsMet() {
        var decision = scheme.decide(facts().build(), IN_2022);
        assertThat(decision.outcome()).isEqualTo(Outcome.ELIGIBLE);
        assertThat(decision.criteria()).extracting(CriterionResult::met).containsOnly(true);
        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.yuan("cap")).isEqualByComparingTo("500");
        assertThat(decision.number("max_age")).isEqualTo(35);
    }

    @Test
    void runsEveryCriterionAndTellsEveryReason() {
        var decision = scheme.decide(facts().known("person.age", 36, "identity number")
                .known("person.homes", 2, "registry").build(), IN_2022);
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
        assertThat(decision.criteria()).extracting(CriterionResult::met).containsExactly(false, false, true, true);
        assertThat(decision.reasons()).hasSize(2).first().satisfies(reason -> assertThat(reason.arguments().toString())
                .contains("reason_en=not older than 35", "clause=第二条"));
        assertThat(decision.criteria().getFirst().reason()).isEqualTo(new Words("年龄不超过 35 周岁", "not older than 35"));
        assertThat(decision.criteria().get(1).reason().en()).isEqualTo("owns no home or is of class A, B");
    }

    @Test
    void asksForWhatItLacksByName() {
        var decision = scheme.decide(Facts.builder().known("person.age", 24, "identity number")
                .known("person.class", "E", "accreditation").known("stay.price", new BigDecimal("500.00"), "contract")
                .build(), IN_2022);
        assertThat(decision.outcome()).isEqualTo(Outcome.FACTS_MISSING);
        assertThat(decision.needs()).containsExactly("person.homes", "person.graduated_on");
        var home = decision.criteria().get(1);
        assertThat(home.met()).isNull();
        assertThat(home.howToProvide()).isEqualTo(new Words("请申报", "declare it"));
        assertThat(home.facts()).containsExactly(new FactUsed("person.class", "E", "accreditation"));
    }

    @Test
    void saysNoWithoutWaitingForFactsThatCannotHelp() {
        var decision = scheme.decide(Facts.builder().known("person.age", 50, "identity number").build(), IN_2022);
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void needsNoFactThatAnotherMakesIrrelevant() {
        var facts = Facts.builder().known("person.class", "A", "accreditation").build();
        assertThat(scheme.decide(facts, IN_2022).criteria().get(1).met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2021-12-31,,NOT_ELIGIBLE", "2022-07-01,2022-01-01,NOT_ELIGIBLE", "2023-09-30,2022-01-01,NOT_ELIGIBLE",
            "2023-10-01,2023-10-01,ELIGIBLE", "2024-12-31,2023-10-01,ELIGIBLE", "2025-01-01,,NOT_ELIGIBLE"})
    void appliesTheVersionInForceOnTheBusinessDate(LocalDate on, LocalDate version, Outcome outcome) {
        var decision = scheme.decide(facts().known("person.age", 38, "identity number").build(), on);
        assertThat(decision.version()).isEqualTo(version);
        assertThat(decision.outcome()).isEqualTo(outcome);
        if (version == null) {
            assertThat(decision.criteria()).extracting(CriterionResult::code).containsExactly("scheme.not-in-force");
        }
    }

    @Test
    void countsCompletedYearsOnTheBusinessDate() {
        var facts = facts().known("person.graduated_on", LocalDate.of(2017, 7, 1), "certificate").build();
        assertThat(scheme.decide(facts, LocalDate.of(2022, 6, 30)).criteria().get(2).met()).isTrue();
        assertThat(scheme.decide(facts, LocalDate.of(2022, 7, 1)).criteria().get(2).met()).isFalse();
    }

    @Test
    void comparesAmountsToTheFen() {
        var above = facts().known("stay.price", new BigDecimal("500.01"), "contract").build();
        assertThat(scheme.decide(above, IN_2022).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @Test
    void refusesAFactOfAnotherType() {
        var facts = Facts.builder().known("person.age", "24", "form").build();
        assertThatIllegalArgumentException().isThrownBy(() -> scheme.decide(facts, IN_2022))
                .withMessageContaining("person.age");
    }

    @Test
    void explainsItselfInJson() {
        var mapper = JsonMapper.builder().build();
        var json = mapper.readTree(mapper.writeValueAsString(scheme.decide(facts().build(), IN_2022)));
        assertThat(json.get("outcome").stringValue()).isEqualTo("eligible");
        assertThat(json.get("asOf").stringValue()).isEqualTo("2022-07-01");
        assertThat(json.get("version").stringValue()).isEqualTo("2022-01-01");
        assertThat(json.at("/source/note/en").stringValue()).isEqualTo("local default, to be confirmed");
        var age = json.at("/criteria/0");
        assertThat(age.get("fact").get("person.age").intValue()).isEqualTo(24);
        assertThat(age.get("source").stringValue()).isEqualTo("identity number");
        assertThat(age.get("met").booleanValue()).isTrue();
        assertThat(age.has("needs")).isFalse();
        assertThat(mapper.writeValueAsString(scheme.decide(Facts.builder().build(), IN_2022)))
                .contains("\"outcome\":\"facts-missing\"", "\"met\":null", "\"needs\":[\"person.age\"]");
    }

    @Test
    void findsARuleThatFailsWhateverIsKnown() {
        var broken = SchemeReader.scheme("free-stay.yaml", text().replaceFirst("cel: person.age <= param.max_age",
                "cel: param.classes[9] == 'A'"));

        assertThatIllegalStateException().isThrownBy(broken::rehearse).withMessageContaining("criterion age");
        assertThatNoException().isThrownBy(scheme::rehearse);
    }

    @Test
    void triesADraftOnPastCases() {
        var draft = scheme.draft("""
                effective: 2027-01-01
                source: {text: draft, mark: PD}
                parameters: {max-age: 30, cap: {yuan: 800}}
                criteria:
                  - {code: age, cel: person.age <= param.max_age, clause: x, reason: {zh: 年龄, en: age}}
                """);
        var older = new PastCase("older", facts().known("person.age", 33, "id").build(), IN_2022);
        var owner = new PastCase("owner", facts().known("person.homes", 1, "registry").build(), IN_2022);
        var same = new PastCase("same", facts().build(), IN_2022);

        var trial = scheme.tryOn(draft, List.of(older, owner, same), decision -> decision.yuan("cap"));

        assertThat(trial.gains()).extracting(RuleTrial.Comparison::id).containsExactly("owner");
        assertThat(trial.losses()).extracting(RuleTrial.Comparison::id).containsExactly("older");
        assertThat(trial.unchanged()).isEqualTo(1);
        assertThat(trial.cost()).isEqualByComparingTo("600");
    }

    private static Facts.Builder facts() {
        return Facts.builder().known("person.age", 24, "identity number").known("person.homes", 0, "registry")
                .known("person.graduated_on", LocalDate.of(2022, 6, 30), "certificate")
                .known("person.class", "E", "accreditation")
                .known("stay.price", new BigDecimal("500.00"), "contract");
    }

    private static String text() {
        try (var in = SchemeTests.class.getResourceAsStream("/schemes/free-stay.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
