package silian.recruitment.rosters;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.recruitment.talents.EnrollingGraduates;
import silian.recruitment.talents.PlausibleGraduations;

/**
 * Taking a university's roster. Good lines are entered, bad ones told with all their faults; a line is repeated
 * harmlessly, so a roster sent again after a crash ends in the same state.
 */
@Component
public final class UploadingRosters {

    private static final int AT_ONCE = 8;

    private final RosterUploads uploads;
    private final EnrollingGraduates enrolling;
    private final PlausibleGraduations plausible;

    UploadingRosters(RosterUploads uploads, EnrollingGraduates enrolling, PlausibleGraduations plausible) {
        this.uploads = uploads;
        this.enrolling = enrolling;
        this.plausible = plausible;
    }

    /**
     * @param school the university that sends it
     * @throws Refusal {@code roster.*} if the file as a whole cannot be taken; then nothing was changed
     */
    public RosterUpload upload(InputStream file, SchoolCode school, Command command) {
        var id = new RosterUploadId(command.derive("roster-upload"));
        var done = uploads.findById(id);
        if (done.isPresent()) {
            return done.get();
        }
        var rejected = new ArrayList<RowFault>();
        var good = goodLines(Roster.read(file), school, command, rejected);
        var refused = enrol(good, school, command);
        rejected.addAll(refused);
        rejected.sort(Comparator.comparingLong(RowFault::row));
        return uploads.save(RosterUpload.done(id, school, good.size() - refused.size(), rejected, command));
    }

    /** @throws Refusal {@code roster-upload.unknown}, also for another university's */
    public RosterUpload get(RosterUploadId id, Caller caller) {
        return uploads.findById(id).filter(upload -> upload.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("roster-upload"));
    }

    private List<RosterLine> goodLines(List<RosterLine> lines, SchoolCode school, Command command,
            List<RowFault> rejected) {
        var good = new ArrayList<RosterLine>();
        var students = new HashSet<String>();
        var people = new HashSet<String>();
        for (var line : lines) {
            var faults = line.faults(school, command.on());
            if (faults.isEmpty()) {
                faults = new ArrayList<>(plausible.faults(Column.EDUCATION_CODE.label(), line.graduate()));
                if (!students.add(line.field(Column.STUDENT_NUMBER))) {
                    faults.add(Fault.of(Column.STUDENT_NUMBER.label(), "graduate.student-number-repeated"));
                }
                if (!people.add(line.field(Column.ID_NUMBER).toUpperCase(Locale.ROOT))) {
                    faults.add(Fault.of(Column.ID_NUMBER.label(), "graduate.id-number-repeated"));
                }
            }
            if (faults.isEmpty()) {
                good.add(line);
            }
            faults.forEach(fault -> rejected.add(RowFault.of(line.row(), fault)));
        }
        return good;
    }

    /** Enters the lines, several at once, and tells those refused; a failure of the store fails the whole upload. */
    private List<RowFault> enrol(List<RosterLine> lines, SchoolCode school, Command command) {
        var slots = new Semaphore(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var entries = threads.invokeAll(lines.stream()
                    .<Callable<List<RowFault>>>map(line -> () -> enrol(line, school, command, slots)).toList());
            var refused = new ArrayList<RowFault>();
            for (var entry : entries) {
                refused.addAll(entry.get());
            }
            return refused;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking a roster", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a roster could not be taken whole; sending it again completes it", e);
        }
    }

    private List<RowFault> enrol(RosterLine line, SchoolCode school, Command command, Semaphore slots)
            throws InterruptedException {
        slots.acquire();
        try {
            enrolling.enrol(school, line.graduate(), command);
            return List.of();
        } catch (Refusal refusal) {
            return List.of(RowFault.of(line.row(), refusal.faults().getFirst()));
        } finally {
            slots.release();
        }
    }
}
