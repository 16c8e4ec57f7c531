package silian.platform.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.commands.Refusal;

class ResidentIdTests {

    @Test
    void readsTheExamplesOfTheStandard() {
        var woman = ResidentId.of("idNumber", "11010519491231002X");
        assertThat(woman.birthDate()).isEqualTo("1949-12-31");
        assertThat(woman.sex()).isEqualTo(Sex.FEMALE);
        assertThat(woman.regionCode()).isEqualTo("110105");

        var man = ResidentId.of("idNumber", "440524188001010014");
        assertThat(man.birthDate()).isEqualTo("1880-01-01");
        assertThat(man.sex()).isEqualTo(Sex.MALE);
    }

    @Test
    void countsCompletedYears() {
        var id = new ResidentId("11010519491231002X");
        assertThat(id.ageOn(LocalDate.of(2022, 12, 30))).isEqualTo(72);
        assertThat(id.ageOn(LocalDate.of(2022, 12, 31))).isEqualTo(73);
        assertThatIllegalArgumentException().isThrownBy(() -> id.ageOn(LocalDate.of(1949, 12, 30)));

        var leap = ResidentId.complete("42030220000229001");
        assertThat(leap.ageOn(LocalDate.of(2022, 2, 28))).isEqualTo(21);
        assertThat(leap.ageOn(LocalDate.of(2022, 3, 1))).isEqualTo(22);
    }

    @ParameterizedTest
    @CsvSource({
            "11010519491231002, resident-id.length",
            "1101051949123100XX, resident-id.character",
            "110105194912310021, resident-id.check-digit",
            "110105194902300028, resident-id.birth-date",
            "110105194913010021, resident-id.birth-date"})
    void namesWhatIsWrong(String number, String reason) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ResidentId.of("idNumber", number))
                .satisfies(no -> assertThat(no.code()).isEqualTo(reason));
    }

    @Test
    void neverRefusesARegion() {
        assertThat(ResidentId.complete("99999919900101001").regionCode()).isEqualTo("999999");
    }

    @Test
    void readsSmallXAsTheSameNumber() {
        assertThat(ResidentId.of("idNumber", "11010519491231002x"))
                .isEqualTo(ResidentId.of("idNumber", "11010519491231002X"));
    }

    @Test
    void showsPersonalValuesMasked() {
        assertThat(new ResidentId("11010519491231002X")).hasToString("1101************2X");
        assertThat(MobileNumber.of("phone", "13812345678")).hasToString("138****5678");
        assertThat(CertificateNumber.of("c", "105251202205000123")).hasToString("10525***********23");
    }
}
