package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.commands.Fault;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.EducationLevel;
import silian.recruitment.Rules;

class PlausibleGraduationsTests {

    private static final PlausibleGraduations PLAUSIBLE = new PlausibleGraduations(Rules.shipped().schemes(),
            new MatchingCertificates(Rules.shipped().schemes()));
    private static final LocalDate LONG_BEFORE = LocalDate.of(1990, 1, 1);

    @ParameterizedTest
    @CsvSource({"11, 2003-06-30, false", "11, 2000-07-01, false", "11, 2000-06-30, true", "14, 2002-07-01, false",
            "14, 2002-06-30, true", "21, 2004-07-01, false", "21, 2004-06-30, true", "31, 2005-07-01, false",
            "31, 2005-06-30, true", "41, 2010-01-01, true"})
    void knowsHowOldSomebodyIsAtLeast(String education, LocalDate born, boolean plausible) {
        assertThat(faults(born, education, null, null)).hasSize(plausible ? 0 : 1).allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("graduate.age-implausible");
            assertThat(fault.field()).isEqualTo("education_code");
            assertThat(fault.arguments().toString()).contains("本地默认，待确认");
        });
    }

    @ParameterizedTest
    @CsvSource({"14, 210, 2000-07-01, degree_code graduate.age-implausible", "14, 210, 2000-06-30,",
            "21, 310, 2002-07-01, degree_code graduate.age-implausible", "21, 310, 2002-06-30,",
            "11, 210, 2000-07-01, education_code graduate.age-implausible"})
    void knowsHowOldSomebodyWithADegreeIsAtLeast(String education, String degree, LocalDate born,
            @Nullable String fault) {
        assertThat(words(faults(born, education, degree, null))).isEqualTo(listOf(fault));
    }

    @ParameterizedTest
    @CsvSource({"21, 210, false", "31, 407, false", "22, 407, false", "41, 110, true", "12, 210, false",
            "12, 310, true", "31, 310, false", "21, 310, true", "14, 210, true", "14, 407, true", "11, 210, true"})
    void knowsWhichDegreeFitsAnEducation(String education, String degree, boolean plausible) {
        assertThat(words(faults(LONG_BEFORE, education, degree, null)))
                .isEqualTo(plausible ? List.of() : List.of("degree_code graduate.degree-implausible"));
    }

    @ParameterizedTest
    @CsvSource({"11, 210, 109291202205000123, false", "11, 210, 109291202201000123, true",
            "14, 310, 109291202201000123, false", "14, 310, 109295202202000123, true",
            "21, 407, 109291202205000123, true", "21, 407, 109291202204000123, true",
            "31, , 109291202206000123, true", "31, , 109291202205000123, false", "23, , 109291202205000123, false",
            "41, , 109291202206000123, false", "21, 310, 109291202205000123, false",
            "21, 310, 1092932022000123, true", "21, 407, 1092942022000123, true", "21, 407, 1092932022000123, false",
            "21, , 1092942022000123, false", "14, 407, 1092942022000123, false", "14, 407, 109291202202000123, true",
            "11, 310, 1092932022000123, false", "11, 110, 1092922022000123, false"})
    void knowsWhichStudiesACertificateProves(String education, @Nullable String degree, String certificate,
            boolean plausible) {
        assertThat(words(faults(LONG_BEFORE, education, degree, certificate)))
                .isEqualTo(plausible ? List.of() : List.of("certificate_number graduate.certificate-mismatch"));
    }

    @ParameterizedTest
    @CsvSource({"2020, false", "2021, true", "2022, true", "2025, true", "2026, false"})
    void knowsWhenACertificateIsGivenOut(String year, boolean plausible) {
        assertThat(words(faults(LONG_BEFORE, "21", "407", "109291" + year + "05000123")))
                .isEqualTo(plausible ? List.of() : List.of("certificate_number graduate.certificate-mismatch"));
    }

    private static List<Fault> faults(LocalDate born, String education, @Nullable String degree,
            @Nullable String certificate) {
        return PLAUSIBLE.faults(
                new PlausibleGraduations.Fields("education_code", "degree_code", "certificate_number"), born,
                new Graduation(EducationLevel.of("education", education), degree, "机械工程", LocalDate.of(2022, 6, 30),
                        certificate == null ? null : new CertificateNumber(certificate)));
    }

    private static List<String> words(List<Fault> faults) {
        return faults.stream().map(fault -> fault.field() + " " + fault.code()).toList();
    }

    private static List<String> listOf(@Nullable String fault) {
        return fault == null ? List.of() : List.of(fault);
    }
}
