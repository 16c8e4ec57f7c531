package silian.recruitment.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.rosters.RosterUpload.State;

class RosterUploadTests {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("RosterUpload 名册", RosterUpload::state)
                .in(State.RECEIVED, RosterUploadTests::aReceivedUpload)
                .in(State.IMPORTING, RosterUploadTests::anUploadUnderWay)
                .in(State.IMPORTING, "after the last attempt", () -> {
                    var upload = anUploadUnderWay();
                    upload.lease(NOON, LEASE, ATTEMPTS);
                    upload.lease(NOON, LEASE, ATTEMPTS);
                    return upload;
                })
                .in(State.DONE, () -> {
                    var upload = anUploadUnderWay();
                    upload.finish(NOON);
                    return upload;
                })
                .in(State.FAILED, () -> {
                    var upload = aReceivedUpload();
                    upload.fail(NOON);
                    return upload;
                })
                .move("lease", upload -> upload.lease(NOON, LEASE, ATTEMPTS))
                .move("advance", upload -> upload.advance(new ImportCounts(1, 0, 0, 0), 10, NOON, LEASE))
                .move("hand over", upload -> upload.handOver(NOON))
                .move("finish", upload -> upload.finish(NOON))
                .move("fail", upload -> upload.fail(NOON)));
    }

    @Test
    void countsAttemptsAtOnePlaceOnly() {
        var upload = anUploadUnderWay();
        for (int i = 0; i < 10; i++) {
            assertThat(upload.lease(NOON, LEASE, ATTEMPTS)).isTrue();
            upload.advance(new ImportCounts(1, 2, 3, 4), 10L * i, NOON, LEASE);
        }

        assertThat(upload.counts()).isEqualTo(new ImportCounts(10, 20, 30, 40));
        assertThat(upload.counts().accepted()).isEqualTo(60);
        assertThat(upload.bytesDone()).isEqualTo(90);
    }

    @Test
    void keepsTheFileUntilTheImportHasEnded() {
        var upload = anUploadUnderWay();
        assertThat(upload.file()).isNotNull();
        upload.finish(NOON);

        assertThat(upload.file()).isNull();
        assertThat(upload.bytesDone()).isEqualTo(upload.bytes());
    }

    private static RosterUpload aReceivedUpload() {
        return RosterUpload.received(new RosterUploadId(anId("upload")), new SchoolCode("10929"), RosterFormat.CSV,
                false, "000000000000000000000000", 100, 1_000, NOON, aCommand());
    }

    private static RosterUpload anUploadUnderWay() {
        var upload = aReceivedUpload();
        upload.lease(NOON, LEASE, ATTEMPTS);
        return upload;
    }
}
