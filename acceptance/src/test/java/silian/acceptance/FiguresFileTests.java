package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.FigureContradiction;
import silian.acceptance.year.SyntheticYear;

/** Files of the article's form with other figures, as somebody might write them. */
class FiguresFileTests {

    private static final Pattern CHANGE = Pattern
            .compile("(?<id>[A-Z]\\d\\d)=(?<min>[^.,]+(\\.5)?)(\\.\\.(?<max>.+))?");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"R16=151", "R16=153", "R16=325", "R14=4 R16=123", "R14=20 R15=20", "R17=2 R18=999",
            "R17=62 R18=31000", "R03=117", "R09=100000 R01=20000", "R16=10 R20=3000", "R10=90000", "F16=0", "F16=1",
            "F16=13999", "R15=1840000 R01=2000000", "R01=5000000", "R14=0 R15=0 R16=0", "R04=0 R05=0", "R16=0",
            "R06=0 R13=0 R14=0 R15=0 R16=0", "R06=2 R13=2 R07=0 R08=0 R09=116 R10=353", "H01=0 H06=0 H07=0",
            "R14=2 R15=2 R16=5000 R10=5000", "H01=30 H07=30 R15=116 R14=116"})
    void makesAYearOfFiguresThatAgree(String changes) throws IOException {
        GeneratedYear.of(changed(changes), 2022).keepsItsFigures();
    }

    @Test
    void makesAYearInWhichNothingHappened() throws IOException {
        var nothing = "R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19 R20 H01 H06 H07 F16"
                .replace(" ", "=0 ") + "=0";

        assertThat(GeneratedYear.of(changed(nothing), 1).keepsItsFigures().enterprises()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R05=40..60 R04=30..50", "R14=100..120 R09=90..120 R06=10..20 R13=15..40 R07=0 R08=0..3",
            "R18=60..2206 R17=1..70", "R13=20..40 R06=35..50", "R16=300..400 R10=310..320", "R01=0..2000 R03=100..400",
            "H01=20..24 H07=22..30 H06=0..22", "R12=0..900 R11=1..3", "R02=3.5..4.5", "R20=-3..5", "F16=29000..30000",
            "R14=1..3 R15=0..5 R16=0..40 R03=0..20"})
    void choosesAmongRoundedFiguresThoseThatAgree(String changes) throws IOException {
        GeneratedYear.of(changed(changes), 5).keepsItsFigures();
    }

    @ParameterizedTest
    @CsvSource({"R01=11499..10500,R01", "R12=350..340,R12", "R02=-4,R02", "R07=-3..-1,R07", "R20=-1,R20",
            "R08=10.5,R08", "R19=9000000,R19", "R05=40..60 R04=20..39,R04 R05", "R13=20..30 R06=31..40,R06 R13",
            "R16=400..500 R10=300..399,R10 R16", "R14=0 R15=0..9 R16=1,R14 R16", "R14=0 R15=5 R16=0,R14 R15",
            "R14=50..60 R15=0..70 R01=0..49,R14 R15 R01", "R06=2 R13=2 R07=0 R08=0 R10=354 R09=116,R10 R16",
            "R06=2 R13=2 R07=0 R08=0 R09=117 R10=353,R09 R14 R06 R07 R08", "R15=0 R14=0 R16=0 R09=0,R09 R06",
            "H06=20..23,H06 H07"})
    void namesTheFiguresThatContradict(String changes, String named) throws IOException {
        var article = changed(changes);

        assertThatThrownBy(() -> SyntheticYear.of(article, 2022)).isInstanceOf(FigureContradiction.class)
                .hasMessageContainingAll(named.split(" "));
    }

    @Test
    void tellsWhatIsNoFileOfFigures() throws IOException {
        var rows = csv().lines().toList();
        var twice = Files.writeString(folder.resolve("twice.csv"), csv() + rows.get(3) + "\n");
        var words = Files.writeString(folder.resolve("words.csv"), csv().replace("1840,1840,1840", "many,many,many"));
        var gap = Files.writeString(folder.resolve("gap.csv"), csv().replace("1840,1840,1840", "1840,,1840"));
        var fewer = ArticleFigures.from(Files.writeString(folder.resolve("fewer.csv"), csv().replace("R15", "X15")));

        assertThatThrownBy(() -> ArticleFigures.from(twice)).hasMessageContainingAll("R03", "twice");
        assertThatThrownBy(() -> ArticleFigures.from(words)).hasMessageContainingAll("words.csv", "many");
        assertThatThrownBy(() -> ArticleFigures.from(gap)).hasMessageContainingAll("gap.csv", "R15", "min");
        assertThatThrownBy(() -> ArticleFigures.from(folder.resolve("none.csv"))).hasMessageContaining("none.csv");
        assertThatThrownBy(() -> SyntheticYear.of(fewer, 1)).hasMessageContaining("R15");
    }

    @ParameterizedTest
    @EnumSource
    void readsAFileHoweverItWasSaved(Saved how) throws IOException {
        var file = Files.writeString(folder.resolve("saved.csv"), how.changes.apply(csv()));

        assertThat(SyntheticYear.of(ArticleFigures.from(file), 3))
                .isEqualTo(SyntheticYear.of(ArticleFigures.of2022(), 3));
    }

    /** What other programs make of a file that says the same. */
    private enum Saved {
        WITH_A_BYTE_ORDER_MARK(csv -> "\uFEFF" + csv), WITH_LINE_ENDS_OF_WINDOWS(
                csv -> csv.replace("\n", "\r\n")), WITHOUT_A_LAST_LINE_END(String::strip), WITH_EMPTY_LINES_AT_THE_END(
                        csv -> csv + "\n\n"), WITH_ROWS_IN_ANOTHER_ORDER(
                                Saved::backwards), WITH_COLUMNS_IN_ANOTHER_ORDER(
                                        Saved::maximumFirst), WITH_SPACES(
                                                csv -> csv.replace(",", " , ")), WITH_A_FIGURE_OF_OTHERS(csv -> csv
                                                        + csv.lines().skip(1).findFirst()
                                                                .map(row -> row.replace("R01", "Q01")).orElseThrow()
                                                        + "\n");

        private final UnaryOperator<String> changes;

        Saved(UnaryOperator<String> changes) {
            this.changes = changes;
        }

        private static String backwards(String csv) {
            var rows = csv.lines().toList();
            return rows.getFirst() + "\n" + String.join("\n", rows.subList(1, rows.size()).reversed()) + "\n";
        }

        private static String maximumFirst(String csv) {
            return csv.replaceAll("(?m)^((?:[^,]*,){9})([^,]*),", "$2,$1");
        }
    }

    @Test
    void tellsWhatIsWrongWithTheForm() throws IOException {
        var chinese = Files.write(folder.resolve("gbk.csv"), csv().getBytes(Charset.forName("GBK")));
        var rounded = Files.writeString(folder.resolve("rounded.csv"), csv().replace("10500,11499", "1.1万,1.1万"));
        var column = Files.writeString(folder.resolve("column.csv"),
                csv().replaceAll("(?m)^((?:[^,]*,){9})[^,]*,", "$1"));
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        var bare = ArticleFigures.from(Files.writeString(folder.resolve("bare.csv"), csv().lines().findFirst().get()));

        assertThatIllegalArgumentException().isThrownBy(() -> ArticleFigures.from(chinese))
                .withMessageContainingAll("gbk.csv", "UTF-8");
        assertThatIllegalArgumentException().isThrownBy(() -> ArticleFigures.from(rounded))
                .withMessageContainingAll("rounded.csv", "1.1万");
        assertThatIllegalArgumentException().isThrownBy(() -> ArticleFigures.from(column))
                .withMessageContainingAll("column.csv", "max");
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticYear.of(ArticleFigures.from(empty), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> SyntheticYear.of(bare, 1))
                .withMessageContainingAll("R01", "R20", "H07", "F16");
    }

    @Test
    void makesAYearOfTenTimesAsMuch() {
        var article = ArticleFigures.of2022();
        var ids = List.of("R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13",
                "R14", "R15", "R16", "R17", "R18", "R19", "R20", "H01", "H06", "H07", "F16");

        GeneratedYear.of(article.with(ids.stream().collect(Collectors.toMap(id -> id,
                id -> article.figure(id).min().intValueExact() * 10))), 2022).keepsItsFigures();
    }

    private ArticleFigures changed(String changes) throws IOException {
        var csv = csv();
        for (var change : changes.split(" ")) {
            var parts = CHANGE.matcher(change);
            assertThat(parts.matches()).as(change).isTrue();
            var max = Objects.requireNonNullElse(parts.group("max"), parts.group("min"));
            csv = csv.replaceAll("(?m)^(" + parts.group("id") + ",(?:[^,]*,){6})[^,]*,[^,]*,[^,]*,",
                    "$1printed,%s,%s,".formatted(parts.group("min"), max));
        }
        return ArticleFigures.from(Files.writeString(folder.resolve("figures.csv"), csv));
    }

    private static String csv() throws IOException {
        try (var csv = Objects.requireNonNull(ArticleFigures.class.getResourceAsStream("/figures-2022.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
