package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.recruitment.Rules;
import silian.recruitment.talents.EnrollingGraduates.Graduate;

class PlausibleGraduationsTests {

    private static final PlausibleGraduations PLAUSIBLE = new PlausibleGraduations(Rules.shipped().schemes());

    @ParameterizedTest
    @CsvSource({"11, 2003-06-30, false", "11, 2000-07-01, false", "11, 2000-06-30, true", "14, 2002-07-01, false",
            "14, 2002-06-30, true", "21, 2004-07-01, false", "21, 2004-06-30, true", "31, 2005-07-01, false",
            "31, 2005-06-30, true", "41, 2010-01-01, true"})
    void knowsHowOldSomebodyIsAtLeast(String education, LocalDate born, boolean plausible) {
        var idNumber = ResidentId.complete("000000" + born.toString().replace("-", "") + "001");
        var faults = PLAUSIBLE.faults("education_code", new Graduate("S1", "示例甲", idNumber,
                new MobileNumber("13900000000"), new Graduation(EducationLevel.of("education", education), null, "机械工程",
                        LocalDate.of(2022, 6, 30), null)));

        assertThat(faults).hasSize(plausible ? 0 : 1).allSatisfy(fault -> {
            assertThat(fault.code()).isEqualTo("graduate.age-implausible");
            assertThat(fault.field()).isEqualTo("education_code");
            assertThat(fault.arguments().toString()).contains("本地默认，待确认");
        });
    }
}
