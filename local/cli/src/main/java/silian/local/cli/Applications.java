package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The built programs, unpacked: a program starts faster from its libraries than from one archive of them. */
final class Applications {

    private final Home home;

    Applications(Home home) {
        this.home = home;
    }

    /** The archive to run, unpacked anew if it was built since. */
    Path unpacked(Part part) {
        var built = built(part.module(), part.classifier());
        var folder = home.applications().resolve(part.title());
        var unpacked = folder.resolve(built.getFileName());
        try {
            var stamp = Files.getLastModifiedTime(built) + " " + Files.size(built);
            var remembered = folder.resolve("unpacked-from");
            if (!Files.exists(remembered) || !Files.readString(remembered).equals(stamp)) {
                Home.delete(folder);
                unpack(part, built, folder);
                Files.writeString(remembered, stamp);
            }
            return unpacked;
        } catch (IOException e) {
            throw new Trouble(part.title() + " cannot be unpacked: " + e.getMessage());
        }
    }

    /** @throws Trouble if it was not built */
    Path built(String module, String classifier) {
        var folder = home.root().resolve(module).resolve("target");
        try (var files = Files.exists(folder) ? Files.list(folder) : java.util.stream.Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches(".*SNAPSHOT" + classifier + "\\.jar"))
                    .findFirst().orElseThrow(() -> new Trouble(module + " is not built: run ./silian up from the root "
                            + "of the project, its log is .silian/logs/build.log"));
        } catch (IOException e) {
            throw new Trouble(module + " cannot be found: " + e.getMessage());
        }
    }

    private void unpack(Part part, Path archive, Path folder) throws IOException {
        var log = home.log("unpack-" + part.title());
        var process = new ProcessBuilder(Java.command(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Djarmode=tools", "-jar", archive.toString(), "extract", "--destination", folder.toString())
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble(part.title() + " cannot be unpacked: " + LogExcerpt.reason(log) + "; log: " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new Trouble("interrupted");
        }
    }
}
