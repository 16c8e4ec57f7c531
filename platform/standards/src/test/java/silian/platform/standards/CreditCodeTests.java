package silian.platform.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.commands.Refusal;

class CreditCodeTests {

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "914200001000115161", "91330100799655058B", "91350100M000100Y43"})
    void acceptsPublishedCodes(String code) {
        assertThat(CreditCode.of("creditCode", code).value()).isEqualTo(code);
        assertThat(CreditCode.complete(code.substring(0, 16)).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
            "91350100M000100Y4Z, credit-code.character",
            "914403001922038217, credit-code.check-digit",
            "91440300192203821, credit-code.length",
            "9144030019220382166, credit-code.length",
            "'', credit-code.length",
            "91330100799655058b, credit-code.character",
            "01330100799655058B, credit-code.prefix",
            "914403001922038316, credit-code.check-digit"})
    void namesWhatIsWrong(String code, String reason) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> CreditCode.of("employer", code)).satisfies(no -> {
            assertThat(no.code()).isEqualTo(reason);
            assertThat(no.faults().getFirst().field()).isEqualTo("employer");
        });
        assertThat(CreditCode.fault("employer", code)).isPresent();
    }

    @Test
    void checksTheOrganisationCodeInsideOnItsOwn() {
        var wrong = "9144030019220382" + "2";
        var codes = "0123456789ABCDEFGHJKLMNPQRTUWXY".chars().mapToObj(last -> wrong + (char) last).toList();

        var reasons = codes.stream().map(code -> CreditCode.fault("c", code).orElseThrow().code()).toList();

        assertThat(reasons).containsOnlyOnce("credit-code.organisation-check-digit");
        assertThat(reasons).filteredOn(reason -> reason.equals("credit-code.check-digit")).hasSize(30);
    }

    @Test
    void refusesEverySingleWrongCharacter() {
        var code = "91350100M000100Y43";
        for (int i = 0; i < code.length(); i++) {
            for (char c : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                var changed = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(CreditCode.fault("c", changed).isEmpty()).as(changed).isEqualTo(changed.equals(code));
            }
        }
    }

    @Test
    void tellsItsParts() {
        var code = new CreditCode("91330100799655058B");
        assertThat(code.prefix()).isEqualTo("91");
        assertThat(code.regionCode()).isEqualTo("330100");
        assertThat(code.organisationCode()).isEqualTo("799655058");
    }
}
