package silian.recruitment.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;

class RosterTests {

    private static final String HEADER = "student_number,name,id_number,phone,education_code,degree_code,major,"
            + "graduation_date,certificate_number\n";
    private static final String GOOD = "S1,欧阳·示例,11010519491231002X,13912345678,21,407,机械工程,2022-06-30,"
            + "109291202205000123\n";
    private static final SchoolCode SCHOOL = new SchoolCode("10929");
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    @Test
    void readsWhatExcelWrites() {
        var lines = Roster.read(file("\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n")));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.faults(SCHOOL, TODAY)).isEmpty();
            assertThat(line.graduate().graduation().education()).isEqualTo(EducationLevel.UNDERGRADUATE_GRADUATED);
            assertThat(line.graduate().name()).isEqualTo("欧阳·示例");
        });
    }

    @Test
    void takesColumnsInAnyOrderAndLetsOthersBe() {
        var lines = Roster.read(file(
                "NAME, major ,remark,student_number,id_number,phone,education_code,degree_code,graduation_date,"
                        + "certificate_number\n\"示例, 甲\",\"机械\n工程\",x,S1,,,,,,\n\nS,,,S2,,,,,,\n"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().field(Column.NAME)).isEqualTo("示例, 甲");
        assertThat(lines.get(1).row()).isEqualTo(5);
    }

    @Test
    void namesEveryMissingOrRepeatedColumn() {
        assertRefused("roster.column-missing", () -> Roster.read(file("name,phone\n")));
        assertRefused("roster.column-repeated", () -> Roster.read(file("name,name\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16"})
    void refusesOtherEncodingsClearly(String charset) {
        assertRefused("roster.not-utf-8", () -> Roster.read(
                new ByteArrayInputStream((HEADER + GOOD).getBytes(Charset.forName(charset)))));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused("roster.empty", () -> Roster.read(file("")));
        assertRefused("roster.malformed", () -> Roster.read(file(HEADER + "S1,too,few\n")));
        assertRefused("roster.malformed", () -> Roster.read(file(HEADER + GOOD.strip() + ",more\n")));
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() {
        assertRefused("roster.too-many-lines", () -> Roster.read(file(HEADER + GOOD.repeat(Roster.MOST_LINES + 1))));
        var endless = new InputStream() {

            private long given;

            @Override
            public int read() {
                given++;
                return given % 100 == 0 ? '\n' : ',';
            }
        };
        assertRefused("roster.column-missing", () -> Roster.read(endless));
        assertRefused("roster.too-large",
                () -> Roster.read(file(HEADER + "x".repeat(1000).concat(",,,,,,,,\n").repeat(4500))));
    }

    @ParameterizedTest
    @CsvSource({"2022-02-31, graduate.date-invalid", "2022/06/30, graduate.date-invalid",
            "1900-01-01, graduate.date-out-of-range", "2099-01-01, graduate.date-out-of-range"})
    void refusesDatesThatCannotBe(String date, String code) {
        assertThat(faultsOf(GOOD.replace("2022-06-30", date))).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"欧阳·示例, 😀, name.character", "S1, S 1, graduate.student-number-format",
            "13912345678, 1391234567, mobile-number.format",
            "11010519491231002X, 110105194912310021, resident-id.check-digit",
            "10929120220500, 10525120220500, graduate.certificate-of-another-school",
            "407, 999, degree.unknown",
            "S1, 13912345678, text.personal-number", "S1, 11010519491231002X, text.personal-number",
            "机械工程, 机械 139-1234-5678, text.personal-number", "机械工程, ' ', text.missing",
            "',21,', ',99,', education.unknown"})
    void namesTheOneFaultOfALine(String good, String bad, String code) {
        assertThat(faultsOf(GOOD.replace(good, bad))).containsExactly(code);
    }

    @Test
    void repeatsNothingThatMayBeSomebodysNumber() {
        for (var moved : new String[]{GOOD.replace(",21,", ",13912345678,"), GOOD.replace("407", "13912345678")}) {
            assertThat(Roster.read(file(HEADER + moved)).getFirst().faults(SCHOOL, TODAY)).hasSize(1)
                    .noneMatch(fault -> fault.arguments().toString().contains("13912345678"));
        }
    }

    @Test
    void takesAGraduateWithoutDegreeOrCertificate() {
        assertThat(faultsOf(GOOD.replace("407", "").replace("109291202205000123", ""))).isEmpty();
    }

    private static java.util.List<String> faultsOf(String line) {
        return Roster.read(file(HEADER + line)).getFirst().faults(SCHOOL, TODAY).stream().map(fault -> fault.code())
                .toList();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
