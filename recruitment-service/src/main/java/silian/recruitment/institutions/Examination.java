package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InstitutionPostId;

/**
 * The examination for a post (考试): papers, short list, interview, ranking, and the selection that follows. All its
 * candidates stand in one document, so that a list of scores is taken whole or not at all, and every published list is
 * a function of what stands here. It knows candidates by their numbers only.
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
    private final int headcount;
    private final RecruitmentRule rule;
    private State state = State.WRITTEN;
    private Map<String, Entrant> entrants;
    private List<Panellist> panel = List.of();
    private @Nullable ShortList shortList;
    private List<LateEntry> lateEntries = List.of();
    private List<Correction> corrections = List.of();
    private @Nullable Ranking ranking;
    private @Nullable Selection selection;
    private History history = History.empty();

    private Examination(InstitutionPostId id, EmployerId institution, int headcount, RecruitmentRule rule,
            Map<String, Entrant> entrants) {
        this.id = id;
        this.institution = institution;
        this.headcount = headcount;
        this.rule = rule;
        this.entrants = entrants;
    }

    static Examination of(InstitutionPost post, Collection<Candidacy> qualified, RecruitmentRule rule,
            Command command) {
        var entrants = new LinkedHashMap<String, Entrant>();
        qualified.stream().map(Entrant::of).forEach(entrant -> entrants.put(entrant.number(), entrant));
        var made = new Examination(post.id(), post.institution(), post.headcount(), rule, entrants);
        made.history = made.history.with(command, "opened");
        return made;
    }

    /**
     * Takes the scores of papers, all of them or none. Before the short list is published, who entered scores may enter
     * them again.
     *
     * @throws Refusal every fault of every line; {@code examination.short-list-published}
     */
    void mark(List<WrittenScore> scores, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state != State.WRITTEN) {
            throw Refusal.conflict("examination.short-list-published");
        }
        var by = command.caller().subject();
        WrittenScore.check(scores, entrants, rule, by);
        scores.forEach(score -> change(score.candidate(), entrant -> entrant.written(score.papers(), by)));
        noted(command, "papers-marked", scores.size() + " candidates");
    }

    /**
     * Proposes to put the papers of a candidate right, from the short list to the ranking.
     *
     * @throws Refusal every fault of the scores; {@code examination.no-interviews},
     *     {@code examination.ranking-published}; what {@link #propose} refuses
     */
    void proposePapers(WrittenScore right, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        requireFaultless(right.faults(entrants.keySet(), rule));
        propose(Correction.Kind.PAPERS, right.candidate(), Objects.requireNonNull(right.papers()).byName(), why,
                command);
    }

    /**
     * Proposes to put marks of an interview right, from the ranking to the first appointment; marks that are not named
     * stay.
     *
     * @throws Refusal every fault of the marks; {@code examination.not-ranked}, {@code examination.appointments-begun};
     *     {@code examination.too-few-marks}; what {@link #propose} refuses
     */
    void proposeMarks(InterviewMarks right, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        selection().requireNoAppointment();
        requireFaultless(right.faults(invited().candidates(), panel));
        propose(Correction.Kind.INTERVIEW, right.candidate(), right.byPanellist(), why, command);
    }

    /**
     * @throws Refusal {@code candidate.left}; {@code score.nothing-to-correct}; {@code correction.open-already},
     *     {@code correction.too-many}
     */
    private void propose(Correction.Kind kind, String candidate, SequencedMap<String, BigDecimal> right, String why,
            Command command) {
        var entrant = Objects.requireNonNull(entrants.get(candidate));
        if (entrant.left()) {
            throw Refusal.invalid("candidate", "candidate.left");
        }
        var correction = Correction.of(entrant, kind, right, why, command);
        if (correction.changes().isEmpty()) {
            throw Refusal.invalid(kind == Correction.Kind.PAPERS ? "paperA" : "marks", "score.nothing-to-correct");
        }
        if (kind == Correction.Kind.INTERVIEW) {
            InterviewMarks.requireEnough(List.of(entrant.corrected(correction)), panel, rule);
        }
        corrections = new Corrections(corrections).with(correction);
        noted(command, "correction-proposed", correction.told() + ": " + why);
    }

    /**
     * Confirms or declines a correction; not who proposed it. Whoever enters by the right papers is interviewed too; by
     * the right marks the ranking is published anew.
     *
     * @throws Refusal what {@link Corrections#decided} refuses
     */
    void decideCorrection(String correction, boolean confirmed, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        var all = new Corrections(corrections);
        var decided = all.decided(correction, confirmed, why, command);
        corrections = all.replacing(decided);
        if (confirmed) {
            change(decided.candidate(), entrant -> entrant.corrected(decided));
            switch (decided.kind()) {
                case PAPERS -> lateEntries = invited().following(entrants.values(), headcount, rule,
                        LateEntry.Ground.CORRECTED, command.on());
                case INTERVIEW -> {
                    var ranked = rankedOn(command.on());
                    selection = selection().following(ranked, command.on());
                    ranking = ranked;
                }
            }
        }
        noted(command, confirmed ? "correction-confirmed" : "correction-declined", decided.told() + ": " + why);
    }

    /** @throws Refusal {@code examination.short-list-published}; {@code examination.scores-missing} */
    void publishShortList(Command command) {
        if (history.has(command)) {
            return;
        }
        if (state != State.WRITTEN) {
            throw Refusal.conflict("examination.short-list-published");
        }
        long missing = entrants.values().stream()
                .filter(each -> each.papers() == null && !each.absent() && !each.left()).count();
        if (missing > 0) {
            throw Refusal.conflict("examination.scores-missing", Map.of("missing", missing));
        }
        shortList = ShortList.of(entrants.values(), headcount, rule, command.on());
        state = State.INTERVIEWS;
        noted(command, "short-list-published", null);
    }

    /**
     * Names the panel. Until somebody was interviewed it may be named anew.
     *
     * @throws Refusal {@code examination.no-interviews}; {@code examination.interviewed}; {@code panel.too-small}
     */
    void appoint(List<Panellist> named, Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        if (entrants.values().stream().anyMatch(each -> !each.marks().isEmpty())) {
            throw Refusal.conflict("examination.interviewed");
        }
        panel = Panel.of(named, rule).members();
        noted(command, "panel-named", named.size() + " panellists");
    }

    /**
     * Takes a panellist off one candidate, whose kin the panellist is (回避); also after marks were given.
     *
     * @throws Refusal {@code examination.no-interviews}; {@code panellist.unknown}, {@code candidate.unknown}
     */
    void recuse(String panellist, String candidate, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        var recused = new Panel(panel).recusing(panellist, candidate);
        if (!entrants.containsKey(candidate)) {
            throw Refusal.unknown("candidate");
        }
        panel = recused.members();
        noted(command, "panellist-recused", panellist + " " + candidate + ": " + why);
    }

    /**
     * Takes marks of the interview, all of them or none. Before the ranking is published, who entered marks may enter them
     * again.
     *
     * @throws Refusal every fault of every line; {@code examination.no-interviews}
     */
    void interviewed(List<InterviewMarks> marks, Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        var by = command.caller().subject();
        InterviewMarks.check(marks, invited().of(entrants.values()), panel, by);
        marks.forEach(given -> change(given.candidate(), entrant -> entrant.interviewed(given.byPanellist(), by)));
        noted(command, "interviewed", marks.size() + " candidates");
    }

    /**
     * Publishes the ranking.
     *
     * @throws Refusal {@code examination.no-interviews}, {@code examination.corrections-open};
     *     {@code examination.too-few-marks} naming each candidate who has fewer marks that count than a panel has members
     *     at least
     */
    void publishRanking(Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        new Corrections(corrections).requireNoneOpen();
        InterviewMarks.requireEnough(invited().of(entrants.values()), panel, rule);
        var ranked = rankedOn(command.on());
        ranking = ranked;
        selection = Selection.of(headcount, ranked);
        state = State.SELECTION;
        noted(command, "ranking-published", null);
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
        new Corrections(corrections).requireNoneOpen();
        selection = now.appointing(candidate, on);
        return true;
    }

    /** The appointment that was begun did not come. */
    void notAppointed(String candidate) {
        selection = selection().notAppointed(candidate);
    }

    /** The appointment came and did not hold; says whether that was news. */
    boolean fellThrough(String candidate) {
        if (!selection().standing(candidate).holdsAPlace()) {
            return false;
        }
        selection = selection().fellThrough(candidate);
        return true;
    }

    /**
     * The candidate steps back; says whether that was news. Before anybody was interviewed, the next by written score
     * follow.
     *
     * @throws Refusal {@code examination.appointing}
     */
    boolean leave(String candidate, Command command) {
        if (history.has(command) || !takeOut(candidate)) {
            return false;
        }
        if (state == State.INTERVIEWS && entrants.values().stream().noneMatch(Entrant::isInterviewed)) {
            lateEntries = invited().following(entrants.values(), headcount, rule, LateEntry.Ground.NEXT_IN_LINE,
                    command.on());
        }
        noted(command, "candidate-left", candidate);
        return true;
    }

    /** Takes out who stepped back already; says whether that was news. */
    boolean takeOut(Set<String> withdrawn) {
        boolean news = false;
        for (var candidate : withdrawn) {
            news |= takeOut(candidate);
        }
        return news;
    }

    private boolean takeOut(String candidate) {
        if (!entrants.containsKey(candidate) || left().contains(candidate)) {
            return false;
        }
        if (state == State.SELECTION) {
            selection = selection().left(candidate);
        } else {
            change(candidate, Entrant::gone);
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

    private Invited invited() {
        return new Invited(Objects.requireNonNull(shortList), lateEntries);
    }

    private Ranking rankedOn(LocalDate on) {
        return Ranking.of(invited().of(entrants.values()), panel, headcount, rule, on);
    }

    private static void requireFaultless(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private void requireInterviews() {
        switch (state) {
            case WRITTEN -> throw Refusal.conflict("examination.no-interviews");
            case INTERVIEWS -> {
            }
            case SELECTION -> throw Refusal.conflict("examination.ranking-published");
        }
    }

    private void change(String candidate, UnaryOperator<Entrant> change) {
        var next = new LinkedHashMap<>(entrants);
        next.computeIfPresent(candidate, (_, entrant) -> change.apply(entrant));
        entrants = next;
    }

    private void noted(Command command, String verb, @Nullable String why) {
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

    public int headcount() {
        return headcount;
    }

    public RecruitmentRule rule() {
        return rule;
    }

    public State state() {
        return state;
    }

    /** Numbers of all candidates. */
    public List<String> candidates() {
        return new ArrayList<>(entrants.keySet());
    }

    /** The candidacies behind them. */
    List<CandidacyId> candidacies() {
        return entrants.values().stream().map(Entrant::candidacy).toList();
    }

    /** Numbers of those who stepped back. */
    public List<String> left() {
        var chosen = selection;
        return entrants.values().stream().filter(each -> each.left()
                || chosen != null && chosen.standing(each.number()).out() == Standing.Out.LEFT)
                .map(Entrant::number).toList();
    }

    /** Those whose papers are marked, or who did not come. */
    public int marked() {
        return (int) entrants.values().stream().filter(each -> each.papers() != null || each.absent()).count();
    }

    public List<PanelMember> panel() {
        return panel.stream().map(PanelMember::of).toList();
    }

    public @Nullable ShortList shortList() {
        return shortList;
    }

    /** Who is interviewed though the short list does not say so. */
    public List<LateEntry> lateEntries() {
        return lateEntries;
    }

    /** Of scores that were published, also those that are open or were declined. */
    public List<Correction> corrections() {
        return corrections;
    }

    /** Those of them that everybody may read. */
    public List<Correction> confirmedCorrections() {
        return new Corrections(corrections).confirmed();
    }

    public @Nullable Ranking ranking() {
        return ranking;
    }

    /** Whether the selection has begun. */
    public boolean isRanked() {
        return ranking != null;
    }

    /** The candidacies of those shown to the public whose appointment was not begun, by their numbers. */
    Map<String, CandidacyId> onShow() {
        var chosen = selection;
        if (chosen == null) {
            return Map.of();
        }
        return entrants.values().stream().filter(each -> chosen.isOnShow(each.number()))
                .collect(Collectors.toMap(Entrant::number, Entrant::candidacy));
    }
}
