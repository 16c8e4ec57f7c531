package silian.acceptance.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;
import silian.acceptance.platform.LocalPlatform;

/** The platform that a trial puts under fire: empty at the start, in a folder under {@code .silian/fire}. */
public final class TrialPlatform {

    private TrialPlatform() {}

    /**
     * A platform without data, not started yet. Unpacked programs of the project are used if there are any, so that it
     * starts as fast as a local run.
     */
    public static LocalPlatform fresh(String trial) {
        var project = LocalPlatform.project();
        var home = home(trial);
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
        return LocalPlatform.in(project, home);
    }

    /** Where a trial writes its details: beside its home, which the next run wipes. */
    public static Path details(String trial) {
        return home(trial).resolveSibling(trial + ".json");
    }

    private static Path home(String trial) {
        return LocalPlatform.project().resolve(".silian/fire").resolve(trial);
    }
}
