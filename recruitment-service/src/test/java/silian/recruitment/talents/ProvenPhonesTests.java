package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProvenPhonesTests {

    private static final List<String> AGREEING = List.of("a", "a");
    private static final List<String> DISAGREEING = List.of("a", "b");

    @Test
    void letsThePhoneClaimThatAllRostersTell() {
        assertThat(ProvenPhones.NONE.letClaim("a", AGREEING)).isTrue();
        assertThat(ProvenPhones.NONE.letClaim("b", AGREEING)).isFalse();
        assertThat(ProvenPhones.NONE.letClaim("a", DISAGREEING)).isFalse();
        assertThat(ProvenPhones.NONE.letClaim("b", DISAGREEING)).isFalse();
    }

    @Test
    void letsTheConfirmedPhoneClaimWhateverRostersTell() {
        var phones = ProvenPhones.NONE.confirming("c");

        assertThat(phones.letClaim("c", DISAGREEING)).isTrue();
        assertThat(phones.letClaim("a", AGREEING)).isFalse();
        assertThat(phones.unconfirmed().letClaim("c", AGREEING)).isFalse();
    }

    @Test
    void believesNoRosterAfterAWrongClaim() {
        var phones = ProvenPhones.afterAWrongClaim();

        assertThat(phones.letClaim("a", AGREEING)).isFalse();
        assertThat(phones.confirming("a").letClaim("a", DISAGREEING)).isTrue();
    }

    @Test
    void includesWhatTheAccountProvedAndWhatAnOfficerConfirmed() {
        var phones = ProvenPhones.NONE.confirming("c").claimingWith("p");

        assertThat(List.of("c", "p", "a")).filteredOn(phones::include).containsExactly("c", "p");
    }
}
