package silian.recruitment.institutions;

import java.util.List;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.Wording;

/** Putting published scores right (成绩更正): one officer proposes it, another decides. */
@Component
public final class CorrectingScores {

    private static final int LONGEST_REASON = 120;

    private final MovingExaminations moving;
    private final Examinations examinations;
    private final Candidacies candidacies;

    CorrectingScores(MovingExaminations moving, Examinations examinations, Candidacies candidacies) {
        this.moving = moving;
        this.examinations = examinations;
        this.candidacies = candidacies;
    }

    /**
     * Proposes the right scores of a candidate's papers, or marks of the interview; see {@link ScoreSheet#proposing}.
     *
     * @return the id of the correction
     */
    public String propose(InstitutionPostId id, RightScores right, String why, ExpectedVersion expected,
            Command command) {
        var reason = reason(why);
        moving.move(id, expected, command, examination -> examination.propose(right, reason, command));
        return Correction.idOf(command);
    }

    /** Confirms or declines a correction, not one's own; see {@link ScoreSheet#deciding}. */
    public Examination decide(InstitutionPostId id, String correction, boolean confirmed, String why,
            ExpectedVersion expected, Command command) {
        var reason = reason(why);
        return moving.move(id, expected, command,
                examination -> examination.decideCorrection(correction, confirmed, reason, command));
    }

    /**
     * What was corrected of a candidate's scores.
     *
     * @throws Refusal {@code candidacy.unknown}, also for one the caller may not see
     */
    public List<Correction> of(CandidacyId id, Caller caller) {
        var candidacy = candidacies.findById(id).filter(found -> found.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("candidacy"));
        return examinations.findById(candidacy.post()).stream()
                .flatMap(found -> found.scores().confirmedCorrections().stream())
                .filter(each -> each.candidate().equals(candidacy.number())).toList();
    }

    private static String reason(String why) {
        return Wording.line("reason", why, LONGEST_REASON);
    }
}
