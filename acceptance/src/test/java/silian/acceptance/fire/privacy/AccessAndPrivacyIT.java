package silian.acceptance.fire.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.access.AccessTrial;
import silian.acceptance.platform.LocalPlatform;

/** The trials {@code access} and {@code privacy} on one platform; the second tampers with the audit, so it is last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessAndPrivacyIT {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path home;

    private static LocalPlatform platform;
    private static TraceSink traces;

    @BeforeAll
    static void start() throws Exception {
        traces = new TraceSink(Files.createDirectories(home.resolve("traces")));
        platform = LocalPlatform.in(LocalPlatform.project(), home).with("SILIAN_OTLP_ENDPOINT", traces.address())
                .with("SILIAN_TRACING_SAMPLING", "1.0");
        platform.up();
    }

    @AfterAll
    static void stop() {
        platform.down();
        traces.close();
    }

    @Test
    @Order(1)
    void letsEverybodyDoWhatTheyMayAndNobodyMore() {
        var card = new Scorecard();

        AccessTrial.perform(platform, 4, card);

        assertHeld(card);
    }

    @Test
    @Order(2)
    void keepsPersonalDataToItselfAndNoticesATamperedAudit() {
        var card = new Scorecard();

        PrivacyTrial.perform(platform, traces, 6, 1, card);

        assertHeld(card);
    }

    private static void assertHeld(Scorecard card) {
        assertThat(card.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.held()).as(line.toString()).isTrue());
    }
}
