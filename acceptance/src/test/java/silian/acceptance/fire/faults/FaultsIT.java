package silian.acceptance.fire.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.platform.LocalPlatform;

/** The short form of {@code ./silian fire faults}: one small year, one seed. */
@Tag("long")
class FaultsIT {

    private static final long SEED = 7;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @Test
    void bearsRepeatedAndPoisonedEventsAndASilentAgency() {
        var card = new Scorecard();
        try (var platform = FaultyPlatform.start(LocalPlatform.in(LocalPlatform.project(), home), SEED)) {
            platform.performYear();
            new RepeatedEvents(platform, SEED).hold(card);
            new PoisonedTopics(platform, SEED).hold(card);
            new AgencyFaults(platform).holdBriefly(card);
        }

        assertThat(card.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.held()).as(line.toString()).isTrue());
    }
}
