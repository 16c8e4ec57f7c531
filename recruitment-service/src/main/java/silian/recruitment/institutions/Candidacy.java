package silian.recruitment.institutions;

import java.time.Instant;
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

    @Id
    private final CandidacyId id;
    @Version
    private @Nullable Long version;
    private final RecruitmentPlanId plan;
    private final InstitutionPostId post;
    private final EmployerId institution;
    private final String number;
    /** Absent once it is forgotten who it was, as is whatever else tells of the person. */
    private final @Nullable TalentId talent;
    private final @Nullable String subject;
    private LocalDate registeredOn;
    private @Nullable Qualification qualification;
    private boolean postgraduate;
    private CandidacyState state = CandidacyState.REGISTERED;
    private @Nullable CandidacyEnding endedBecause;
    private @Nullable HireId hire;
    private @Nullable Contract contract;
    private @Nullable LocalDate appointedOn;
    @Indexed(unique = true, sparse = true)
    private @Nullable String onlyOne;
    /** Since when the hire that it led to is over; absent before, and of one that led to none: it ends with its plan. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private Candidacy(CandidacyId id, RecruitmentPlanId plan, InstitutionPostId post, EmployerId institution,
            String number, @Nullable TalentId talent, @Nullable String subject, LocalDate registeredOn,
            @Nullable Qualification qualification, boolean postgraduate) {
        this.id = id;
        this.plan = plan;
        this.post = post;
        this.institution = institution;
        this.number = number;
        this.talent = talent;
        this.subject = subject;
        this.registeredOn = registeredOn;
        this.qualification = qualification;
        this.postgraduate = postgraduate;
    }

    /**
     * Registers the person who asks.
     *
     * @param number by which the examination knows the candidate, see {@link CandidateNumbers}
     * @param postgraduate whether the person graduated as master or doctor (education code 11 or 14)
     */
    static Candidacy register(InstitutionPost post, String number, TalentId talent, boolean postgraduate,
            Qualification claimed, Command command) {
        var made = new Candidacy(idOf(post.id(), talent), post.plan(), post.id(), post.institution(), number, talent,
                command.caller().subject(), command.on(), claimed, postgraduate);
        made.onlyOne = made.keyOfThePlan();
        made.history = made.history.with(command, "registered");
        return made;
    }

    /**
     * Registers the person anew who stepped back, as if for the first time; the number stays.
     *
     * @throws Refusal {@code candidacy.over} unless the person stepped back
     */
    void registerAgain(boolean nowPostgraduate, Qualification claimed, Command command) {
        if (state != CandidacyState.WITHDRAWN) {
            throw Refusal.conflict("candidacy.over");
        }
        registeredOn = command.on();
        qualification = claimed;
        postgraduate = nowPostgraduate;
        moveTo(CandidacyState.REGISTERED);
        history = history.with(command, "registered-again");
    }

    private void moveTo(CandidacyState next) {
        state = next;
        onlyOne = next.keepsFromOtherPosts() ? keyOfThePlan() : null;
    }

    private String keyOfThePlan() {
        return plan.value() + talent().value();
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
        state.requireUnreviewed();
        decide(qualified, additionGranted, CandidacyState.REJECTED, command);
        history = history.with(command, "reviewed", reason);
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
        if (state != CandidacyState.REJECTED) {
            throw Refusal.conflict("candidacy.not-rejected");
        }
        if (command.on().isAfter(until)) {
            throw Refusal.conflict("candidacy.appeal-too-late");
        }
        moveTo(CandidacyState.APPEALED);
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
        if (state != CandidacyState.APPEALED) {
            throw Refusal.conflict("candidacy.not-appealed");
        }
        if (history.latest("reviewed").filter(step -> step.by().equals(command.caller().subject())).isPresent()) {
            throw Refusal.conflict("candidacy.same-reviewer");
        }
        decide(qualified, additionGranted, CandidacyState.REFUSED, command);
        history = history.with(command, "appeal-decided", reason);
    }

    private void decide(boolean qualified, boolean additionGranted, CandidacyState otherwise, Command command) {
        qualification = qualification().decided(qualified, additionGranted, command.on());
        moveTo(qualified ? CandidacyState.QUALIFIED : otherwise);
    }

    /** The additional points were put right (加分更正); says whether that was news. */
    boolean additionCorrected(boolean right) {
        if (qualification().addition() == right) {
            return false;
        }
        qualification = qualification().withAddition(right);
        return true;
    }

    /** @throws Refusal {@code candidacy.over} */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireStanding();
        moveTo(CandidacyState.WITHDRAWN);
        history = history.with(command, "withdrawn");
    }

    /** Ends a candidacy that might still have led to something; says whether that was news. */
    boolean end(CandidacyEnding why) {
        if (state == CandidacyState.REJECTED || !state.stands()) {
            return false;
        }
        endedBecause = why;
        moveTo(CandidacyState.ENDED);
        return true;
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
        state.requireQualified();
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
        if (state == CandidacyState.APPOINTED || state == CandidacyState.APPOINTMENT_WITHDRAWN) {
            return false;
        }
        state.requireQualified();
        hire = by;
        appointedOn = on;
        moveTo(CandidacyState.APPOINTED);
        return true;
    }

    /** Takes the appointment back with its hire; says whether that was news. */
    boolean hireWithdrawn(HireId withdrawn, Instant at) {
        if (state != CandidacyState.APPOINTED || !withdrawn.equals(hire)) {
            return false;
        }
        heldSince = at;
        moveTo(CandidacyState.APPOINTMENT_WITHDRAWN);
        return true;
    }

    /** The person left. The appointment held; it is kept as long as its hire. Says whether that was news. */
    boolean hireEnded(HireId ended, Instant at) {
        if (state != CandidacyState.APPOINTED || !ended.equals(hire) || heldSince != null) {
            return false;
        }
        heldSince = at;
        return true;
    }

    /** The first day of work was put right; the contract follows. Says whether that was news. */
    boolean hireCorrected(HireId corrected, LocalDate startsOn) {
        if (state != CandidacyState.APPOINTED || !corrected.equals(hire) || contract == null
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

    /** Whether it ends with its hire; any other ends with its plan. */
    boolean endsWithItsHire() {
        return state == CandidacyState.APPOINTED || state == CandidacyState.APPOINTMENT_WITHDRAWN;
    }

    /** When it was moved last by a command, by the clock. */
    Instant movedAt() {
        return history.lastMove().at();
    }

    /** Whether its years are over, and only that there was an appointment is left. */
    public boolean isForgotten() {
        return talent == null;
    }

    /** Whether registering has nothing to add: the candidacy stands, or it is what this very command made. */
    boolean answers(Command registration) {
        return state.stands() || state != CandidacyState.ENDED && has(registration);
    }

    /** The person, the institution, and staff. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER) || isOf(caller)
                || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(institution.value());
    }

    boolean isOf(Caller caller) {
        return caller.is(Roles.TALENT) && caller.subject().equals(subject);
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

    /** Only of one that is not forgotten. */
    public TalentId talent() {
        return Objects.requireNonNull(talent, "forgotten");
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }

    /** Only of one that is not forgotten. */
    public Qualification qualification() {
        return Objects.requireNonNull(qualification, "forgotten");
    }

    public CandidacyState state() {
        return state;
    }

    /** Only of one that {@linkplain CandidacyState#ENDED ended}. */
    public @Nullable CandidacyEnding endedBecause() {
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
