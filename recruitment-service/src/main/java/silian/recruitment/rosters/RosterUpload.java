package silian.recruitment.rosters;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;

/** What became of one roster (名册上传记录). The roster itself is not kept: its lines are talents now. */
@Document("rosterUploads")
@TypeAlias("RosterUpload")
public final class RosterUpload {

    @Id
    private final RosterUploadId id;
    @Version
    private @Nullable Long version;
    private final SchoolCode school;
    private final LocalDate on;
    private final int accepted;
    private final List<RowFault> rejected;
    private History history = History.empty();

    private RosterUpload(RosterUploadId id, SchoolCode school, LocalDate on, int accepted, List<RowFault> rejected) {
        this.id = id;
        this.school = school;
        this.on = on;
        this.accepted = accepted;
        this.rejected = List.copyOf(rejected);
    }

    static RosterUpload done(RosterUploadId id, SchoolCode school, int accepted, List<RowFault> rejected,
            Command command) {
        var upload = new RosterUpload(id, school, command.on(), accepted, rejected);
        upload.history = upload.history.with(command, "uploaded");
        return upload;
    }

    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.actsFor(school.value());
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

    /** How many lines were entered, corrected, or already stood there as they are. */
    public int accepted() {
        return accepted;
    }

    /** Why which lines were refused, in the order of the file. */
    public List<RowFault> rejected() {
        return rejected;
    }
}
