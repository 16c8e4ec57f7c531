package silian.platform.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.commands.Refusal;

class CodeTablesTests {

    @Test
    void countsMastersAndDoctorsWhoGraduatedAsMasterOrAbove() {
        assertThat(Arrays.stream(EducationLevel.values()).filter(EducationLevel::isMasterOrAbove))
                .extracting(EducationLevel::code)
                .containsExactly("11", "14");
        assertThat(Arrays.stream(DegreeLevel.values()).filter(DegreeLevel::isMasterOrAbove))
                .containsExactly(DegreeLevel.DOCTOR, DegreeLevel.MASTER);
    }

    @Test
    void comparesEducation() {
        var master = EducationLevel.of("education", "14");
        var college = EducationLevel.of("education", "31");
        var leftUndergraduate = EducationLevel.of("education", "23");
        assertThat(master.satisfies(EducationLevel.UNDERGRADUATE_GRADUATED)).isTrue();
        assertThat(college.satisfies(college)).isTrue();
        assertThat(college.satisfies(EducationLevel.UNDERGRADUATE_GRADUATED)).isFalse();
        assertThat(leftUndergraduate.satisfies(college)).isFalse();
        assertThatRefused("education.unknown", () -> EducationLevel.of("education", "99"));
    }

    @Test
    void readsDegreeCodes() {
        assertThat(DegreeLevel.of("degree", "410")).isEqualTo(DegreeLevel.BACHELOR);
        assertThat(DegreeLevel.of("degree", "308")).isEqualTo(DegreeLevel.MASTER);
        assertThatRefused("degree.unknown", () -> DegreeLevel.of("degree", "501"));
        assertThatRefused("degree.unknown", () -> DegreeLevel.of("degree", "4"));
    }

    @Test
    void findsAreasInsideAreas() {
        var district = Area.of("area", "420302");
        assertThat(district.name()).contains("茅箭区");
        assertThat(district.contains(Area.of("area", "420302003"))).isTrue();
        assertThat(district.contains(district)).isTrue();
        assertThat(district.contains(Area.of("area", "420303"))).isFalse();
        assertThat(Area.of("area", "4203").contains(district)).isTrue();
        assertThat(district.contains(Area.of("area", "4203"))).isFalse();
    }

    @Test
    void refusesAPartThatItsAreaDoesNotHave() {
        assertThatRefused("area.unknown", () -> Area.of("area", "420302009"));
        assertThatRefused("area.unknown", () -> Area.of("area", "420305"));
        assertThat(Area.of("area", "110101001").name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4", "420", "42030", "4203021", "4203020011", "42030a", "09", "420302 01"})
    void refusesMalformedAreas(String code) {
        assertThatRefused("area.format", () -> Area.of("area", code));
    }

    @Test
    void knowsTheTwentySectionsOfIndustry() {
        assertThat(IndustrySection.values()).hasSize(20);
        assertThat(IndustrySection.of("section", "C").chinese()).isEqualTo("制造业");
        assertThatRefused("industry-section.unknown", () -> IndustrySection.of("section", "U"));
        assertThatRefused("industry-section.unknown", () -> IndustrySection.of("section", "36"));
    }

    @Test
    void namesSchoolsItKnowsAndAcceptsOthers() {
        assertThat(SchoolCode.of("school", "10929").name()).contains("湖北医药学院");
        assertThat(SchoolCode.of("school", "11334").name()).contains("湖北工业职业技术学院");
        assertThat(SchoolCode.of("school", "13796").name()).isEmpty();
        assertThatRefused("school-code.format", () -> SchoolCode.of("school", "1092"));
    }

    @Test
    void readsCertificateNumbers() {
        var graduation = CertificateNumber.of("certificate", "109291202205000123");
        assertThat(graduation.level()).isEqualTo("05");
        assertThat(graduation.school().value()).isEqualTo("10929");
        assertThat(graduation.year()).isEqualTo(2022);
        assertThat(graduation.isDegree()).isFalse();
        var degree = CertificateNumber.of("certificate", "1052542022000123");
        assertThat(degree.level()).isEqualTo("4");
        assertThat(degree.isDegree()).isTrue();
        assertThat(degree.year()).isEqualTo(2022);
        assertThatRefused("certificate-number.length", () -> CertificateNumber.of("certificate", "10525420220001"));
        assertThatRefused("certificate-number.format", () -> CertificateNumber.of("certificate", "1052592022000123"));
        assertThatRefused("certificate-number.format", () -> CertificateNumber.of("certificate", "109292202205000123"));
    }

    @Test
    void neverRepeatsWhatStandsInTheWrongColumn() {
        var idNumber = "11010519491231002X";

        assertThat(EducationLevel.fault("field", idNumber).orElseThrow().arguments()).isEmpty();
        assertThat(DegreeLevel.fault("field", idNumber).orElseThrow().arguments()).isEmpty();
        assertThat(IndustrySection.fault("field", idNumber).orElseThrow().arguments()).isEmpty();
        assertThat(Area.fault("field", idNumber).orElseThrow().arguments()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12812345678", "1381234567", "138123456789", "+8613812345678", "1381234567a", ""})
    void refusesWhatIsNoMobileNumber(String number) {
        assertThatRefused("mobile-number.format", () -> MobileNumber.of("phone", number));
    }

    private static void assertThatRefused(String code, ThrowingCallable of) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(of).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
