package silian.recruitment.institutions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.institutions.ExaminingCandidates;
import silian.recruitment.institutions.ExaminingCandidates.NamedPanellist;
import silian.recruitment.institutions.InterviewMarks;
import silian.recruitment.institutions.WrittenScore;
import silian.recruitment.language.InstitutionPostId;

/** The examination for a post: papers, short list, panel, interview, ranking. */
@RestController
@RequestMapping("/api/recruitment/v1/institution-posts/{id}")
class ExaminationController {

    private final ExaminingCandidates examining;

    ExaminationController(ExaminingCandidates examining) {
        this.examining = examining;
    }

    /** How far the examination has come. */
    @GetMapping("/examination")
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    ExaminationView show(@PathVariable InstitutionPostId id, Caller caller) {
        return ExaminationView.of(examining.get(id, caller));
    }

    /** Takes scores of written papers, all of them or none; who entered scores may enter them again. */
    @PostMapping("/written-scores")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView mark(@PathVariable InstitutionPostId id, @Valid @RequestBody ScoreList list,
            ExpectedVersion expected, Command command) {
        return ExaminationView.of(examining.mark(id, list.scores().stream().map(ScoreLine::toScore).toList(),
                expected, command));
    }

    /** Publishes the short list. */
    @PostMapping("/short-list")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView publishShortList(@PathVariable InstitutionPostId id, ExpectedVersion expected,
            Command command) {
        return ExaminationView.of(examining.publishShortList(id, expected, command));
    }

    /** Names the interview panel, with the candidates its members are kin of. */
    @PostMapping("/panel")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView name(@PathVariable InstitutionPostId id, @Valid @RequestBody Panel panel,
            ExpectedVersion expected, Command command) {
        return ExaminationView.of(examining.appoint(id, panel.panellists().stream().map(PanellistEntry::toNamed)
                .toList(), expected, command));
    }

    /** Takes a panellist off a candidate; a mark that was given does not count. */
    @PostMapping("/recusals")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView recuse(@PathVariable InstitutionPostId id, @Valid @RequestBody Recusal recusal,
            ExpectedVersion expected, Command command) {
        return ExaminationView.of(examining.recuse(id, recusal.panellist(), recusal.candidate(), recusal.reason(),
                expected, command));
    }

    /** Takes marks of interviews, all of them or none; who entered marks may enter them again. */
    @PostMapping("/interview-marks")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView interviewed(@PathVariable InstitutionPostId id, @Valid @RequestBody MarkList list,
            ExpectedVersion expected, Command command) {
        return ExaminationView.of(examining.interviewed(id,
                list.interviews().stream().map(InterviewLine::toMarks).toList(), expected, command));
    }

    /** Publishes the final ranking; only a confirmed correction of marks publishes it anew. */
    @PostMapping("/ranking")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView publishRanking(@PathVariable InstitutionPostId id, ExpectedVersion expected, Command command) {
        return ExaminationView.of(examining.publishRanking(id, expected, command));
    }

    /** Scores of many candidates. */
    record ScoreList(@NotNull @Size(min = 1, max = 3_000) List<@NotNull @Valid ScoreLine> scores) {}

    /**
     * The scores of one candidate.
     *
     * @param paperA 职业能力倾向测验; none for who was absent
     * @param paperB 综合应用能力; none for who was absent
     * @param absent no if it is left out
     */
    record ScoreLine(@NotNull String candidate,
            @Schema(minimum = "0", maximum = "150") @Nullable BigDecimal paperA,
            @Schema(minimum = "0", maximum = "150") @Nullable BigDecimal paperB,
            @Nullable Boolean absent) {

        WrittenScore toScore() {
            return new WrittenScore(candidate, paperA, paperB, Boolean.TRUE.equals(absent));
        }
    }

    /** An interview panel. */
    record Panel(@NotNull @Size(min = 1, max = 30) List<@NotNull @Valid PanellistEntry> panellists) {}

    /**
     * A panellist.
     *
     * @param code what lists call the panellist, such as P1
     * @param kinOf numbers of candidates
     */
    record PanellistEntry(@NotNull @Schema(pattern = "^[A-Z0-9]{1,6}$") String code,
            @NotNull @Schema(minLength = 1, maxLength = 50) String name,
            @Nullable @Size(max = 100) List<@NotNull String> kinOf) {

        NamedPanellist toNamed() {
            return new NamedPanellist(code, name, kinOf == null ? List.of() : kinOf);
        }

        @Override
        public String toString() {
            return "PanellistEntry[masked]";
        }
    }

    /** Which panellist does not judge whom, and why. */
    record Recusal(@NotNull String panellist, @NotNull String candidate,
            @NotNull @Schema(minLength = 1, maxLength = 120) String reason) {}

    /** Marks of many candidates. */
    record MarkList(@NotNull @Size(min = 1, max = 600) List<@NotNull @Valid InterviewLine> interviews) {}

    /** @param marks none for somebody who did not come */
    record InterviewLine(@NotNull String candidate, @NotNull @Size(max = 30) List<@NotNull @Valid MarkEntry> marks) {

        InterviewMarks toMarks() {
            return new InterviewMarks(candidate, marks.stream()
                    .map(mark -> new InterviewMarks.Given(mark.panellist(), mark.mark())).toList());
        }
    }

    /** @param mark 0 to 100, at most two decimals */
    record MarkEntry(@NotNull String panellist,
            @NotNull @Schema(minimum = "0", maximum = "100") BigDecimal mark) {}
}
