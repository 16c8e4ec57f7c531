package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.eligibility.Decision;
import silian.platform.figures.FigureRecord;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.RecruitmentPlanId;
import silian.recruitment.language.TalentId;

/**
 * Somebody's candidacy for a post (报考): from the registration through the qualification review to the appointment. Its
 * id is the post and the person. A person stands for one post of a plan at a time: {@code onlyOne} is unique, and
 * present only while the candidacy may lead to something. Scores stand in the {@link Examination}, under the candidate
 * number alone.
 */
@Document("candidacies")
@TypeAlias("Candidacy")
@CompoundIndex(name = "post", def = "{'post': 1, '_id': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "appointed", def = "{'state': 1, 'appointedOn': 1, '_id': 1}")
@CompoundIndex(name = "postgraduates", def = "{'postgraduate': 1, 'state': 1, 'appointedOn': 1, '_id': 1}")
public final class Candidacy {

    /** Where a candidacy stands. */
    public enum State {
        /** 待审: registered. */
        REGISTERED,
        /** 资格审查合格. */
        QUALIFIED,
        /** 资格审查不合格: an appeal is possible for some days. */
        REJECTED,
        /** 申诉中. */
        APPEALED,
        /** 申诉不成立: rejected for good. */
        REFUSED,
        /** 放弃. */
        WITHDRAWN,
        /** 已聘用. */
        APPOINTED,
        /** 聘用撤销: the hire did not hold. */
        APPOINTMENT_WITHDRAWN,
        /** 终止: over by no act of the person's, see {@link Ending}. */
        ENDED
    }

    /** Why a candidacy came to nothing though the person was neither rejected nor stepped back. */
    public enum Ending {
        /** 岗位取消. */
        POST_CANCELLED,
        /** 报名截止: it was written only after the post was opened or cancelled. */
        TOO_LATE
    }

    @Id
    private final CandidacyId id;
    @Version
    private @Nullable Long version;
    private final RecruitmentPlanId plan;
    private final InstitutionPostId post;
    private final EmployerId institution;
    private final String number;
    private final TalentId talent;
    private final String subject;
    private LocalDate registeredOn;
    private Decision precheck;
    private boolean postgraduate;
    private State state = State.REGISTERED;
    private @Nullable String additionClaimed;
    private boolean addition;
    private @Nullable LocalDate rejectedOn;
    private @Nullable Ending endedBecause;
    private @Nullable HireId hire;
    private @Nullable Contract contract;
    private @Nullable LocalDate appointedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable String onlyOne;
    private History history = History.empty();

    private Candidacy(CandidacyId id, RecruitmentPlanId plan, InstitutionPostId post, EmployerId institution,
            String number, TalentId talent, String subject, LocalDate registeredOn, Decision precheck,
            boolean postgraduate) {
        this.id = id;
        this.plan = plan;
        this.post = post;
        this.institution = institution;
        this.number = number;
        this.talent = talent;
        this.subject = subject;
        this.registeredOn = registeredOn;
        this.precheck = precheck;
        this.postgraduate = postgraduate;
    }

    /**
     * Registers the person who asks.
     *
     * @param number by which the examination knows the candidate, see {@link CandidateNumbers}
     * @param postgraduate whether the person graduated as master or doctor (education code 11 or 14)
     * @param additionClaimed on what ground additional points are claimed, {@code null} for none
     */
    static Candidacy register(InstitutionPost post, String number, TalentId talent, boolean postgraduate,
            Decision precheck, @Nullable String additionClaimed, Command command) {
        var made = new Candidacy(idOf(post.id(), talent), post.plan(), post.id(), post.institution(), number, talent,
                command.caller().subject(), command.on(), precheck, postgraduate);
        made.additionClaimed = additionClaimed;
        made.onlyOne = made.keyOfThePlan();
        made.history = made.history.with(command, "registered");
        return made;
    }

    /**
     * Registers the person anew who stepped back, as if for the first time; the number stays.
     *
     * @throws Refusal {@code candidacy.over} unless the person stepped back
     */
    void registerAgain(boolean nowPostgraduate, Decision checked, @Nullable String claimed, Command command) {
        if (state != State.WITHDRAWN) {
            throw Refusal.conflict("candidacy.over");
        }
        state = State.REGISTERED;
        registeredOn = command.on();
        precheck = checked;
        postgraduate = nowPostgraduate;
        additionClaimed = claimed;
        addition = false;
        rejectedOn = null;
        onlyOne = keyOfThePlan();
        history = history.with(command, "registered-again");
    }

    private String keyOfThePlan() {
        return plan.value() + talent.value();
    }

    static CandidacyId idOf(InstitutionPostId post, TalentId talent) {
        return new CandidacyId(CommandId.digest("candidacy\n" + post.value() + '\n' + talent.value()));
    }

    /**
     * Decides the qualification review.
     *
     * @param additionGranted whether the ground for additional points was proved
     * @throws Refusal {@code candidacy.reviewed}, {@code candidacy.over}; {@code candidacy.no-addition-claimed}
     */
    void review(boolean qualified, boolean additionGranted, String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case REGISTERED -> {
                decide(qualified, additionGranted, State.REJECTED, command);
                history = history.with(command, "reviewed", reason);
            }
            case QUALIFIED, REJECTED, APPEALED -> throw Refusal.conflict("candidacy.reviewed");
            case REFUSED, WITHDRAWN, APPOINTED, APPOINTMENT_WITHDRAWN, ENDED ->
                throw Refusal.conflict("candidacy.over");
        }
    }

    /**
     * Appeals against the rejection.
     *
     * @param until last day of the appeal
     * @throws Refusal {@code candidacy.not-rejected}; {@code candidacy.appeal-too-late}
     */
    void appeal(String why, LocalDate until, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state != State.REJECTED) {
            throw Refusal.conflict("candidacy.not-rejected");
        }
        if (command.on().isAfter(until)) {
            throw Refusal.conflict("candidacy.appeal-too-late");
        }
        state = State.APPEALED;
        history = history.with(command, "appealed", why);
    }

    /**
     * Decides the appeal; by somebody else than the reviewer.
     *
     * @throws Refusal {@code candidacy.not-appealed}; {@code candidacy.same-reviewer};
     *     {@code candidacy.no-addition-claimed}
     */
    void decideAppeal(boolean qualified, boolean additionGranted, String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        if (state != State.APPEALED) {
            throw Refusal.conflict("candidacy.not-appealed");
        }
        if (history.latest("reviewed").filter(step -> step.by().equals(command.caller().subject())).isPresent()) {
            throw Refusal.conflict("candidacy.same-reviewer");
        }
        decide(qualified, additionGranted, State.REFUSED, command);
        history = history.with(command, "appeal-decided", reason);
    }

    private void decide(boolean qualified, boolean additionGranted, State otherwise, Command command) {
        if (additionGranted && additionClaimed == null) {
            throw Refusal.invalid("addition", "candidacy.no-addition-claimed");
        }
        state = qualified ? State.QUALIFIED : otherwise;
        addition = qualified && additionGranted;
        rejectedOn = qualified ? null : command.on();
        onlyOne = state == State.REFUSED ? null : onlyOne;
    }

    /** @throws Refusal {@code candidacy.over} */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case REGISTERED, QUALIFIED, REJECTED, APPEALED -> {
                state = State.WITHDRAWN;
                onlyOne = null;
                history = history.with(command, "withdrawn");
            }
            case REFUSED, WITHDRAWN, APPOINTED, APPOINTMENT_WITHDRAWN, ENDED ->
                throw Refusal.conflict("candidacy.over");
        }
    }

    /** Ends a candidacy that might still have led to something; says whether that was news. */
    boolean end(Ending why) {
        return switch (state) {
            case REGISTERED, QUALIFIED, APPEALED -> {
                state = State.ENDED;
                endedBecause = why;
                onlyOne = null;
                yield true;
            }
            case REJECTED, REFUSED, WITHDRAWN, APPOINTED, APPOINTMENT_WITHDRAWN, ENDED -> false;
        };
    }

    /**
     * Keeps the contract that waits for the hire; says whether that was news.
     *
     * @throws Refusal {@code candidacy.not-qualified}
     */
    boolean sign(Contract signed, Command command) {
        if (history.has(command)) {
            return false;
        }
        requireQualified();
        contract = signed;
        history = history.with(command, "contract-signed");
        return true;
    }

    /**
     * The hire came, which is the appointment; says whether that was news.
     *
     * @throws Refusal {@code candidacy.not-qualified}
     */
    boolean appointed(HireId by, LocalDate on) {
        if (state == State.APPOINTED || state == State.APPOINTMENT_WITHDRAWN) {
            return false;
        }
        requireQualified();
        state = State.APPOINTED;
        hire = by;
        appointedOn = on;
        return true;
    }

    /** @throws Refusal {@code candidacy.not-qualified} */
    void requireQualified() {
        if (!isQualified()) {
            throw Refusal.conflict("candidacy.not-qualified");
        }
    }

    /** Takes the appointment back with its hire; says whether that was news. */
    boolean hireWithdrawn(HireId withdrawn) {
        if (state != State.APPOINTED || !withdrawn.equals(hire)) {
            return false;
        }
        state = State.APPOINTMENT_WITHDRAWN;
        onlyOne = null;
        return true;
    }

    /** The first day of work was put right; the contract follows. Says whether that was news. */
    boolean hireCorrected(HireId corrected, LocalDate startsOn) {
        if (state != State.APPOINTED || !corrected.equals(hire) || contract == null
                || contract.startsOn().equals(startsOn)) {
            return false;
        }
        contract = contract.startingOn(startsOn);
        return true;
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    boolean isWithdrawn() {
        return state == State.WITHDRAWN;
    }

    boolean isQualified() {
        return state == State.QUALIFIED;
    }

    /** Whether registering has nothing to add: the candidacy stands, or it is what this very command made. */
    boolean answers(Command registration) {
        return switch (state) {
            case REGISTERED, QUALIFIED, REJECTED, APPEALED -> true;
            case REFUSED, WITHDRAWN, APPOINTED, APPOINTMENT_WITHDRAWN -> has(registration);
            case ENDED -> false;
        };
    }

    /** The person, the institution, and staff. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER) || isOf(caller)
                || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(institution.value());
    }

    boolean isOf(Caller caller) {
        return caller.is(Roles.TALENT) && caller.subject().equals(subject);
    }

    /** The appointment as a figure counts it; only once there is one. */
    FigureRecord counted() {
        return FigureRecord.one(id.value(), institution.value(), Objects.requireNonNull(appointedOn, "not appointed"));
    }

    /** 准考证号: tells nothing of who it is. */
    public String number() {
        return number;
    }

    public CandidacyId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public RecruitmentPlanId plan() {
        return plan;
    }

    public InstitutionPostId post() {
        return post;
    }

    public EmployerId institution() {
        return institution;
    }

    public TalentId talent() {
        return talent;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    /** What the data said on the day of the registration, for whoever reviews it. */
    public Decision precheck() {
        return precheck;
    }

    public State state() {
        return state;
    }

    public @Nullable String additionClaimed() {
        return additionClaimed;
    }

    /** Whether additional points were granted. */
    public boolean addition() {
        return addition;
    }

    public @Nullable LocalDate rejectedOn() {
        return rejectedOn;
    }

    /** Only of one that {@linkplain State#ENDED ended}. */
    public @Nullable Ending endedBecause() {
        return endedBecause;
    }

    public @Nullable HireId hire() {
        return hire;
    }

    public @Nullable Contract contract() {
        return contract;
    }

    public @Nullable LocalDate appointedOn() {
        return appointedOn;
    }
}
