package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPartsTests {

    @TempDir
    Path root;

    @Test
    void makesSecretsOnceAndForTheOwnerOnly() throws Exception {
        var credentials = new Credentials(new Home(root).keys());
        credentials.complete();
        var first = credentials.read();
        credentials.complete();

        assertThat(credentials.read()).isEqualTo(first);
        assertThat(first.users()).extracting(Credentials.User::username)
                .containsExactly("officer", "reviewer", "approver", "grid-worker", "ops", "employer-agent");
        assertThat(first.users()).allMatch(user -> user.totpSecret().matches("[A-Z2-7]{32}"));
        assertThat(first.clients()).extracting(Credentials.Client::clientId)
                .containsExactly("university-10929", "university-10525", "university-11334");
        try (var files = Files.list(new Home(root).keys())) {
            for (var file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
            }
        }
        var key = Files.readString(new Home(root).keys().resolve("pseudonym.key")).strip();
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    }

    @ParameterizedTest
    @CsvSource({"housing-service=2, HOUSING, 2", "housing=1, HOUSING, 1", "finance-service=8, FINANCE, 8"})
    void understandsAScale(String text, Part part, int instances) {
        assertThat(Scale.parse(text)).isEqualTo(new Scale(part, instances));
    }

    @ParameterizedTest
    @ValueSource(strings = {"housing", "housing=", "housing=0", "housing=9", "gateway=2", "nobody=2", "=2",
            "housing=-1"})
    void refusesAScaleThatIsNone(String text) {
        assertThatThrownBy(() -> Scale.parse(text)).isInstanceOf(Trouble.class);
    }

    @Test
    void sumsTheReportsOfBothRunners() throws Exception {
        report("a/target/surefire-reports/TEST-A.xml", "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"");
        report("b/c/target/failsafe-reports/TEST-B.xml", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"");
        var old = report("a/target/surefire-reports/TEST-Old.xml", "tests=\"99\" errors=\"0\" skipped=\"0\"");
        Files.setLastModifiedTime(old, FileTime.fromMillis(1));

        assertThat(Counts.under(root, FileTime.fromMillis(1000))).hasToString("5 passed, 2 failed, 1 skipped");
    }

    @Test
    void findsTheReasonInALog() throws Exception {
        var log = root.resolve("a.log");
        Files.writeString(log, "INFO begins\nERROR first\nCaused by: java.io.IOException: the root\n\tat somewhere\n");
        assertThat(LogExcerpt.reason(log)).isEqualTo("Caused by: java.io.IOException: the root");
        Files.writeString(log, "***\nAPPLICATION FAILED TO START\n***\n\nDescription:\n\nPort 1 was in use.\n");
        assertThat(LogExcerpt.reason(log)).isEqualTo("Port 1 was in use.");
        assertThat(LogExcerpt.reason(root.resolve("none.log"))).isEqualTo("it left no log");
        Files.writeString(log, "ERROR of last month\n" + "INFO all is well\n".repeat(50_000) + "out of memory\n");
        assertThat(LogExcerpt.reason(log)).isEqualTo("out of memory");
    }

    @Test
    void prefersWhatTheEnvironmentNames() {
        var surroundings = new Surroundings(new Home(root), Map.of("SILIAN_MONGODB_URI", "mongodb://db.test"));

        assertThat(surroundings.of(Part.HOUSING, 8100, 8101)).containsEntry("SILIAN_MONGODB_URI", "mongodb://db.test")
                .containsEntry("SILIAN_KAFKA_BOOTSTRAP", "127.0.0.1:29092").containsEntry("SERVER_PORT", "8100")
                .containsEntry("MANAGEMENT_SERVER_PORT", "8101");
        assertThat(surroundings.embedsStore()).isFalse();
    }

    @Test
    void tellsTheInfrastructureWhatToLeaveOutWhateverItInherits() {
        var real = new Surroundings(new Home(root), Map.of("SILIAN_MONGODB_URI", "mongodb://db.test"));
        assertThat(real.of(Part.INFRASTRUCTURE, 27117, 8100)).containsEntry("SILIAN_MONGODB_URI", "mongodb://db.test")
                .containsEntry("SILIAN_KAFKA_BOOTSTRAP", "");
        assertThat(new Surroundings(new Home(root), Map.of()).of(Part.INFRASTRUCTURE, 27117, 8100))
                .containsEntry("SILIAN_KAFKA_BOOTSTRAP", "").containsKey("SILIAN_MONGODB_URI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILIAN_MONGODB_URI", "SILIAN_KAFKA_BOOTSTRAP"})
    void doesNotDeleteTheKeysToWhatItCannotDelete(String name) {
        assertThatThrownBy(() -> new Surroundings(new Home(root), Map.of(name, "server.test")).requireOwnServers())
                .isInstanceOf(Trouble.class).hasMessageContaining(name);
        new Surroundings(new Home(root), Map.of(name, " ")).requireOwnServers();
    }

    @Test
    void namesTheLogOfWhatIsInTheWay() throws Exception {
        var err = new ByteArrayOutputStream();
        var line = Silian.commandLine(new PrintStream(new ByteArrayOutputStream()), new Home(root));
        line.setErr(new PrintWriter(err, true));

        assertThat(line.execute("scale", "housing=2")).isEqualTo(1);

        var log = root.resolve(".silian/logs/silian.log");
        assertThat(err.toString()).isEqualToNormalizingNewlines(
                "silian: housing-service is not running: ./silian up; log: " + log + "\n");
        assertThat(Files.readString(log)).endsWith(" scale: housing-service is not running: ./silian up\n");
    }

    @Test
    void leavesRoomForSomethingBetweenTheBrokerAndItsClients() {
        var surroundings = new Surroundings(new Home(root),
                Map.of("SILIAN_KAFKA_PORT", "29093", "SILIAN_KAFKA_ADVERTISED_PORT", "29092"));

        assertThat(surroundings.of(Part.INFRASTRUCTURE, 27117, 8101)).containsEntry("SILIAN_KAFKA_PORT", "29093");
        assertThat(surroundings.of(Part.HOUSING, 8100, 8101)).containsEntry("SILIAN_KAFKA_BOOTSTRAP",
                "127.0.0.1:29092");
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "status", "logs", "scale", "replay", "demo", "test", "down"})
    void helpsWithEveryCommand(String command) {
        var out = new ByteArrayOutputStream();
        var line = Silian.commandLine(new PrintStream(out), new Home(root));
        line.setOut(new PrintWriter(out, true));

        assertThat(line.execute(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: silian " + command);
    }

    @Test
    void tellsInJsonThatNothingRuns() {
        var out = new ByteArrayOutputStream();

        assertThat(Silian.commandLine(new PrintStream(out), new Home(root)).execute("status", "--json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"up\" : false", "\"name\" : \"gateway\"", "\"state\" : \"down\"");
    }

    private Path report(String path, String attributes) throws Exception {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "<?xml version=\"1.0\"?>\n<testsuite name=\"x\" time=\"1\" " + attributes + ">\n"
                + "</testsuite>");
    }
}
