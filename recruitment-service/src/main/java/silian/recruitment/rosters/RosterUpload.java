package silian.recruitment.rosters;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;

/**
 * An uploaded roster (名册上传记录) and how far its import is. Position and counts are saved after every batch, so that
 * whoever gets the lease goes on where the last one stopped. The file is kept until the import has ended, no longer.
 */
@Document("rosterUploads")
@TypeAlias("RosterUpload")
public final class RosterUpload {

    /** Where an import stands. */
    public enum State {
        /** 已接收: the file is here whole and has the form of a roster. */
        RECEIVED,
        /** 导入中. */
        IMPORTING,
        /** 已完成. */
        DONE,
        /** 已中止: the file could not be read to its end; what was entered stays, sending it again completes it. */
        FAILED
    }

    @Id
    private final RosterUploadId id;
    @Version
    private @Nullable Long version;
    private final SchoolCode school;
    private final LocalDate on;
    private final RosterFormat format;
    private final boolean dryRun;
    private final int lines;
    private final long bytes;
    private State state = State.RECEIVED;
    private ImportCounts counts = ImportCounts.NONE;
    private long bytesDone;
    private int attempts;
    /** The file, in {@link RosterFiles}; absent once the import has ended. */
    private @Nullable String file;
    /** When another instance may go on; absent once the import has ended. Importing means moving this first. */
    @Indexed(sparse = true)
    private @Nullable Instant importDue;
    private History history = History.empty();

    private RosterUpload(RosterUploadId id, SchoolCode school, LocalDate on, RosterFormat format, boolean dryRun,
            int lines, long bytes) {
        this.id = id;
        this.school = school;
        this.on = on;
        this.format = format;
        this.dryRun = dryRun;
        this.lines = lines;
        this.bytes = bytes;
    }

    /**
     * A file that was received whole.
     *
     * @param lines entries in it
     * @param due when an instance that happens by may start; later if this one is about to
     */
    static RosterUpload received(RosterUploadId id, SchoolCode school, RosterFormat format, boolean dryRun, String file,
            int lines, long bytes, Instant due, Command command) {
        var upload = new RosterUpload(id, school, command.on(), format, dryRun, lines, bytes);
        upload.file = file;
        upload.importDue = due;
        upload.history = upload.history.with(command, "uploaded");
        return upload;
    }

    /**
     * Announces that somebody is about to import a batch. Saved before, it keeps every other instance away until the
     * lease is over; if the importer dies, another goes on.
     *
     * @return whether there is anything to import now; after too many attempts the import has failed instead
     */
    boolean lease(Instant now, Duration lease, int mostAttempts) {
        return switch (state) {
            case DONE, FAILED -> false;
            case RECEIVED, IMPORTING -> {
                if (attempts >= mostAttempts) {
                    fail(now);
                    yield false;
                }
                state = State.IMPORTING;
                attempts++;
                importDue = now.plus(lease);
                yield true;
            }
        };
    }

    /**
     * Notes that a batch was imported, and keeps the lease for the next.
     *
     * @throws Refusal {@code roster-upload.not-importing}
     */
    void advance(ImportCounts batch, long bytesRead, Instant now, Duration lease) {
        requireImporting();
        counts = counts.plus(batch);
        bytesDone = Math.min(bytesRead, bytes);
        attempts = 1;
        importDue = now.plus(lease);
    }

    /**
     * Lets another instance go on at once.
     *
     * @throws Refusal {@code roster-upload.not-importing}
     */
    void handOver(Instant now) {
        requireImporting();
        attempts = 0;
        importDue = now;
    }

    /** @throws Refusal {@code roster-upload.not-importing} */
    void finish(Instant now) {
        requireImporting();
        bytesDone = bytes;
        end(State.DONE, "imported", now);
    }

    /**
     * Gives the import up: the file is not what was received, or its key is gone.
     *
     * @throws Refusal {@code roster-upload.ended}
     */
    void fail(Instant now) {
        if (hasEnded()) {
            throw Refusal.conflict("roster-upload.ended");
        }
        end(State.FAILED, "given-up", now);
    }

    private void end(State end, String move, Instant now) {
        state = end;
        file = null;
        importDue = null;
        var own = new CommandId(command().derive("roster-import"));
        history = history.with(new Command(own, Caller.platform("rosters"), now, on), move);
    }

    private void requireImporting() {
        if (state != State.IMPORTING) {
            throw Refusal.conflict("roster-upload.not-importing");
        }
    }

    /** The command that brought the file: whatever is entered is entered by it, whoever goes on. */
    Command command() {
        var step = history.steps().getFirst();
        return new Command(step.command(),
                new Caller(step.by(), Set.of(Roles.UNIVERSITY), school.value(), Set.of()), step.at(), on);
    }

    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.actsFor(school.value());
    }

    /** Whether there is a result. */
    public boolean hasEnded() {
        return switch (state) {
            case RECEIVED, IMPORTING -> false;
            case DONE, FAILED -> true;
        };
    }

    public RosterUploadId id() {
        return id;
    }

    public SchoolCode school() {
        return school;
    }

    public LocalDate on() {
        return on;
    }

    public RosterFormat format() {
        return format;
    }

    /** Whether nothing is entered: the answer alone is wanted. */
    public boolean dryRun() {
        return dryRun;
    }

    public State state() {
        return state;
    }

    /** Entries in the file. */
    public int lines() {
        return lines;
    }

    /** Of the file. */
    public long bytes() {
        return bytes;
    }

    /** How much of the file was read, a little ahead of the lines done. */
    public long bytesDone() {
        return bytesDone;
    }

    public ImportCounts counts() {
        return counts;
    }

    @Nullable
    String file() {
        return file;
    }
}
