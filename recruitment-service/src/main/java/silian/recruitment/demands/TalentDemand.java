package silian.recruitment.demands;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.Area;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Seniority;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/**
 * Whom an employer needs (人才需求), as a grid worker heard it on a visit or as the employer told it. It is followed until
 * as many are hired, on postings drafted from it, as it asks for, or until it is withdrawn or found to be told twice. A
 * demand is not a promise: more may be hired than it asks for.
 */
@Document("talentDemands")
@TypeAlias("TalentDemand")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
@CompoundIndex(name = "alike", def = "{'employer': 1, 'titleKey': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "placeless", def = "{'employer': 1, 'need.circumstances.area': 1, 'visit': 1}")
@CompoundIndex(name = "keys", def = "{'keys': 1, '_id': 1}")
@CompoundIndex(name = "employerKeys", def = "{'employer': 1, 'keys': 1, '_id': 1}")
@CompoundIndex(name = "counted", def = "{'mergedInto': 1, 'openedOn': 1, '_id': 1}")
@CompoundIndex(name = "hires", def = "{'answers.hires': 1}")
public final class TalentDemand {

    /** Where a demand stands. */
    public enum State {
        /** 待响应: nothing answers it yet. */
        OPEN,
        /** 已响应: a posting drafted from it was shown to the public. */
        ANSWERED,
        /** 已招满: as many were hired as were asked for. */
        FILLED,
        /** 已撤回: the employer no longer needs anybody; it was told all the same and is counted. */
        WITHDRAWN,
        /** 已合并: it was told twice; the other one is counted and followed. */
        MERGED
    }

    @Id
    private final TalentDemandId id;
    @Version
    private @Nullable Long version;
    private final EmployerId employer;
    private final @Nullable String visit;
    private Need need;
    private String titleKey;
    private final LocalDate openedOn;
    private State state = State.OPEN;
    private List<String> keys;
    private Answers answers = Answers.none();
    private @Nullable TalentDemandId mergedInto;
    private History history = History.empty();

    private TalentDemand(TalentDemandId id, EmployerId employer, @Nullable String visit, Need need,
            LocalDate openedOn) {
        this.id = id;
        this.employer = employer;
        this.visit = visit;
        this.need = need;
        this.titleKey = need.titleKey();
        this.openedOn = openedOn;
        this.keys = DemandKeys.of(need.circumstances(), state);
    }

    /**
     * Opens the demand that a visit recorded.
     *
     * @param line counts the demands of the visit
     * @param openedOn the business date of the visit
     */
    static TalentDemand open(String visit, int line, EmployerId employer, Need need, LocalDate openedOn) {
        return new TalentDemand(idOf(visit, line), employer, visit, need, openedOn);
    }

    /** Opens the demand that an employer told, on the business date of the command. */
    static TalentDemand tell(TalentDemandId id, EmployerId employer, Need need, Command command) {
        var demand = new TalentDemand(id, employer, null, need, command.on());
        demand.history = demand.history.with(command, "told");
        return demand;
    }

    /** The same line of the same visit is the same demand, however often the visit is told. */
    static TalentDemandId idOf(String visit, int line) {
        return new TalentDemandId(CommandId.digest("talent-demand\n" + visit + '\n' + line));
    }

    /**
     * Corrects what is asked for, as if it had been told so from the first day. The history keeps what stood there.
     *
     * @throws Refusal {@code demand.withdrawn}, {@code demand.merged}
     */
    void correct(Need asked, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case OPEN, ANSWERED, FILLED -> {
                history = history.with(command, "corrected",
                        "was: " + need.vacancy().title() + " × " + need.openings());
                ask(asked);
            }
            case WITHDRAWN -> throw Refusal.conflict("demand.withdrawn");
            case MERGED -> throw Refusal.conflict("demand.merged");
        }
    }

    /**
     * The employer needs nobody any more.
     *
     * @throws Refusal {@code demand.filled}, {@code demand.withdrawn}, {@code demand.merged}
     */
    void withdraw(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        requireUnfilled();
        become(State.WITHDRAWN);
        history = history.with(command, "withdrawn", reason);
    }

    /**
     * Finds that it was told twice: the older one, which is not filled either, is counted and followed instead.
     *
     * @throws Refusal {@code demand.filled}, {@code demand.withdrawn}, {@code demand.merged}; {@code
     *     demand.not-a-duplicate} of an employer's demand for the same job, {@code demand.survivor-not-open}, {@code
     *     demand.survivor-is-younger}
     */
    void mergeInto(TalentDemand survivor, Command command) {
        if (history.has(command)) {
            return;
        }
        requireUnfilled();
        if (!survivor.employer.equals(employer) || !survivor.titleKey.equals(titleKey) || survivor.id.equals(id)) {
            throw Refusal.conflict("demand.not-a-duplicate");
        }
        if (survivor.state != State.OPEN && survivor.state != State.ANSWERED) {
            throw Refusal.conflict("demand.survivor-not-open");
        }
        if (!survivor.seniority().isOver(seniority())) {
            throw Refusal.conflict("demand.survivor-is-younger");
        }
        mergedInto = survivor.id;
        become(State.MERGED);
        history = history.with(command, "merged", survivor.id.value());
    }

    private Seniority seniority() {
        return new Seniority(openedOn, id.value());
    }

    /** Takes over what a demand that was merged into this one led to; says whether that was news. */
    boolean takeOver(TalentDemand merged, Command command) {
        if (history.has(command)) {
            return false;
        }
        become(answers.and(merged.answers));
        history = history.with(command, "took over", merged.id.value());
        return true;
    }

    /** Takes the area that the register tells of the employer, if none was known; says whether that was so. */
    boolean place(Area area) {
        if (need.circumstances().area() != null) {
            return false;
        }
        need = need.placedIn(area);
        become(state);
        return true;
    }

    /** A public posting answers it; this and what follows of it say whether that was news. */
    boolean answer(JobPostingId posting) {
        return become(answers.with(posting));
    }

    /** Somebody was hired on a posting drafted from it. */
    boolean hired(JobPostingId posting, HireId hire) {
        return become(answers.with(posting, hire));
    }

    /** That hire was withdrawn: one more is needed again. */
    boolean giveBack(HireId hire) {
        return become(answers.without(hire));
    }

    /** @throws Refusal {@code demand.withdrawn}, {@code demand.merged}: no new posting answers it */
    void requireAnswerable() {
        switch (state) {
            case OPEN, ANSWERED, FILLED -> {
            }
            case WITHDRAWN -> throw Refusal.conflict("demand.withdrawn");
            case MERGED -> throw Refusal.conflict("demand.merged");
        }
    }

    private void requireUnfilled() {
        requireAnswerable();
        if (state == State.FILLED) {
            throw Refusal.conflict("demand.filled");
        }
    }

    private void ask(Need asked) {
        need = asked;
        titleKey = asked.titleKey();
        become(followed());
    }

    private boolean become(Answers next) {
        if (next.equals(answers)) {
            return false;
        }
        answers = next;
        become(followed());
        return true;
    }

    /** What follows from the hires and postings; the ends stay what they are. */
    private State followed() {
        return switch (state) {
            case OPEN, ANSWERED, FILLED -> answers.hired() >= need.openings()
                    ? State.FILLED
                    : answers.postings().isEmpty() ? State.OPEN : State.ANSWERED;
            case WITHDRAWN, MERGED -> state;
        };
    }

    private void become(State next) {
        state = next;
        keys = DemandKeys.of(need.circumstances(), state);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** An agent knows its employer's demands, staff all. */
    boolean visibleTo(Caller caller) {
        return !caller.is(Roles.EMPLOYER_AGENT) || caller.actsFor(employer.value());
    }

    public TalentDemandId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EmployerId employer() {
        return employer;
    }

    /** The visit's id in the enterprise register, {@code null} if the employer told it. */
    public @Nullable String visit() {
        return visit;
    }

    public Vacancy vacancy() {
        return need.vacancy();
    }

    String titleKey() {
        return titleKey;
    }

    public int openings() {
        return need.openings();
    }

    /** The business date on which it was told. */
    public LocalDate openedOn() {
        return openedOn;
    }

    public Circumstances circumstances() {
        return need.circumstances();
    }

    public State state() {
        return state;
    }

    /** Postings that answer it, the first one first. */
    public List<JobPostingId> postings() {
        return answers.postings();
    }

    /** How many people were hired on them and stayed hired. */
    public int hired() {
        return answers.hired();
    }

    /** The demand that is counted and followed instead. */
    public @Nullable TalentDemandId mergedInto() {
        return mergedInto;
    }
}
