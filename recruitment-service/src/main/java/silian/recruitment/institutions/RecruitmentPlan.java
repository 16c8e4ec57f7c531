package silian.recruitment.institutions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import silian.platform.commands.Fault;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.RecruitmentPlanId;
import silian.recruitment.language.Wording;

/**
 * A public institution's plan of open recruitment (公开招聘方案): its posts with their conditions, and when one may
 * register. An officer approves it; its announcement fixes the rules that hold for all that follows.
 */
@Document("recruitmentPlans")
@TypeAlias("RecruitmentPlan")
@CompoundIndex(name = "institution", def = "{'institution': 1, '_id': 1}")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
public final class RecruitmentPlan {

    /** Where a plan stands. */
    public enum State {
        /** 待核准. */
        DRAFTED,
        /** 已核准. */
        APPROVED,
        /** 已公告. */
        ANNOUNCED,
        /** 已撤销. */
        CANCELLED
    }

    static final int MOST_POSTS = 100;
    private static final int LONGEST_TITLE = 80;
    /** Category of public institutions in the credit code (GB 32100). */
    private static final String INSTITUTION = "12";

    @Id
    private final RecruitmentPlanId id;
    @Version
    private @Nullable Long version;
    private final EmployerId institution;
    private final String title;
    private final List<PlannedPost> posts;
    private final LocalDate registersFrom;
    private final LocalDate registersUntil;
    private State state = State.DRAFTED;
    private @Nullable LocalDate announcedOn;
    /** Since when at the earliest nothing in it has moved; absent before the announcement, and once its people are forgotten. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private RecruitmentPlan(RecruitmentPlanId id, EmployerId institution, String title, List<PlannedPost> posts,
            LocalDate registersFrom, LocalDate registersUntil) {
        this.id = id;
        this.institution = institution;
        this.title = title;
        this.posts = posts;
        this.registersFrom = registersFrom;
        this.registersUntil = registersUntil;
    }

    /**
     * Drafts a plan.
     *
     * @throws Refusal {@code recruitment-plan.not-an-institution} (422); every fault of form of every post
     */
    static RecruitmentPlan draft(RecruitmentPlanId id, EmployerId institution, String title, List<PlannedPost> posts,
            LocalDate registersFrom, LocalDate registersUntil, Command command) {
        if (!institution.value().startsWith(INSTITUTION)) {
            throw Refusal.ineligible(List.of(new Fault(null, "recruitment-plan.not-an-institution", Map.of())));
        }
        var faults = new ArrayList<Fault>(Wording.faults("title", title, LONGEST_TITLE));
        if (registersUntil.isBefore(registersFrom)) {
            faults.add(Fault.of("registersUntil", "recruitment-plan.ends-before-it-begins"));
        }
        if (posts.isEmpty() || posts.size() > MOST_POSTS) {
            faults.add(Fault.of("posts", "recruitment-plan.number-out-of-range",
                    Map.of("least", 1, "most", MOST_POSTS)));
        }
        var codes = new HashSet<String>();
        for (int i = 0; i < posts.size(); i++) {
            var place = "posts[" + i + "]";
            posts.get(i).faults().forEach(fault -> faults.add(fault.under(place)));
            if (!codes.add(posts.get(i).code())) {
                faults.add(Fault.of(place + ".code", "recruitment-plan.post-repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        var plan = new RecruitmentPlan(id, institution, title.strip(), List.copyOf(posts), registersFrom,
                registersUntil);
        plan.history = plan.history.with(command, "drafted");
        return plan;
    }

    /** @throws Refusal {@code recruitment-plan.already-approved}, {@code .announced}, {@code .cancelled} */
    void approve(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case DRAFTED -> move(State.APPROVED, "approved", command);
            case APPROVED -> throw Refusal.conflict("recruitment-plan.already-approved");
            case ANNOUNCED -> throw Refusal.conflict("recruitment-plan.announced");
            case CANCELLED -> throw Refusal.conflict("recruitment-plan.cancelled");
        }
    }

    /**
     * Announces the plan, not later than registration begins.
     *
     * @throws Refusal {@code recruitment-plan.not-approved}, {@code .announced}, {@code .cancelled};
     *     {@code .registration-begun}
     */
    void announce(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case DRAFTED -> throw Refusal.conflict("recruitment-plan.not-approved");
            case APPROVED -> {
                if (command.on().isAfter(registersFrom)) {
                    throw Refusal.conflict("recruitment-plan.registration-begun");
                }
                announcedOn = command.on();
                heldSince = command.at();
                move(State.ANNOUNCED, "announced", command);
            }
            case ANNOUNCED -> throw Refusal.conflict("recruitment-plan.announced");
            case CANCELLED -> throw Refusal.conflict("recruitment-plan.cancelled");
        }
    }

    /** @throws Refusal {@code recruitment-plan.announced}: from then on each post is opened or cancelled; {@code .cancelled} */
    void cancel(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case DRAFTED, APPROVED -> move(State.CANCELLED, "cancelled", command);
            case ANNOUNCED -> throw Refusal.conflict("recruitment-plan.announced");
            case CANCELLED -> throw Refusal.conflict("recruitment-plan.cancelled");
        }
    }

    /**
     * The business date whose rules hold for everything that follows.
     *
     * @throws Refusal {@code recruitment-plan.not-announced}
     */
    LocalDate rulesAsOf() {
        if (state != State.ANNOUNCED) {
            throw Refusal.conflict("recruitment-plan.not-announced");
        }
        return Objects.requireNonNull(announcedOn);
    }

    /** Something in it was moved later than it tells; says whether that was news. */
    boolean heldSince(Instant moved) {
        if (heldSince == null || !heldSince.isBefore(moved)) {
            return false;
        }
        heldSince = moved;
        return true;
    }

    /** Nobody is held any longer for having registered; says whether that was news. */
    boolean forgotten() {
        var held = heldSince != null;
        heldSince = null;
        return held;
    }

    /** When the plan itself was moved last, by the clock. */
    Instant movedAt() {
        return history.lastMove().at();
    }

    /** The same code of the same plan is the same post. */
    public InstitutionPostId idOf(PlannedPost post) {
        return new InstitutionPostId(CommandId.digest("institution-post\n" + id.value() + '\n' + post.code()));
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    /** Staff see every plan, an institution its own, everybody else what is announced. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER) || isOf(caller) || state == State.ANNOUNCED;
    }

    boolean isOf(Caller caller) {
        return caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(institution.value());
    }

    private void move(State next, String verb, Command command) {
        state = next;
        history = history.with(command, verb);
    }

    public RecruitmentPlanId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EmployerId institution() {
        return institution;
    }

    public String title() {
        return title;
    }

    public List<PlannedPost> posts() {
        return posts;
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

    public @Nullable LocalDate announcedOn() {
        return announcedOn;
    }
}
