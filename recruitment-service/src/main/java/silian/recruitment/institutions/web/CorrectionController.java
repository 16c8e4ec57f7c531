package silian.recruitment.institutions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.institutions.CorrectingScores;
import silian.recruitment.institutions.WrittenScore;
import silian.recruitment.institutions.web.ExaminationController.InterviewLine;
import silian.recruitment.institutions.web.ExaminationController.MarkEntry;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;

/** Published scores put right: one officer proposes it, another decides, and the candidate reads of it. */
@RestController
@RequestMapping("/api/recruitment/v1")
class CorrectionController {

    private final CorrectingScores correcting;

    CorrectionController(CorrectingScores correcting) {
        this.correcting = correcting;
    }

    /** Proposes to put written papers right, after the short list and before the ranking. */
    @PostMapping("/institution-posts/{id}/score-corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ProposedCorrection propose(@PathVariable InstitutionPostId id, @Valid @RequestBody RightScores right,
            ExpectedVersion expected, Command command) {
        return new ProposedCorrection(correcting.propose(id,
                new WrittenScore(right.candidate(), right.paperA(), right.paperB(), false), right.reason(), expected,
                command));
    }

    /** Proposes to put marks of an interview right, after the ranking and before the first appointment. */
    @PostMapping("/institution-posts/{id}/mark-corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ProposedCorrection propose(@PathVariable InstitutionPostId id, @Valid @RequestBody RightMarks right,
            ExpectedVersion expected, Command command) {
        return new ProposedCorrection(correcting.propose(id,
                new InterviewLine(right.candidate(), right.marks()).toMarks(), right.reason(), expected, command));
    }

    /** Proposes to grant additional points after all, or not to grant them, before the first appointment. */
    @PostMapping("/institution-posts/{id}/addition-corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ProposedCorrection propose(@PathVariable InstitutionPostId id, @Valid @RequestBody RightGrant right,
            ExpectedVersion expected, Command command) {
        return new ProposedCorrection(correcting.proposeAddition(id, right.candidate(), right.addition(),
                right.reason(), expected, command));
    }

    /** Proposes to take a panellist off a candidate after the ranking, and before the first appointment. */
    @PostMapping("/institution-posts/{id}/recusal-corrections")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ProposedCorrection propose(@PathVariable InstitutionPostId id, @Valid @RequestBody MissedRecusal missed,
            ExpectedVersion expected, Command command) {
        return new ProposedCorrection(correcting.proposeRecusal(id, missed.candidate(), missed.panellist(),
                missed.reason(), expected, command));
    }

    /** Confirms or declines a correction; by another officer than who proposed it. */
    @PostMapping("/institution-posts/{id}/corrections/{correction}/decision")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView decide(@PathVariable InstitutionPostId id, @PathVariable String correction,
            @Valid @RequestBody CorrectionDecision decision, ExpectedVersion expected, Command command) {
        return ExaminationView.of(correcting.decide(id, correction, decision.confirmed(), decision.reason(), expected,
                command));
    }

    /** What was put right of a candidate's scores, and why. */
    @GetMapping("/candidacies/{id}/corrections")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    CorrectionsOfCandidate show(@PathVariable CandidacyId id, Caller caller) {
        return new CorrectionsOfCandidate(correcting.of(id, caller).stream().map(PublishedCorrection::of).toList());
    }

    /**
     * The papers of a candidate as they are right.
     *
     * @param reason how the mistake came about; it is published
     */
    record RightScores(@NotNull String candidate, @NotNull @Schema(minimum = "0", maximum = "150") BigDecimal paperA,
            @NotNull @Schema(minimum = "0", maximum = "150") BigDecimal paperB,
            @NotNull @Schema(minLength = 1, maxLength = 120) String reason) {}

    /**
     * Marks of a candidate's interview as they are right.
     *
     * @param marks those that were wrong or missing; the others stay
     * @param reason how the mistake came about; it is published
     */
    record RightMarks(@NotNull String candidate,
            @NotNull @Size(min = 1, max = 30) List<@NotNull @Valid MarkEntry> marks,
            @NotNull @Schema(minLength = 1, maxLength = 120) String reason) {}

    /**
     * Whether a candidate has additional points by right.
     *
     * @param addition whether the ground that the candidate claimed is proved
     * @param reason how the mistake came about; it is published
     */
    record RightGrant(@NotNull String candidate, @NotNull Boolean addition,
            @NotNull @Schema(minLength = 1, maxLength = 120) String reason) {}

    /**
     * A panellist who should not have judged a candidate.
     *
     * @param panellist code
     * @param reason why not; it is published
     */
    record MissedRecusal(@NotNull String candidate, @NotNull String panellist,
            @NotNull @Schema(minLength = 1, maxLength = 120) String reason) {}

    /** @param reason up to 120 characters; not published */
    record CorrectionDecision(@NotNull Boolean confirmed,
            @NotNull @Schema(minLength = 1, maxLength = 120) String reason) {}

    /** A correction that waits for another officer. */
    record ProposedCorrection(String id) {}

    /** In the order they were proposed in. */
    record CorrectionsOfCandidate(List<PublishedCorrection> corrections) {}
}
