package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The built programs, unpacked: a program starts faster from its libraries than from one archive of them. */
final class Applications {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private final Home home;

    Applications(Home home) {
        this.home = home;
    }

    /** What follows the options of Java to run the part: a file with its class path and its main class. */
    String arguments(Part part) {
        var built = built(part.module(), part.classifier());
        var folder = home.applications().resolve(part.title());
        var arguments = folder.resolve("arguments");
        try {
            var stamp = Files.getLastModifiedTime(built) + " " + Files.size(built);
            var remembered = folder.resolve("unpacked-from");
            if (!Files.exists(remembered) || !Files.readString(remembered).equals(stamp)) {
                Home.delete(folder);
                Files.writeString(Files.createDirectories(folder).resolve("arguments"), unpack(built, folder));
                Files.writeString(remembered, stamp);
            }
            return "@" + arguments;
        } catch (IOException e) {
            throw new Trouble(part.title() + " cannot be unpacked into " + folder + ": " + e.getMessage());
        }
    }

    /** @throws Trouble if it was not built */
    Path built(String module, String classifier) {
        var folder = home.root().resolve(module).resolve("target");
        try (var files = Files.exists(folder) ? Files.list(folder) : Stream.<Path>empty()) {
            return files.filter(file -> file.getFileName().toString().matches(".*SNAPSHOT" + classifier + "\\.jar"))
                    .findFirst().orElseThrow(() -> new Trouble(module + " is not built: delete .silian/built and run "
                            + "./silian up; the build's log is .silian/logs/build.log"));
        } catch (IOException e) {
            throw new Trouble(module + " cannot be found: " + e.getMessage());
        }
    }

    private static String unpack(Path archive, Path folder) throws IOException {
        var path = new ArrayList<>(List.of(folder.resolve("classes").toString()));
        try (var jar = new JarFile(archive.toFile())) {
            for (var entry : jar.stream().filter(entry -> !entry.isDirectory()).toList()) {
                if (entry.getName().startsWith(CLASSES)) {
                    copy(jar, entry, folder.resolve("classes").resolve(entry.getName().substring(CLASSES.length())));
                } else if (entry.getName().startsWith(LIBRARIES)) {
                    var library = folder.resolve("lib").resolve(entry.getName().substring(LIBRARIES.length()));
                    copy(jar, entry, library);
                    path.add(library.toString());
                }
            }
            var main = jar.getManifest().getMainAttributes().getValue("Start-Class");
            return "-cp\n\"" + String.join(java.io.File.pathSeparator, path).replace("\\", "\\\\") + "\"\n" + main
                    + "\n";
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.resolve("..").normalize());
        try (var content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
