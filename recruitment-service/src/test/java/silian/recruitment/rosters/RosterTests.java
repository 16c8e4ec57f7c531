package silian.recruitment.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.assertRefused;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;

class RosterTests {

    private static final String HEADER = "student_number,name,id_number,phone,education_code,degree_code,major,"
            + "graduation_date,certificate_number\n";
    private static final String GOOD = "S1,欧阳·示例,11010519491231002X,13912345678,21,407,机械工程,2022-06-30,"
            + "109291202205000123\n";
    private static final String GOOD_JSON = """
            {"student_number": "S1", "name": "欧阳·示例", "id_number": "11010519491231002X", "phone": "13912345678", \
            "education_code": 21, "degree_code": "407", "major": "机械工程", "graduation_date": "2022-06-30", \
            "certificate_number": null}""";
    private static final RosterSettings SETTINGS = new RosterSettings(200, DataSize.ofKilobytes(64), 20_000, 20, 10,
            Duration.ofSeconds(10), 3, Duration.ofHours(1));
    private static final SchoolCode SCHOOL = new SchoolCode("10929");
    private static final LocalDate TODAY = LocalDate.of(2022, 4, 11);

    @Test
    void readsWhatExcelWrites() {
        var lines = read(file("\uFEFF" + (HEADER + GOOD).replace("\n", "\r\n")));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.faults(SCHOOL, TODAY)).isEmpty();
            assertThat(line.graduate().graduation().education()).isEqualTo(EducationLevel.UNDERGRADUATE_GRADUATED);
            assertThat(line.graduate().name()).isEqualTo("欧阳·示例");
        });
    }

    @Test
    void takesColumnsInAnyOrderAndLetsOthersBe() {
        var lines = read(file(
                "NAME, major ,remark,student_number,id_number,phone,education_code,degree_code,graduation_date,"
                        + "certificate_number\n\"示例, 甲\",\"机械\n工程\",x,S1,,,,,,\n\nS,,,S2,,,,,,\n"));

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().field(Column.NAME)).isEqualTo("示例, 甲");
        assertThat(lines.get(1).row()).isEqualTo(5);
    }

    @Test
    void namesEveryMissingOrRepeatedColumn() {
        assertRefused("roster.column-missing", () -> read(file("name,phone\n")));
        assertRefused("roster.column-repeated", () -> read(file("name,name\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16"})
    void refusesOtherEncodingsClearly(String charset) {
        assertRefused("roster.not-utf-8", () -> read(
                new ByteArrayInputStream((HEADER + GOOD).getBytes(Charset.forName(charset)))));
    }

    @Test
    void refusesWhatIsNoTable() {
        assertRefused("roster.empty", () -> read(file("")));
        assertRefused("roster.malformed", () -> read(file(HEADER + "\"S1,too,few\n" + GOOD)));
    }

    @Test
    void refusesALineOfAnotherWidthAlone() {
        var lines = read(file(HEADER + GOOD + "S1,too,few\n" + GOOD.strip() + ",more\n" + GOOD));

        assertThat(lines).extracting(line -> line.faults(SCHOOL, TODAY).stream().map(fault -> fault.code()).toList())
                .containsExactly(List.of(), List.of("roster.field-count"), List.of("roster.field-count"), List.of());
        assertThat(lines).extracting(RosterLine::row).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingItAll() {
        assertRefused("roster.too-many-lines", () -> read(file(HEADER + GOOD.repeat(SETTINGS.mostLines() + 1))));
        var endless = new InputStream() {

            private long given;

            @Override
            public int read() {
                given++;
                return given % 100 == 0 ? '\n' : ',';
            }
        };
        assertRefused("roster.column-missing", () -> read(endless));
        assertRefused("roster.malformed", () -> read(file(HEADER + "x".repeat(SETTINGS.longestLine()))));
        assertRefused("roster.malformed", () -> readNdjson("x".repeat(SETTINGS.longestLine() + 1)));
        assertRefused("roster.too-large", () -> new CountedBytes(file(HEADER), OutputStream.nullOutputStream(), 9)
                .readAllBytes());
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
            assertThat(read(file(HEADER + moved)).getFirst().faults(SCHOOL, TODAY)).hasSize(1)
                    .noneMatch(fault -> fault.arguments().toString().contains("13912345678"));
        }
    }

    @Test
    void takesAGraduateWithoutDegreeOrCertificate() {
        assertThat(faultsOf(GOOD.replace("407", "").replace("109291202205000123", ""))).isEmpty();
    }

    @Test
    void readsJsonLineByLine() {
        var lines = readNdjson("\uFEFF" + GOOD_JSON + "\n\n" + GOOD_JSON.replace("}", ", \"remark\": 1}") + "\r\n"
                + GOOD_JSON.replace("\"机械工程\"", "[]") + "\nno json\n[]\n"
                + GOOD_JSON.replace("}", ", \"13912345678\": 1}") + "\n{\"name\": \"a\", \"name\": \"b\"}");

        assertThat(lines).extracting(RosterLine::row).containsExactly(1L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(lines.stream().map(line -> line.faults(SCHOOL, TODAY).stream()
                .map(fault -> fault.field() + " " + fault.code()).toList()).toList())
                .containsExactly(List.of(), List.of("remark roster.field-unknown"),
                        List.of("major roster.field-not-text", "major text.missing"),
                        List.of("null roster.line-not-json"), List.of("null roster.line-not-json"),
                        List.of("null roster.field-unknown"), List.of("null roster.line-not-json"));
        assertThat(lines.getFirst().graduate().name()).isEqualTo("欧阳·示例");
        assertRefused("roster.empty", () -> readNdjson("\n \n"));
        assertRefused("roster.not-utf-8", () -> readAll(RosterFormat.NDJSON,
                new ByteArrayInputStream(GOOD_JSON.getBytes(Charset.forName("GBK")))));
    }

    @Test
    void noticesANumberThatComesAgain() {
        var seen = new SeenNumbers(1_000);

        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add("S" + i)).isTrue();
            assertThat(seen.add("S" + i / 2)).isFalse();
        }
    }

    private static List<RosterLine> read(InputStream file) {
        return readAll(RosterFormat.CSV, file);
    }

    private static List<RosterLine> readNdjson(String text) {
        return readAll(RosterFormat.NDJSON, file(text));
    }

    private static List<RosterLine> readAll(RosterFormat format, InputStream file) {
        var reader = format.reader(file, SETTINGS);
        var lines = new ArrayList<RosterLine>();
        for (var line = reader.next(); line != null; line = reader.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<String> faultsOf(String line) {
        return read(file(HEADER + line)).getFirst().faults(SCHOOL, TODAY).stream().map(fault -> fault.code())
                .toList();
    }

    private static InputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
