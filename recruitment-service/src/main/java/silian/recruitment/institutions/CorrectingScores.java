package silian.recruitment.institutions;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
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

    /**
     * Proposes to grant a candidate additional points after all, or not to grant them; see {@link ScoreSheet#proposing}.
     *
     * @return the id of the correction
     * @throws Refusal {@code candidacy.no-addition-claimed}
     */
    public String proposeAddition(InstitutionPostId id, String candidate, boolean granted, String why,
            ExpectedVersion expected, Command command) {
        var reason = reason(why);
        moving.move(id, expected, command, examination -> {
            examination.propose(new RightAddition(candidate, granted), reason, command);
            if (granted) {
                requireClaimed(examination, candidate);
            }
        });
        return Correction.idOf(command);
    }

    /**
     * Proposes that a panellist should not have judged a candidate; see {@link ScoreSheet#proposing}.
     *
     * @return the id of the correction
     */
    public String proposeRecusal(InstitutionPostId id, String candidate, String panellist, String why,
            ExpectedVersion expected, Command command) {
        return propose(id, new RightRecusal(candidate, panellist), why, expected, command);
    }

    private void requireClaimed(Examination examination, String candidate) {
        candidacies.findById(candidacyOf(examination, candidate)).orElseThrow().qualification().requireClaimed();
    }

    /**
     * Confirms or declines a correction, not one's own; see {@link ScoreSheet#deciding}. Additional points follow in the
     * candidacy, also when the command is sent again after a crash.
     */
    public Examination decide(InstitutionPostId id, String correction, boolean confirmed, String why,
            ExpectedVersion expected, Command command) {
        var reason = reason(why);
        var decided = moving.move(id, expected, command,
                examination -> examination.decideCorrection(correction, confirmed, reason, command));
        decided.scores().confirmedCorrections().stream()
                .filter(each -> each.id().equals(correction) && each.kind() == Correction.Kind.ADDITION)
                .map(each -> candidacyOf(decided, each.candidate()))
                .forEach(candidacy -> SimultaneousSaves.retried(() -> follow(candidacy)));
        return decided;
    }

    private static CandidacyId candidacyOf(Examination examination, String candidate) {
        return Objects.requireNonNull(examination.scores().entrants().get(candidate).candidacy(), "forgotten");
    }

    /** The candidacy is read before the examination: of two corrections the later one stays. */
    private Candidacy follow(CandidacyId id) {
        var candidacy = candidacies.findById(id).orElseThrow();
        var right = examinations.findById(candidacy.post()).orElseThrow().scores().entrants().get(candidacy.number())
                .addition();
        return candidacy.additionCorrected(right) ? candidacies.save(candidacy) : candidacy;
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
