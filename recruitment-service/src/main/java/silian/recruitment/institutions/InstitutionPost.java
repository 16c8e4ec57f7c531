package silian.recruitment.institutions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import java.util.List;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.RecruitmentPlanId;
import silian.recruitment.language.Wording;

/**
 * A post of an announced plan (招聘岗位), while people register for it. Who registers is noted here first, so that
 * opening the post and a late registration cannot both win; what becomes of each is a document of its own.
 */
@Document("institutionPosts")
@TypeAlias("InstitutionPost")
public final class InstitutionPost {

    /** Where a post stands. */
    public enum State {
        /** 报名与资格审查. */
        REGISTERING,
        /** 开考: there is an examination. */
        OPENED,
        /** 取消. */
        CANCELLED
    }

    /** What one document holds comfortably; no rule of the field. */
    static final int MOST_CANDIDACIES = 3_000;
    private static final int LONGEST_REASON = 200;

    @Id
    private final InstitutionPostId id;
    @Version
    private @Nullable Long version;
    private final RecruitmentPlanId plan;
    private final EmployerId institution;
    private final PlannedPost post;
    private final LocalDate registersFrom;
    private final LocalDate registersUntil;
    private State state = State.REGISTERING;
    private int headcount;
    private Set<String> candidacies = new LinkedHashSet<>();
    private @Nullable Opening opening;
    private History history = History.empty();

    private InstitutionPost(InstitutionPostId id, RecruitmentPlanId plan, EmployerId institution, PlannedPost post,
            LocalDate registersFrom, LocalDate registersUntil, int headcount) {
        this.id = id;
        this.plan = plan;
        this.institution = institution;
        this.post = post;
        this.registersFrom = registersFrom;
        this.registersUntil = registersUntil;
        this.headcount = headcount;
    }

    static InstitutionPost of(RecruitmentPlan plan, PlannedPost post, Command command) {
        var made = new InstitutionPost(plan.idOf(post), plan.id(), plan.institution(), post, plan.registersFrom(),
                plan.registersUntil(), post.headcount());
        made.history = made.history.with(command, "announced");
        return made;
    }

    /**
     * Notes that somebody registers. Whoever stepped back and comes again is noted already, and the post is saved all
     * the same: so that an opening of the same moment notices.
     *
     * @throws Refusal {@code institution-post.opened}, {@code .cancelled}; {@code .registration-not-begun},
     *     {@code .registration-over}; {@code .full}
     */
    void admit(CandidacyId candidacy, LocalDate on) {
        requireRegistering();
        if (on.isBefore(registersFrom)) {
            throw Refusal.conflict("institution-post.registration-not-begun");
        }
        if (on.isAfter(registersUntil)) {
            throw Refusal.conflict("institution-post.registration-over");
        }
        if (!candidacies.contains(candidacy.value()) && candidacies.size() >= MOST_CANDIDACIES) {
            throw Refusal.conflict("institution-post.full", Map.of("most", MOST_CANDIDACIES));
        }
        candidacies.add(candidacy.value());
    }

    /**
     * Opens the post if enough people qualified, or does what is said about too few of them.
     *
     * @param qualified who passed the qualification review
     * @param ratio qualified people asked for each place
     * @throws Refusal {@code institution-post.opened}, {@code .cancelled}; {@code .still-registering};
     *     {@code .ratio-not-met} (422) without a measure; {@code .ratio-met} with one that is not called for;
     *     {@code .too-few-to-cut}, {@code .nobody-qualified}
     */
    void open(int qualified, int ratio, @Nullable RatioMeasure measure, @Nullable String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        requireRegistering();
        requireRegistrationOver(command.on());
        var met = qualified >= headcount * ratio;
        if (met && measure != null) {
            throw Refusal.invalid("measure", "institution-post.ratio-met");
        }
        if (!met && measure == null) {
            throw Refusal.ineligible(List.of(new Fault("measure", "institution-post.ratio-not-met",
                    Map.of("qualified", qualified, "needed", headcount * ratio))));
        }
        var filed = measure == null ? null : Wording.line("reason", reason, LONGEST_REASON);
        opening = new Opening(command.on(), qualified, headcount, ratio, measure, filed);
        if (measure == null) {
            move(State.OPENED, "opened", command);
            return;
        }
        switch (measure) {
            case CANCEL -> move(State.CANCELLED, "cancelled", command);
            case CUT -> cut(qualified / ratio, command);
            case KEEP -> {
                requireSomebody(qualified);
                move(State.OPENED, "kept", command);
            }
        }
    }

    private void cut(int places, Command command) {
        if (places < 1) {
            throw Refusal.conflict("institution-post.too-few-to-cut");
        }
        headcount = places;
        move(State.OPENED, "cut", command);
    }

    private static void requireSomebody(int qualified) {
        if (qualified < 1) {
            throw Refusal.conflict("institution-post.nobody-qualified");
        }
    }

    void requireRegistering() {
        switch (state) {
            case REGISTERING -> {
            }
            case OPENED -> throw Refusal.conflict("institution-post.opened");
            case CANCELLED -> throw Refusal.conflict("institution-post.cancelled");
        }
    }

    void requireRegistrationOver(LocalDate on) {
        if (!on.isAfter(registersUntil)) {
            throw Refusal.conflict("institution-post.still-registering");
        }
    }

    private void move(State next, String verb, Command command) {
        state = next;
        history = history.with(command, verb, Objects.requireNonNull(opening).reason());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Who may see those who registered. */
    boolean isWorkedBy(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER) || isOf(caller);
    }

    boolean isOf(Caller caller) {
        return caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(institution.value());
    }

    public InstitutionPostId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public RecruitmentPlanId plan() {
        return plan;
    }

    public EmployerId institution() {
        return institution;
    }

    public PlannedPost post() {
        return post;
    }

    public LocalDate registersFrom() {
        return registersFrom;
    }

    public LocalDate registersUntil() {
        return registersUntil;
    }

    public State state() {
        return state;
    }

    /** Places: those announced, or fewer if they were cut. */
    public int headcount() {
        return headcount;
    }

    /** Nothing is held of who registered and was not appointed. */
    void keepOnly(Set<CandidacyId> appointed) {
        candidacies.removeIf(each -> !appointed.contains(new CandidacyId(each)));
    }

    /** When the post itself was moved last, by the clock. */
    Instant movedAt() {
        return history.lastMove().at();
    }

    /** Everybody who registered, whatever became of it, as long as they are held. */
    List<CandidacyId> candidacies() {
        return candidacies.stream().map(CandidacyId::new).toList();
    }

    public @Nullable Opening opening() {
        return opening;
    }
}
