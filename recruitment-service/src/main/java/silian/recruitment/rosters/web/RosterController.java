package silian.recruitment.rosters.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.platform.web.problems.Problems;
import silian.recruitment.rosters.RosterUpload;
import silian.recruitment.rosters.RosterUploadId;
import silian.recruitment.rosters.RowFault;
import silian.recruitment.rosters.UploadingRosters;

/** Rosters of universities. */
@RestController
@RequestMapping("/api/recruitment/v1/graduate-uploads")
class RosterController {

    private final UploadingRosters uploading;
    private final Problems problems;

    RosterController(UploadingRosters uploading, Problems problems) {
        this.uploading = uploading;
        this.problems = problems;
    }

    /** Takes a roster: good lines are entered, bad ones told with every fault. */
    @PostMapping(consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('UNIVERSITY')")
    RosterUploadView upload(InputStream file, Command command, HttpServletRequest request) {
        return view(uploading.upload(file, schoolOf(command.caller()), command), request);
    }

    /** What became of a roster. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER')")
    RosterUploadView show(@PathVariable RosterUploadId id, Caller caller, HttpServletRequest request) {
        return view(uploading.get(id, caller), request);
    }

    private static SchoolCode schoolOf(Caller university) {
        var tenant = university.tenant();
        if (tenant == null) {
            throw Refusal.unknown("school");
        }
        return new SchoolCode(tenant);
    }

    private RosterUploadView view(RosterUpload upload, HttpServletRequest request) {
        return new RosterUploadView(upload.id().value(), upload.school().value(), upload.on(), upload.accepted(),
                upload.rejected().stream().map(fault -> rejected(fault, request)).toList());
    }

    private RejectedField rejected(RowFault fault, HttpServletRequest request) {
        return new RejectedField(fault.row(), fault.field(), fault.code(), problems.words(fault.fault(), request));
    }

    /** What became of a roster. */
    record RosterUploadView(String id, String school, LocalDate on, int accepted, List<RejectedField> rejected) {}

    /**
     * One fault of one line.
     *
     * @param row the line of the file; the header is line 1
     */
    record RejectedField(long row, @Nullable String field, String code, String message) {}
}
