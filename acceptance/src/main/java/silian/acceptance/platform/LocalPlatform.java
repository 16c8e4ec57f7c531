package silian.acceptance.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole platform on real processes, run by the same tool that people use, in a folder of its own: the modules are
 * linked into it, so that it has the programs of this build and none of the data of anybody's local run. The ports are
 * those of every local run, so only one can be up at a time.
 */
public final class LocalPlatform implements AutoCloseable {

    public static final URI GATEWAY = URI.create("http://127.0.0.1:8080");
    public static final URI AGENCIES = URI.create("http://127.0.0.1:8095");
    /** The documents of all services, for trials that look past them. */
    public static final String STORE = "mongodb://127.0.0.1:27117";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private final Path project;
    private final Path home;
    private final Map<String, String> environment = new LinkedHashMap<>();

    private LocalPlatform(Path project, Path home) {
        this.project = project;
        this.home = home;
    }

    /**
     * @param project root of the built project
     * @param home an existing folder for data, logs and keys
     */
    public static LocalPlatform in(Path project, Path home) {
        try (var folders = Files.newDirectoryStream(project, LocalPlatform::mayHoldAModule)) {
            for (var folder : folders) {
                var link = home.resolve(folder.getFileName());
                if (!Files.exists(link)) {
                    Files.createSymbolicLink(link, folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LocalPlatform(project, home);
    }

    private static boolean mayHoldAModule(Path path) {
        return Files.isDirectory(path) && !path.getFileName().toString().startsWith(".");
    }

    /**
     * In a folder of its own below the project, emptied before. It borrows the unpacked programs of the project's local
     * run if there are any, so that it starts as fast.
     *
     * @param name of the folder
     */
    public static LocalPlatform fresh(String name) {
        var project = project();
        var home = project.resolve(".silian/fire").resolve(name);
        try {
            FileSystemUtils.deleteRecursively(home);
            Files.createDirectories(home.resolve(".silian"));
            var applications = project.resolve(".silian/applications");
            if (Files.exists(applications)) {
                Files.createSymbolicLink(home.resolve(".silian/applications"), applications);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var platform = in(project, home);
        // whoever interrupts a trial finds nothing running afterwards
        Runtime.getRuntime().addShutdownHook(new Thread(() -> platform.silian("down"), "stop the platform"));
        return platform;
    }

    /** The project the running program belongs to: as the tool says, else the folder above the module in work. */
    public static Path project() {
        var told = System.getenv("SILIAN_HOME");
        var module = Path.of("").toAbsolutePath();
        return told == null ? java.util.Objects.requireNonNull(module.getParent()) : Path.of(told).toAbsolutePath();
    }

    /** Adds a variable to the environment of every process started from now on. */
    public LocalPlatform with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Takes a variable away again from what is started from now on. */
    public void without(String variable) {
        environment.remove(variable);
    }

    /** What a command of the tool printed and how it ended. */
    public record Outcome(int exitCode, String output) {}

    /** A process of the platform as {@code silian status --json} tells it. */
    public record Member(String name, String state, long pid, int port, int managementPort, long memoryMebibytes) {

        public boolean isUp() {
            return state.equals("up");
        }

        /** kill -9; returns when the process is gone. */
        public void kill() {
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        }

        /** Asks the process to stop, as an orchestrator does, and returns when it has. */
        public void stop() {
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroy();
                process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            });
        }
    }

    private record Told(boolean up, List<Member> processes) {}

    /** Starts what is missing, also what crashed. */
    public void up() {
        require("up");
    }

    /** Starts or stops instances of a service until there are as many as asked for. */
    public void scale(String service, int instances) {
        require("scale", service + "=" + instances);
    }

    public void down() {
        require("down");
    }

    @Override
    public void close() {
        down();
    }

    public List<Member> members() {
        var printed = silian("status", "--json").output();
        return JSON.readValue(printed.substring(printed.indexOf('{')), Told.class).processes();
    }

    public Member member(String name) {
        return members().stream().filter(member -> member.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no process " + name));
    }

    /** kill -9; returns when the process is gone. */
    public void kill(String name) {
        member(name).kill();
    }

    /** Switches how a simulated agency behaves: {@code {"latencyMs": 3000, "fault": "none"}}. */
    public void tellAgency(String agency, String behaviour) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(AGENCIES.resolve("/control/" + agency))
                    .PUT(HttpRequest.BodyPublishers.ofString(behaviour)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        "the agency " + agency + " refuses " + behaviour + ": " + answer.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while an agency was told how to behave", e);
        }
    }

    /** Runs a command of the tool to its end. */
    public Outcome silian(String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", "-XX:TieredStopAtLevel=1", "-jar", toolJar().toString()));
        command.addAll(List.of(arguments));
        try {
            var printed = Files.createTempFile(home, "tool", ".log");
            var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("SILIAN_HOME", home.toString());
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("silian " + String.join(" ", arguments) + " does not end: "
                        + Files.readString(printed));
            }
            var outcome = new Outcome(process.exitValue(), Files.readString(printed));
            Files.delete(printed);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while silian " + String.join(" ", arguments) + " ran", e);
        }
    }

    public Path home() {
        return home;
    }

    public Path keys() {
        return home.resolve(".silian/keys");
    }

    public Path logs() {
        return home.resolve(".silian/logs");
    }

    public Path data() {
        return home.resolve(".silian/data");
    }

    private void require(String... command) {
        var outcome = silian(command);
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(
                    "silian " + String.join(" ", command) + " ended with " + outcome.exitCode() + ": "
                            + outcome.output());
        }
    }

    private Path toolJar() {
        try (var jars = Files.list(project.resolve("local/cli/target"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches("local-cli-.*-SNAPSHOT\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the tool is not built: mvn verify builds it first"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
