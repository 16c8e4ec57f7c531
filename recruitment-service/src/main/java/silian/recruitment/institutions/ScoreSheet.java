package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/**
 * The scores of an examination (成绩册) from the papers to the ranking, and what was published of them. Every published
 * list is a function of what stands here.
 *
 * @param interviews {@code null} before the short list is published
 * @param corrections of scores that were published, also those that are open or were declined
 * @param ranking {@code null} before it is published
 */
public record ScoreSheet(int headcount, RecruitmentRule rule, Entrants entrants, @Nullable Interviews interviews,
        List<Correction> corrections, @Nullable Ranking ranking) {

    public ScoreSheet {
        corrections = List.copyOf(corrections);
    }

    static ScoreSheet of(int headcount, Collection<Candidacy> qualified, RecruitmentRule rule) {
        return new ScoreSheet(headcount, rule, Entrants.of(qualified), null, List.of(), null);
    }

    Examination.State stage() {
        if (interviews == null) {
            return Examination.State.WRITTEN;
        }
        return ranking == null ? Examination.State.INTERVIEWS : Examination.State.SELECTION;
    }

    /**
     * Takes the scores of papers, all of them or none. Before the short list is published, who entered scores may enter
     * them again.
     *
     * @throws Refusal every fault of every line; {@code examination.short-list-published}
     */
    ScoreSheet marked(List<WrittenScore> scores, String officer) {
        requireWritten();
        return with(entrants.marked(scores, rule, officer));
    }

    /**
     * @throws Refusal {@code examination.short-list-published}; {@code examination.corrections-open};
     *     {@code examination.scores-missing}
     */
    ScoreSheet shortListed(LocalDate on) {
        requireWritten();
        requireNoneOpen();
        entrants.requireScores();
        return with(Interviews.by(ShortList.of(entrants.all(), headcount, rule, on)));
    }

    /**
     * Names the panel. Until somebody was interviewed it may be named anew; then panellists only join, as whoever is
     * recused may leave a candidate too few marks.
     *
     * @throws Refusal {@code examination.no-interviews}; {@code examination.interviewed}; {@code panel.too-small}
     */
    ScoreSheet withPanel(List<Panellist> named) {
        var now = interviewing();
        return with(entrants.anyMarks() ? now.joinedBy(named) : now.by(named, rule));
    }

    /**
     * Takes a panellist off one candidate, whose kin the panellist is (回避); also after marks were given.
     *
     * @throws Refusal {@code examination.no-interviews}; {@code panellist.unknown}, {@code candidate.unknown}
     */
    ScoreSheet recusing(String panellist, String candidate) {
        var recused = interviewing().recusing(panellist, candidate);
        if (!entrants.has(candidate)) {
            throw Refusal.unknown("candidate");
        }
        return with(recused);
    }

    /**
     * Takes marks of the interview, all of them or none. Before the ranking is published, who entered marks may enter them
     * again.
     *
     * @throws Refusal every fault of every line; {@code examination.no-interviews}
     */
    ScoreSheet interviewed(List<InterviewMarks> marks, String officer) {
        return with(entrants.interviewed(marks, interviewing(), officer));
    }

    /**
     * With the ranking.
     *
     * @throws Refusal {@code examination.no-interviews}, {@code examination.corrections-open};
     *     {@code examination.too-few-marks} naming each candidate who has fewer marks that count than a panel has members
     *     at least
     */
    ScoreSheet ranked(LocalDate on) {
        var done = interviewing();
        requireNoneOpen();
        InterviewMarks.requireEnough(done.invited(entrants.all()), done.panel(), rule);
        return rankedBy(done, on);
    }

    /**
     * Proposes to put scores of a candidate right: papers from the short list to the ranking; marks, those that are named,
     * from the ranking on, and which of them do not count; additional points at any time, from the ranking on of those
     * who are ranked.
     *
     * @throws Refusal every fault of the scores; {@code examination.no-interviews},
     *     {@code examination.ranking-published} of papers; {@code examination.not-ranked},
     *     {@code examination.too-few-marks} of marks; what {@link Correction#of} and {@link Corrections#with} refuse
     */
    ScoreSheet proposing(RightScores right, String why, Command command) {
        requireCorrectable(right.kind());
        var faults = right.faults(this);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        var entrant = entrants.get(right.candidate());
        var proposed = Correction.of(entrant, right, rule, why, command);
        applied(proposed).requireEnoughMarks(proposed);
        return with(new Corrections(corrections).with(proposed));
    }

    /**
     * Confirms or declines a correction; not who proposed it. Whoever enters by the right scores is interviewed too; once
     * there is a ranking, there is another one.
     *
     * @throws Refusal what {@link Corrections#toDecide} refuses
     */
    ScoreSheet deciding(String correction, boolean confirmed, String why, Command command) {
        var all = new Corrections(corrections);
        var by = command.caller().subject();
        var found = all.toDecide(correction, by);
        var decided = found.decided(new Correction.Verdict(confirmed, why, by, command.on()));
        var next = with(all.replacing(found, decided));
        return confirmed ? next.corrected(decided, command.on()) : next;
    }

    private ScoreSheet applied(Correction correction) {
        var next = with(entrants.corrected(correction));
        return correction.kind() == Correction.Kind.RECUSAL
                ? next.with(interviewsOfRanking().recusing(correction.panellist(), correction.candidate()))
                : next;
    }

    private void requireEnoughMarks(Correction correction) {
        switch (correction.kind()) {
            case PAPERS, ADDITION -> {
                // they change no mark
            }
            case INTERVIEW, RECUSAL -> InterviewMarks.requireEnough(List.of(entrants.get(correction.candidate())),
                    interviewsOfRanking().panel(), rule);
        }
    }

    private ScoreSheet corrected(Correction confirmed, LocalDate on) {
        var next = applied(confirmed);
        return switch (stage()) {
            case WRITTEN -> next;
            case INTERVIEWS -> next.joined(LateEntry.Ground.CORRECTED, on);
            case SELECTION -> next.rankedBy(next.interviewsOfRanking(), on);
        };
    }

    /** The candidate stepped back. Before anybody was interviewed, the next by written score follow. */
    ScoreSheet left(String candidate, LocalDate on) {
        var next = with(entrants.gone(candidate));
        return stage() == Examination.State.INTERVIEWS && !entrants.anyInterviewed()
                ? next.joined(LateEntry.Ground.NEXT_IN_LINE, on)
                : next;
    }

    private ScoreSheet joined(LateEntry.Ground ground, LocalDate on) {
        return with(interviewing().joined(entrants.all(), headcount, rule, ground, on));
    }

    private ScoreSheet rankedBy(Interviews held, LocalDate on) {
        return new ScoreSheet(headcount, rule, entrants, held, corrections,
                held.ranked(entrants.all(), headcount, rule, on));
    }

    ScoreSheet with(Entrants next) {
        return new ScoreSheet(headcount, rule, next, interviews, corrections, ranking);
    }

    private ScoreSheet with(Interviews next) {
        return new ScoreSheet(headcount, rule, entrants, next, corrections, ranking);
    }

    private ScoreSheet with(List<Correction> next) {
        return new ScoreSheet(headcount, rule, entrants, interviews, next, ranking);
    }

    /** What published lists follow from, and no account and no name. */
    ScoreSheet forgotten() {
        return new ScoreSheet(headcount, rule, entrants.forgotten(), interviews == null ? null : interviews.forgotten(),
                confirmedCorrections().stream().map(Correction::forgotten).toList(), ranking);
    }

    /** @throws Refusal {@code examination.corrections-open} */
    void requireNoneOpen() {
        new Corrections(corrections).requireNoneOpen();
    }

    private void requireWritten() {
        if (stage() != Examination.State.WRITTEN) {
            throw Refusal.conflict("examination.short-list-published");
        }
    }

    /** The interviews while they are held. */
    private Interviews interviewing() {
        return switch (stage()) {
            case WRITTEN -> throw Refusal.conflict("examination.no-interviews");
            case INTERVIEWS -> Objects.requireNonNull(interviews);
            case SELECTION -> throw Refusal.conflict("examination.ranking-published");
        };
    }

    private void requireCorrectable(Correction.Kind kind) {
        switch (kind) {
            case PAPERS -> interviewing();
            case INTERVIEW, RECUSAL -> interviewsOfRanking();
            case ADDITION -> {
                // granted before the papers were written
            }
        }
    }

    private Interviews interviewsOfRanking() {
        if (ranking == null) {
            throw Refusal.conflict("examination.not-ranked");
        }
        return Objects.requireNonNull(interviews);
    }

    /** Those whose papers are marked, or who did not come. */
    public int marked() {
        return entrants.marked();
    }

    public List<PanelMember> panel() {
        return interviews == null ? List.of() : interviews.panel().stream().map(PanelMember::of).toList();
    }

    public @Nullable ShortList shortList() {
        return interviews == null ? null : interviews.shortList();
    }

    /** Who is interviewed though the short list does not say so. */
    public List<LateEntry> lateEntries() {
        return interviews == null ? List.of() : interviews.lateEntries();
    }

    /** Corrections that everybody may read. */
    public List<Correction> confirmedCorrections() {
        return new Corrections(corrections).confirmed();
    }
}
