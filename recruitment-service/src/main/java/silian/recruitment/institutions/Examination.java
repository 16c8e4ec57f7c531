package silian.recruitment.institutions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InstitutionPostId;

/**
 * The examination for a post (考试): papers, short list, interview, ranking, and the selection that follows. All its
 * candidates stand in one document, so that a list of scores is taken whole or not at all. It knows candidates by their
 * numbers only.
 */
@Document("examinations")
@TypeAlias("Examination")
@CompoundIndex(name = "objectors", def = "{'selection.objections.by': 1}")
public final class Examination {

    /** How far an examination has come. */
    public enum State {
        /** 笔试. */
        WRITTEN,
        /** 面试: the short list is published. */
        INTERVIEWS,
        /** 体检、考察、公示: the ranking is published. */
        SELECTION
    }

    @Id
    private final InstitutionPostId id;
    @Version
    private @Nullable Long version;
    private final EmployerId institution;
    private ScoreSheet scores;
    private @Nullable Selection selection;
    /** Its candidates are forgotten: nothing more happens. */
    private boolean over;
    /** Since when nobody has moved it; absent once nothing in it tells of anybody. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private Examination(InstitutionPostId id, EmployerId institution, ScoreSheet scores) {
        this.id = id;
        this.institution = institution;
        this.scores = scores;
    }

    static Examination of(InstitutionPost post, Collection<Candidacy> qualified, RecruitmentRule rule,
            Command command) {
        var made = new Examination(post.id(), post.institution(), ScoreSheet.of(post.headcount(), qualified, rule));
        made.noted(command, "opened", null);
        return made;
    }

    /** Takes the scores of papers; see {@link ScoreSheet#marked}. */
    void mark(List<WrittenScore> marked, Command command) {
        examine("papers-marked", marked.size() + " candidates",
                sheet -> sheet.marked(marked, command.caller().subject()), command);
    }

    /** See {@link ScoreSheet#shortListed}. */
    void publishShortList(Command command) {
        examine("short-list-published", null, sheet -> sheet.shortListed(command.on()), command);
    }

    /** Names the panel; see {@link ScoreSheet#withPanel}. */
    void appoint(List<Panellist> named, Command command) {
        examine("panel-named", named.size() + " panellists", sheet -> sheet.withPanel(named), command);
    }

    /** Takes a panellist off one candidate; see {@link ScoreSheet#recusing}. */
    void recuse(String panellist, String candidate, String why, Command command) {
        examine("panellist-recused", panellist + " " + candidate + ": " + why,
                sheet -> sheet.recusing(panellist, candidate), command);
    }

    /** Takes marks of the interview; see {@link ScoreSheet#interviewed}. */
    void interviewed(List<InterviewMarks> marks, Command command) {
        examine("interviewed", marks.size() + " candidates",
                sheet -> sheet.interviewed(marks, command.caller().subject()), command);
    }

    /** Publishes the ranking, from which the selection begins; see {@link ScoreSheet#ranked}. */
    void publishRanking(Command command) {
        examine("ranking-published", null, sheet -> sheet.ranked(command.on()), command);
    }

    /**
     * Proposes to put scores right, once there is a ranking only before the first appointment; see {@link ScoreSheet#proposing}.
     *
     * @throws Refusal {@code examination.appointments-begun}
     */
    void propose(RightScores right, String why, Command command) {
        examine("correction-proposed", right.candidate() + ": " + why, sheet -> {
            var next = sheet.proposing(right, why, command);
            if (selection != null) {
                selection.requireNoAppointment();
            }
            return next;
        }, command);
    }

    /** Confirms or declines a correction; see {@link ScoreSheet#deciding}. */
    void decideCorrection(String correction, boolean confirmed, String why, Command command) {
        examine(confirmed ? "correction-confirmed" : "correction-declined", correction + ": " + why,
                sheet -> sheet.deciding(correction, confirmed, why, command), command);
    }

    /** Moves the scores; the selection follows the ranking. */
    private void examine(String verb, @Nullable String why, UnaryOperator<ScoreSheet> move, Command command) {
        if (history.has(command)) {
            return;
        }
        var next = move.apply(scores);
        var ranked = next.ranking();
        if (ranked != null && !ranked.equals(scores.ranking())) {
            selection = selection == null
                    ? Selection.of(scores.headcount(), ranked)
                    : selection.following(ranked, command.on());
        }
        scores = next;
        noted(command, verb, why);
    }

    /**
     * Moves the selection.
     *
     * @param verb what is kept in the history
     * @throws Refusal {@code examination.not-ranked}; what the move refuses
     */
    void select(String verb, @Nullable String why, UnaryOperator<Selection> move, Command command) {
        if (history.has(command)) {
            return;
        }
        selection = move.apply(selection());
        noted(command, verb, why);
    }

