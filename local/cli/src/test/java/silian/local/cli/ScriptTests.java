package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The shell script in a folder with a space, with a Maven and a Java that only tell that they were called. */
@Timeout(60)
class ScriptTests {

    private static final String MAVEN = """
            echo "built with $JAVA25_HOME" >>../builds
            while [ -e ../slowly ]; do sleep 0.1; done
            mkdir -p local/cli/target && echo jar >local/cli/target/local-cli-1-SNAPSHOT.jar
            """;
    private static final String JAVA = """
            if [ "$1" = -version ]; then echo 'openjdk version "25.0.1"' >&2; else echo "$*"; fi
            """;

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void copy() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(Path.of("../../silian"), project.resolve("silian"));
        executable("bin/mvn", MAVEN);
        executable("a jdk/bin/java", JAVA);
        executable("a jdk/bin/javac", "");
    }

    record Outcome(int code, String output) {}

    @Test
    void buildsOnceAndHandsOver() throws Exception {
        var first = silian("up", "--fresh");
        var second = silian("up");

        assertThat(first.output()).contains("building, log ", "cli.jar prepare\n", "cli.jar up --fresh\n");
        assertThat(second.output()).endsWith("cli.jar up\n").doesNotContain("building", "prepare");
        assertThat(folder.resolve("builds")).content()
                .isEqualTo("built with " + folder.resolve("a jdk") + "\n");
    }

    @Test
    void buildsAgainWhatIsNewerOrWasDeleted() throws Exception {
        silian("up");
        Files.delete(project.resolve("local/cli/target/local-cli-1-SNAPSHOT.jar"));
        assertThat(silian("up").output()).contains("building");
        var source = Files.createDirectories(project.resolve("gateway/src/main/java")).resolve("New.java");
        Files.writeString(source, "");
        Files.setLastModifiedTime(project.resolve(".silian/built"), java.nio.file.attribute.FileTime.fromMillis(1));
        assertThat(silian("status").output()).doesNotContain("building");
        assertThat(silian("up").output()).contains("building");
    }

    @Test
    void letsOneOfTwoBuild() throws Exception {
        Files.createFile(folder.resolve("slowly"));
        var first = start("up");
        Awaitility.await().until(() -> Files.exists(folder.resolve("builds")));
        var second = start("up");
        try (var output = second.inputReader()) {
            assertThat(output.readLine()).isEqualTo(
                    "silian: waiting for the build of another ./silian (process " + first.pid() + ")");
            Files.delete(folder.resolve("slowly"));
            assertThat(output.lines()).last().asString().endsWith("cli.jar up");
        }
        assertThat(first.waitFor()).isZero();
        assertThat(folder.resolve("builds")).content().hasLineCount(1);
        assertThat(project.resolve(".silian/building")).doesNotExist();
    }

    @Test
    void doesNotWaitForABuildThatDied() throws Exception {
        var dead = new ProcessBuilder("/bin/true").start();
        dead.waitFor();
        Files.createSymbolicLink(Files.createDirectories(project.resolve(".silian")).resolve("building"),
                Path.of(String.valueOf(dead.pid())));

        assertThat(silian("up").code()).isZero();
    }

    @Test
    void saysWhyABuildFailed() throws Exception {
        executable("bin/mvn", "echo '[INFO] begins'; echo '[ERROR] no luck today'; exit 1\n");
        var log = project.resolve(".silian/logs/build.log");

        var failed = silian("up");

        assertThat(failed.code()).isEqualTo(1);
        assertThat(failed.output()).endsWith("silian: the build failed: [ERROR] no luck today; log: " + log + "\n");
        assertThat(project.resolve(".silian/building")).doesNotExist();
    }

    @Test
    void saysThatTheJavaIsTooOld() throws Exception {
        executable("a jdk/bin/java", "echo 'openjdk version \"17.0.1\"' >&2\n");

        var refused = silian("up");

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.output()).isEqualTo("silian: SILIAN_JAVA_HOME is not a JDK 25: " + folder.resolve("a jdk")
                + "; log: " + project.resolve(".silian/logs/silian.log") + "\n");
    }

    private Outcome silian(String... arguments) throws Exception {
        var process = start(arguments);
        try (var output = process.getInputStream()) {
            var printed = new String(output.readAllBytes());
            return new Outcome(process.waitFor(), printed);
        }
    }

    private Process start(String... arguments) throws IOException {
        var builder = new ProcessBuilder(project.resolve("silian").toString()).redirectErrorStream(true);
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().putAll(Map.of("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"),
                "SILIAN_JAVA_HOME", folder.resolve("a jdk").toString()));
        return builder.start();
    }

    private void executable(String path, String body) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
