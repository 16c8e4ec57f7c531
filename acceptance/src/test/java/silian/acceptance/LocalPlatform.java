package silian.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The whole platform on real processes, run by the same tool that people use, in a folder of its own: the modules are
 * linked into it, so that it has the programs of this build and none of the data of anybody's local run.
 */
final class LocalPlatform {

    private final Path project = Path.of("").toAbsolutePath().getParent();
    private final Path home;

    LocalPlatform(Path home) throws IOException {
        this.home = home;
        try (var folders = Files.newDirectoryStream(project, LocalPlatform::mayHoldAModule)) {
            for (var folder : folders) {
                Files.createSymbolicLink(home.resolve(folder.getFileName()), folder);
            }
        }
    }

    private static boolean mayHoldAModule(Path path) {
        return Files.isDirectory(path) && !path.getFileName().toString().startsWith(".");
    }

    /** What a command of the tool printed and how it ended. */
    record Outcome(int exitCode, String output) {}

    Outcome silian(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m", "-XX:TieredStopAtLevel=1", "-jar", toolJar().toString()));
        command.addAll(List.of(arguments));
        var printed = Files.createTempFile(home, "tool", ".log");
        var builder = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(printed.toFile());
        builder.environment().put("SILIAN_HOME", home.toString());
        var process = builder.start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("silian " + String.join(" ", arguments) + " does not end: "
                    + Files.readString(printed));
        }
        return new Outcome(process.exitValue(), Files.readString(printed));
    }

    Path keys() {
        return home.resolve(".silian/keys");
    }

    Path logs() {
        return home.resolve(".silian/logs");
    }

    Path data() {
        return home.resolve(".silian/data");
    }

    private Path toolJar() throws IOException {
        try (var jars = Files.list(project.resolve("local/cli/target"))) {
            return jars.filter(jar -> jar.getFileName().toString().matches("local-cli-.*-SNAPSHOT\\.jar")).findFirst()
                    .orElseThrow(() -> new IllegalStateException("the tool is not built: mvn verify builds it first"));
        }
    }
}
