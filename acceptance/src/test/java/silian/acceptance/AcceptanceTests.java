package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line, as far as it needs no platform. */
class AcceptanceTests {

    @TempDir
    Path folder;
    private final StringWriter told = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "-9223372036854775808"})
    void makesUpAYearOfAnySeed(String seed) {
        assertThat(run("replay", "--check", "--small", "--seed", seed)).isZero();
        assertThat(told.toString()).contains("12 enterprises");
    }

    @Test
    void endsWithAnotherCodeWhereTheFiguresCannotBe() throws IOException {
        var contradictory = Files.writeString(folder.resolve("figures.csv"), csv().replace("3250,3250,3250", "9,9,9"));
        assertThat(run("replay", "--check", "--figures", contradictory.toString())).isEqualTo(2);
        assertThat(told.toString()).contains("R10", "R16").doesNotContain("Exception", "\tat ");

        var none = Files.writeString(folder.resolve("none.csv"), "");
        assertThat(run("replay", "--check", "--figures", none.toString())).isEqualTo(2);
        assertThat(run("replay", "--check", "--seed", "1.5")).isEqualTo(2);
        assertThat(run("replay", "--check", "--seed", "9223372036854775808")).isEqualTo(2);
        assertThat(run("replay", "--check", "--figures", folder.resolve("no.csv").toString())).isOne();
        assertThat(told.toString()).contains("no.csv");
    }

    @Test
    void tellsThatNobodyIsThere() {
        assertThat(run("replay", "--small", "--keys", folder.toString())).isOne();
        assertThat(told.toString()).contains("./silian up").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        var writer = new PrintWriter(told);
        return Acceptance.line().setOut(writer).setErr(writer).execute(arguments);
    }

    private static String csv() throws IOException {
        return Files.readString(Path.of("src/main/resources/figures-2022.csv"));
    }
}
