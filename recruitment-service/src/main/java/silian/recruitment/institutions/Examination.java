package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
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
    private List<ScoreCorrection> corrections = List.of();
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
     * Takes the scores of papers, all of them or none; what is given again is corrected.
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
        WrittenScore.check(scores, entrants.keySet(), rule);
        var by = command.caller().subject();
        scores.forEach(score -> change(score.candidate(), entrant -> entrant.written(score.papers(), by)));
        noted(command, "papers-marked", scores.size() + " candidates");
    }

    /**
     * Puts the papers of a candidate right once the short list is published; by another officer than who entered them.
     * Whoever enters by the right scores is interviewed too.
     *
     * @throws Refusal every fault of the scores, {@code score.nothing-to-correct}; {@code examination.no-interviews},
     *     {@code examination.ranking-published}; {@code score.same-officer}
     */
    void correct(WrittenScore right, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        var faults = right.faults(entrants.keySet(), rule);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        var by = command.caller().subject();
        var entrant = Objects.requireNonNull(entrants.get(right.candidate()));
        if (by.equals(entrant.markedBy())) {
            throw Refusal.conflict("score.same-officer");
        }
        var correction = ScoreCorrection.of(entrant, right, why, command.on());
        if (correction.changesNothing()) {
            throw Refusal.invalid("paperA", "score.nothing-to-correct");
        }
        corrections = Stream.concat(corrections.stream(), Stream.of(correction)).toList();
        change(right.candidate(), marked -> marked.written(right.papers(), by));
        lateEntries = invited().following(entrants.values(), headcount, rule, LateEntry.Ground.CORRECTED,
                command.on());
        noted(command, "papers-corrected", right.candidate() + ": " + why);
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
     * Takes marks of the interview, all of them or none; what is given again is corrected.
     *
     * @throws Refusal every fault of every line; {@code examination.no-interviews}
     */
    void interviewed(List<InterviewMarks> marks, Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        InterviewMarks.check(marks, invited().candidates(), panel);
        marks.forEach(given -> change(given.candidate(), entrant -> entrant.interviewed(given.byPanellist())));
        noted(command, "interviewed", marks.size() + " candidates");
    }

    /**
     * Publishes the ranking.
     *
     * @throws Refusal {@code examination.no-interviews}; {@code examination.too-few-marks} naming each candidate who has
     *     fewer marks that count than a panel has members at least
     */
    void publishRanking(Command command) {
        if (history.has(command)) {
            return;
        }
        requireInterviews();
        var shortListed = invited().of(entrants.values());
        InterviewMarks.requireEnough(shortListed, panel, rule);
        var ranked = Ranking.of(shortListed, panel, headcount, rule, command.on());
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

    /** Begins an appointment, or begins it again. */
    boolean appointing(String candidate, LocalDate on) {
        var now = selection();
        if (now.standing(candidate).appointing()) {
            return false;
        }
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

    /** Papers that were put right after the short list. */
    public List<ScoreCorrection> corrections() {
        return corrections;
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
