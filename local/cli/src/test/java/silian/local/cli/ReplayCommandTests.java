package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command where no platform is up, with a program that only writes down what it was told. */
class ReplayCommandTests {

    @TempDir
    Path root;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void build() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ToldArguments.class.getName());
        var name = ToldArguments.class.getName().replace('.', '/') + ".class";
        var archive = Files.createDirectories(root.resolve("acceptance/target"))
                .resolve("acceptance-1-SNAPSHOT-exec.jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(archive), manifest);
                var code = ToldArguments.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry(name));
            jar.write(code.readAllBytes());
        }
    }

    @Test
    void refusesContradictoryFiguresBeforeItAsksForAPlatform() throws IOException {
        assertThat(replay("--figures", "contradictory.csv", "--seed", "7")).isEqualTo(3);

        assertThat(told()).isEqualTo("replay --check --figures contradictory.csv --seed 7");
        assertThat(printed.toString()).doesNotContain("not up");
    }

    @Test
    void asksForAPlatformOnceTheFiguresAgree() throws IOException {
        assertThat(replay("--figures", "figures.csv", "--json")).isEqualTo(1);

        assertThat(told()).isEqualTo("replay --check --figures figures.csv --json");
        assertThat(printed.toString()).contains("the platform is not up");
    }

    @Test
    void checksFiguresWithoutAPlatform() throws IOException {
        assertThat(replay("--check", "--small")).isZero();

        assertThat(told()).isEqualTo("replay --check --small");
    }

    @Test
    void takesOneYearOnly() {
        assertThat(replay("--small", "--figures", "figures.csv")).isEqualTo(2);

        assertThat(printed.toString()).contains("mutually exclusive", "--figures", "--small");
    }

    @Test
    void tellsItsOptions() {
        assertThat(replay("--help")).isZero();

        assertThat(printed.toString()).contains("--figures", "--seed", "--small", "--check");
    }

    private int replay(String... options) {
        var out = new PrintWriter(printed, true);
        var line = Silian.commandLine(new PrintStream(printed, true), new Home(root)).setOut(out).setErr(out);
        var arguments = new ArrayList<>(List.of("replay"));
        arguments.addAll(List.of(options));
        return line.execute(arguments.toArray(String[]::new));
    }

    private String told() throws IOException {
        return Files.readString(new Home(root).keys().resolve("told"));
    }
}
