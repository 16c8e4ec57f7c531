package silian.local.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** The built programs, unpacked: a program starts faster from its libraries than from one archive of them. */
final class Applications {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";

    private final Home home;

    Applications(Home home) {
        this.home = home;
    }

    /** What follows the other options of Java to run the part: a file with its class path and its main class. */
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

    /** Where the classes that the part loads are kept in the form in which the next start finds them fastest. */
    Path classes(Part part) {
        return home.applications().resolve(part.title()).resolve("classes.jsa");
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

    /** Everything lies in jars: only then can Java keep an archive of the loaded classes for the next start. */
    private static String unpack(Path archive, Path folder) throws IOException {
        var own = folder.resolve("application.jar");
        var path = new ArrayList<>(List.of(own.toString()));
        try (var jar = new JarFile(archive.toFile());
                var classes = new JarOutputStream(Files.newOutputStream(own))) {
            for (var entry : jar.stream().toList()) {
                // folders too: the search for components begins with the folder of a package
                if (entry.getName().startsWith(CLASSES) && entry.getName().length() > CLASSES.length()) {
                    classes.putNextEntry(new JarEntry(entry.getName().substring(CLASSES.length())));
                    try (var content = jar.getInputStream(entry)) {
                        content.transferTo(classes);
                    }
                } else if (entry.getName().startsWith(LIBRARIES) && !entry.isDirectory()) {
                    var library = folder.resolve("lib").resolve(entry.getName().substring(LIBRARIES.length()));
                    copy(jar, entry, library);
                    path.add(library.toString());
                }
            }
            var main = jar.getManifest().getMainAttributes().getValue("Start-Class");
            return String.join("\n", "-cp", quoted(String.join(File.pathSeparator, path)), main, "");
        }
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private static void copy(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.resolve("..").normalize());
        try (var content = jar.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }
}
