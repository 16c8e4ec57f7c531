package silian.acceptance.fire.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.platform.LocalPlatform;

/** {@code ./silian fire privacy} with one round of tampering. */
@Tag("long")
class PrivacyIT {

    private static final long SEED = 6;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @Test
    void keepsPersonalDataToItselfAndNoticesATamperedAudit() throws Exception {
        var card = new Scorecard();
        try (var traces = new TraceSink(Files.createDirectories(home.resolve("traces")));
                var platform = LocalPlatform.in(LocalPlatform.project(), home)
                        .with("SILIAN_OTLP_ENDPOINT", traces.address()).with("SILIAN_TRACING_SAMPLING", "1.0")) {
            platform.up();
            PrivacyTrial.perform(platform, traces, SEED, 1, card);
        }

        assertThat(card.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.held()).as(line.toString()).isTrue());
    }
}
