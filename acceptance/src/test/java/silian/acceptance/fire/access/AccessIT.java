package silian.acceptance.fire.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.platform.LocalPlatform;

/** {@code ./silian fire access}, whole: an operation that nobody reviewed fails it. */
class AccessIT {

    private static final long SEED = 4;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @Test
    void letsEverybodyDoWhatTheyMayAndNobodyMore() {
        var card = new Scorecard();
        try (var platform = LocalPlatform.in(LocalPlatform.project(), home)) {
            platform.up();
            AccessTrial.perform(platform, SEED, card);
        }

        assertThat(card.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.held()).as(line.toString()).isTrue());
    }
}
