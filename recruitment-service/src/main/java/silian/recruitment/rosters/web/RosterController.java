package silian.recruitment.rosters.web;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.problems.Problems;
import silian.recruitment.rosters.RejectedLines;
import silian.recruitment.rosters.RosterFormat;
import silian.recruitment.rosters.RosterUpload;
import silian.recruitment.rosters.RosterUploadId;
import silian.recruitment.rosters.RowFault;
import silian.recruitment.rosters.UploadingRosters;

/** Rosters of universities. */
@RestController
@RequestMapping("/api/recruitment/v1/graduate-uploads")
class RosterController {

    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    /** Documents of faults that are told with the upload itself; all of them stand in a list. */
    private static final Limit FIRST_FAULTS = Limit.of(4);

    private final UploadingRosters uploading;
    private final Problems problems;

    RosterController(UploadingRosters uploading, Problems problems) {
        this.uploading = uploading;
        this.problems = problems;
    }

    /**
     * Takes a roster: good lines are entered, bad ones told with every fault. 201 with the result of a short one; 202 if
     * the import goes on and its progress is to be asked for.
     *
     * @param dryRun the same answer, and nothing is entered
     */
    @PostMapping(consumes = {CSV, NDJSON})
    @ApiResponse(responseCode = "201", description = "imported", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "202", description = "received, the import goes on", useReturnTypeSchema = true)
    @PreAuthorize("hasRole('UNIVERSITY')")
    ResponseEntity<RosterUploadView> upload(InputStream file, @RequestParam(defaultValue = "false") boolean dryRun,
            Command command, HttpServletRequest request) {
        var format = MediaType.parseMediaType(NDJSON).includes(MediaType.parseMediaType(request.getContentType()))
                ? RosterFormat.NDJSON
                : RosterFormat.CSV;
        var upload = uploading.upload(file, format, dryRun, schoolOf(command.caller()), command);
        return ResponseEntity.status(upload.hasEnded() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create(request.getRequestURI() + "/" + upload.id().value()))
                .body(view(upload, command.caller(), request));
    }

    /** How far the import of a roster is, and what became of it. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER')")
    RosterUploadView show(@PathVariable RosterUploadId id, Caller caller, HttpServletRequest request) {
        return view(uploading.get(id, caller), caller, request);
    }

    /** Every fault of every refused line, in the order of the file; an item holds up to 50 of them. */
    @GetMapping("/{id}/rejections")
    @PreAuthorize("hasAnyRole('UNIVERSITY', 'OFFICER')")
    Paged<RejectedFields> rejections(@PathVariable RosterUploadId id, Caller caller, Paging paging,
            HttpServletRequest request) {
        return Paged.of(uploading.rejected(id, caller, paging.position(), paging.limit()),
                lines -> new RejectedFields(fields(lines, request)), paging);
    }

    private static SchoolCode schoolOf(Caller university) {
        var tenant = university.tenant();
        if (tenant == null) {
            throw Refusal.unknown("school");
        }
        return new SchoolCode(tenant);
    }

    private RosterUploadView view(RosterUpload upload, Caller caller, HttpServletRequest request) {
        var counts = upload.counts();
        var rejected = counts.rejected() == 0
                ? List.<RejectedField>of()
                : uploading.rejected(upload.id(), caller, ScrollPosition.keyset(), FIRST_FAULTS).stream()
                        .flatMap(lines -> fields(lines, request).stream()).toList();
        return new RosterUploadView(upload.id().value(), upload.school().value(), upload.on(), upload.format(),
                upload.dryRun(), upload.state(), upload.lines(), counts.lines(), upload.bytes(), upload.bytesDone(),
                counts.accepted(), counts.enrolled(), counts.corrected(), counts.unchanged(), counts.rejected(),
                rejected);
    }

    private List<RejectedField> fields(RejectedLines lines, HttpServletRequest request) {
        return lines.faults().stream().map(fault -> rejected(fault, request)).toList();
    }

    private RejectedField rejected(RowFault fault, HttpServletRequest request) {
        return new RejectedField(fault.row(), fault.field(), fault.code(), problems.words(fault.fault(), request));
    }

    /**
     * What became of a roster so far.
     *
     * @param lines entries in the file
     * @param linesDone of them
     * @param accepted lines that stand in the register as the file tells them: {@code enrolled}, {@code corrected} and
     *     {@code unchanged} together
     * @param rejectedLines how many were refused
     * @param rejected the first faults of those, 200 at most
     */
    record RosterUploadView(String id, String school, LocalDate on, RosterFormat format, boolean dryRun,
            RosterUpload.State state, int lines, int linesDone, long bytes, long bytesDone, int accepted, int enrolled,
            int corrected, int unchanged, int rejectedLines, List<RejectedField> rejected) {}

    /** Some of the faults. */
    record RejectedFields(List<RejectedField> rejected) {}

    /**
     * One fault of one line.
     *
     * @param row the line of the file; the header is line 1
     */
    record RejectedField(long row, @Nullable String field, String code, String message) {}
}
