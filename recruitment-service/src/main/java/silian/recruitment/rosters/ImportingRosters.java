package silian.recruitment.rosters;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataUnreadable;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.talents.PlausibleGraduations;

/**
 * Importing received rosters, batch by batch. An import is leased by a versioned write, so that of several instances one
 * works on it; position and counts are in the same write, and what a batch enters is safe to enter again. Killed at any
 * moment, it is gone on with by whoever gets the lease next, and no line counts twice.
 */
@Component
class ImportingRosters {

    private static final Logger log = LoggerFactory.getLogger(ImportingRosters.class);

    private final RosterUploads uploads;
    private final RosterFiles files;
    private final ImportingBatches batches;
    private final PlausibleGraduations plausible;
    private final RosterSettings settings;
    private final BusinessDates dates;
    /** An instance imports one long roster at a time: it has requests to answer. */
    private final Semaphore one = new Semaphore(1);
    private volatile boolean stopping;

    ImportingRosters(RosterUploads uploads, RosterFiles files, ImportingBatches batches,
            PlausibleGraduations plausible, RosterSettings settings, BusinessDates dates) {
        this.uploads = uploads;
        this.files = files;
        this.batches = batches;
        this.plausible = plausible;
        this.settings = settings;
        this.dates = dates;
    }

    /** Takes up what is due, on a thread of its own: sweeps of other things go on. */
    @Scheduled(fixedDelayString = "${silian.recruitment.rosters.sweep-every:1s}")
    void sweep() {
        if (!one.tryAcquire()) {
            return;
        }
        Thread.ofVirtual().name("roster import").start(() -> {
            try {
                uploads.findByImportDueLessThanEqual(dates.now(), Sort.by("importDue"), Limit.of(10))
                        .forEach(this::importNow);
            } catch (RuntimeException e) {
                log.warn("imports are looked for again later", e);
            } finally {
                one.release();
            }
        });
    }

    /** Deletes the files of uploads that were cut short. */
    @Scheduled(fixedDelayString = "${silian.recruitment.rosters.clean-every:10m}")
    void clean() {
        var needed = uploads.findByImportDueLessThanEqual(dates.now().plus(settings.strayAfter()),
                Sort.by("importDue"), Limit.unlimited()).stream().flatMap(upload -> Stream.ofNullable(upload.file()))
                .toList();
        files.deleteStrays(dates.now().minus(settings.strayAfter()), needed);
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /**
     * Imports a roster to its end, unless somebody else does.
     *
     * @return as it stands then
     */
    RosterUpload importNow(RosterUpload upload) {
        if (upload.hasEnded()) {
            return upload;
        }
        try {
            var file = upload.file();
            var mine = upload.lease(dates.now(), settings.lease(), settings.attempts());
            var leased = uploads.save(upload);
            if (file != null) {
                if (mine) {
                    importLeased(leased, file);
                } else {
                    files.delete(file);
                }
            }
        } catch (OptimisticLockingFailureException anotherInstanceImports) {
            log.debug("the roster {} is imported elsewhere", upload.id().value());
        } catch (RuntimeException e) {
            log.warn("the import of roster {} goes on later", upload.id().value(), e);
        }
        return uploads.findById(upload.id()).orElse(upload);
    }

    private void importLeased(RosterUpload leased, String file) {
        var upload = leased;
        try (var bytes = new CountedBytes(files.open(file), OutputStream.nullOutputStream(), Long.MAX_VALUE)) {
            var lines = new ImportedLines(upload.format().reader(bytes, settings), plausible, upload.school(),
                    upload.on(), upload.lines());
            lines.skip(upload.counts().lines());
            for (var batch = lines.next(settings.batch()); !batch.isEmpty(); batch = lines.next(settings.batch())) {
                upload.advance(batches.enter(upload, batch), bytes.count(), dates.now(), settings.lease());
                if (stopping) {
                    upload.handOver(dates.now());
                    uploads.save(upload);
                    return;
                }
                upload = uploads.save(upload);
            }
            upload.finish(dates.now());
        } catch (Refusal | PersonalDataUnreadable unreadable) {
            log.error("the roster {} was received whole and cannot be read", upload.id().value(), unreadable);
            upload.fail(dates.now());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        uploads.save(upload);
        files.delete(file);
    }
}