    /**
     * Begins an appointment, or begins it again.
     *
     * @throws Refusal {@code examination.corrections-open}; what {@link Selection#appointing} refuses
     */
    boolean appointing(String candidate, LocalDate on) {
        var now = selection();
        if (now.standing(candidate).appointing()) {
            return false;
        }
        scores.requireNoneOpen();
        selection = now.appointing(candidate, on);
        return true;
    }

    /** The appointment that was begun did not come. */
    void notAppointed(String candidate) {
        selection = selection().notAppointed(candidate);
    }

    /** The appointment came and did not hold; says whether that was news. */
    boolean fellThrough(String candidate, Instant at) {
        if (!selection().standing(candidate).holdsAPlace()) {
            return false;
        }
        selection = selection().fellThrough(candidate);
        heldSince = heldSince == null ? null : at;
        return true;
    }

    /**
     * The candidate steps back; says whether that was news. The next follow, by the written score before anybody was
     * interviewed, by the ranking after it.
     *
     * @throws Refusal {@code examination.appointing}
     */
    boolean leave(String candidate, Command command) {
        if (history.has(command) || !takeOut(candidate, command.on())) {
            return false;
        }
        noted(command, "candidate-left", candidate);
        return true;
    }

    /** Takes out who stepped back already; says whether that was news. */
    boolean takeOut(Set<String> withdrawn, LocalDate on) {
        boolean news = false;
        for (var candidate : withdrawn) {
            news |= takeOut(candidate, on);
        }
        return news;
    }

    private boolean takeOut(String candidate, LocalDate on) {
        if (!scores.entrants().has(candidate) || left().contains(candidate)) {
            return false;
        }
        if (selection != null) {
            selection = selection.left(candidate);
        } else {
            scores = scores.left(candidate, on);
        }
        return true;
    }

    /** @throws Refusal {@code examination.not-ranked} */
    public Selection selection() {
        var now = selection;
        if (now == null) {
            throw Refusal.conflict("examination.not-ranked");
        }
        return now;
    }

    private void noted(Command command, String verb, @Nullable String why) {
        heldSince = command.at();
        history = history.with(command, verb, why);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Staff, and the institution. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)
                || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(institution.value());
    }

    public InstitutionPostId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public State state() {
        return scores.stage();
    }

    /** Papers and interviews up to the ranking. */
    public ScoreSheet scores() {
        return scores;
    }

    RecruitmentRule rule() {
        return scores.rule();
    }

    /** @throws Refusal {@code examination.over} */
    void requireNotOver() {
        if (over) {
            throw Refusal.conflict("examination.over");
        }
    }

    /** Knows nobody any more who was not appointed; nothing happens from then on. */
    void keepOnly(Set<CandidacyId> appointed) {
        scores = scores.with(scores.entrants().keepingOnly(appointed));
        over = true;
    }

    /** Leaves of it what is published, under numbers, and what that follows from; says whether that was news. */
    boolean forget(Instant before) {
        if (heldSince == null || !heldSince.isBefore(before)) {
            return false;
        }
        scores = scores.forgotten();
        selection = selection == null ? null : selection.forgotten();
        history = History.empty();
        over = true;
        heldSince = null;
        return true;
    }

    /** When it was moved last, by the clock; {@code null} once nothing in it tells of anybody. */
    @Nullable
    Instant movedAt() {
        return heldSince;
    }

    /** Numbers of all candidates. */
    public List<String> candidates() {
        return scores.entrants().numbers();
    }

    /** The candidacies behind them, as far as they are known. */
    List<CandidacyId> candidacies() {
        return scores.entrants().all().stream().flatMap(each -> Stream.ofNullable(each.candidacy())).toList();
    }

    /** Numbers of those who stepped back. */
    public List<String> left() {
        return scores.entrants().all().stream().filter(each -> each.left()
                || selection != null && selection.standing(each.number()).out() == Standing.Out.LEFT)
                .map(Entrant::number).toList();
    }

    /** Whether the selection has begun. */
    public boolean isRanked() {
        return selection != null;
    }

    /** The candidacies of those shown to the public on a day whose appointment was not begun, by their numbers. */
    Map<String, CandidacyId> onShow(LocalDate on) {
        var chosen = selection;
        if (chosen == null) {
            return Map.of();
        }
        var shown = new HashMap<String, CandidacyId>();
        for (var entrant : scores.entrants().all()) {
            var candidacy = entrant.candidacy();
            if (candidacy != null && chosen.isOnShow(entrant.number(), on)) {
                shown.put(entrant.number(), candidacy);
            }
        }
        return shown;
    }
}
