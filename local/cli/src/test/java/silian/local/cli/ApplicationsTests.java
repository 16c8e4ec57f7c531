package silian.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationsTests {

    @TempDir
    Path folder;

    @Test
    void startsAProgramFromAFolderWithSpaces() throws Exception {
        var home = new Home(Files.createDirectories(folder.resolve("a project of mine")));
        built(home);

        assertThat(run(home)).isEqualTo("hello from discovery\n");
    }

    @Test
    void unpacksAgainWhatWasBuiltAgain() throws Exception {
        var home = new Home(folder);
        var archive = built(home);
        var applications = new Applications(home);
        applications.arguments(Part.DISCOVERY);
        Files.writeString(applications.classes(Part.DISCOVERY), "of the first build");

        applications.arguments(Part.DISCOVERY);
        assertThat(applications.classes(Part.DISCOVERY)).exists();
        Files.setLastModifiedTime(archive, FileTime.fromMillis(1));
        applications.arguments(Part.DISCOVERY);
        assertThat(applications.classes(Part.DISCOVERY)).doesNotExist();
    }

    @Test
    void tellsWhatIsNotBuilt() {
        assertThatThrownBy(() -> new Applications(new Home(folder)).arguments(Part.DISCOVERY))
                .isInstanceOf(Trouble.class).hasMessageStartingWith("discovery is not built");
    }

    private static String run(Home home) throws IOException {
        var process = new ProcessBuilder(Launcher.command(Part.DISCOVERY, "discovery", new Applications(home), false))
                .redirectErrorStream(true).start();
        try (var output = process.getInputStream()) {
            return new String(output.readAllBytes());
        }
    }

    /** What Spring Boot's plugin would make of one class. */
    private static Path built(Home home) throws IOException {
        var archive = Files.createDirectories(home.root().resolve("discovery/target"))
                .resolve("discovery-1-SNAPSHOT.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Start-Class", Greeting.class.getName());
        var name = Greeting.class.getName().replace('.', '/') + ".class";
        try (var jar = new JarOutputStream(Files.newOutputStream(archive), manifest);
                var code = Greeting.class.getResourceAsStream("/" + name)) {
            jar.putNextEntry(new JarEntry("BOOT-INF/classes/" + name));
            jar.write(code.readAllBytes());
        }
        return archive;
    }
}
