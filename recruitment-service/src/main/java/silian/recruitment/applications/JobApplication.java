package silian.recruitment.applications;

import java.time.LocalDate;
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
import silian.recruitment.activities.Intent;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

/**
 * A person's application for a job (求职申请), from an intent to the hire. Until an offer is accepted the person may
 * step back; an accepted offer is a promise and ends by the hire alone.
 */
@Document("jobApplications")
@TypeAlias("JobApplication")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
public final class JobApplication {

    /** Where an application stands. */
    public enum State {
        /** 已投递. */
        SUBMITTED,
        /** 已发录用意向: the employer offers terms. */
        OFFERED,
        /** 已接受. */
        ACCEPTED,
        /** 已录用. */
        HIRED,
        /** 已谢绝: the person did not want the offer. */
        DECLINED,
        /** 已撤回: the person stepped back. */
        WITHDRAWN,
        /** The hire did not hold. */
        HIRE_WITHDRAWN
    }

    @Id
    private final JobApplicationId id;
    @Version
    private @Nullable Long version;
    private final IntentId intent;
    private final ActivityId activity;
    private final TalentId talent;
    private final EmployerId employer;
    private final JobPostingId posting;
    private final LocalDate submittedOn;
    private State state = State.SUBMITTED;
    private @Nullable OfferTerms offer;
    private @Nullable HireId hire;
    private History history = History.empty();

    private JobApplication(JobApplicationId id, IntentId intent, ActivityId activity, TalentId talent,
            EmployerId employer, JobPostingId posting, LocalDate submittedOn) {
        this.id = id;
        this.intent = intent;
        this.activity = activity;
        this.talent = talent;
        this.employer = employer;
        this.posting = posting;
        this.submittedOn = submittedOn;
    }

    /** Applies for the posting that the intent was about. */
    static JobApplication submit(Intent intent, Command command) {
        var application = new JobApplication(idOf(intent.id()), intent.id(), intent.activity(), intent.talent(),
                intent.employer(), intent.posting(), command.on());
        application.history = application.history.with(command, "submitted");
        return application;
    }

    /** An intent leads to one application. */
    static JobApplicationId idOf(IntentId intent) {
        return new JobApplicationId(CommandId.digest("job-application\n" + intent.value()));
    }

    /**
     * Offers terms; again, once an earlier offer has expired.
     *
     * @throws Refusal {@code application.offer-stands}, {@code application.over}, {@code application.accepted}
     */
    void offer(OfferTerms terms, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case SUBMITTED -> {
            }
            case OFFERED -> requireExpired(command.on());
            case ACCEPTED -> throw Refusal.conflict("application.accepted");
            case HIRED, DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> throw Refusal.conflict("application.over");
        }
        offer = terms;
        move(State.OFFERED, "offered", command);
    }

    /**
     * Accepts the offer.
     *
     * @throws Refusal {@code application.no-offer}, {@code application.offer-expired}, {@code application.accepted},
     *     {@code application.over}
     */
    void accept(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case SUBMITTED -> throw Refusal.conflict("application.no-offer");
            case OFFERED -> requireValid(command.on());
            case ACCEPTED -> throw Refusal.conflict("application.accepted");
            case HIRED, DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> throw Refusal.conflict("application.over");
        }
        move(State.ACCEPTED, "accepted", command);
    }

    /**
     * Declines the offer.
     *
     * @throws Refusal {@code application.no-offer}, {@code application.accepted}, {@code application.over}
     */
    void decline(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case SUBMITTED -> throw Refusal.conflict("application.no-offer");
            case OFFERED -> move(State.DECLINED, "declined", command);
            case ACCEPTED -> throw Refusal.conflict("application.accepted");
            case HIRED, DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> throw Refusal.conflict("application.over");
        }
    }

    /**
     * Steps back.
     *
     * @throws Refusal {@code application.accepted}, {@code application.over}
     */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case SUBMITTED, OFFERED -> move(State.WITHDRAWN, "withdrawn", command);
            case ACCEPTED -> throw Refusal.conflict("application.accepted");
            case HIRED, DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> throw Refusal.conflict("application.over");
        }
    }

    /**
     * The terms under which the person may be hired, now that the offer is accepted.
     *
     * @throws Refusal {@code application.not-accepted}, {@code application.over}
     */
    public OfferTerms acceptedTerms() {
        var terms = offer;
        return switch (state) {
            case SUBMITTED, OFFERED -> throw Refusal.conflict("application.not-accepted");
            case ACCEPTED, HIRED -> {
                if (terms == null) {
                    throw new IllegalStateException("accepted without an offer");
                }
                yield terms;
            }
            case DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> throw Refusal.conflict("application.over");
        };
    }

    /** The hire came. Nothing else leaves the accepted state, so this cannot be too late. Says whether that was news. */
    boolean hired(HireId theHire) {
        if (state != State.ACCEPTED) {
            return false;
        }
        state = State.HIRED;
        hire = theHire;
        return true;
    }

    /** The hire did not hold; says whether that was news. */
    boolean hireWithdrawn() {
        if (state != State.HIRED) {
            return false;
        }
        state = State.HIRE_WITHDRAWN;
        return true;
    }

    /** Whether the caller acts for the employer it went to, or is staff. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(employer.value());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    private void requireValid(LocalDate on) {
        if (offer != null && offer.expiredOn(on)) {
            throw Refusal.conflict("application.offer-expired");
        }
    }

    private void requireExpired(LocalDate on) {
        if (offer != null && !offer.expiredOn(on)) {
            throw Refusal.conflict("application.offer-stands");
        }
    }

    private void move(State next, String verb, Command command) {
        state = next;
        history = history.with(command, verb);
    }

    public JobApplicationId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public IntentId intent() {
        return intent;
    }

    public ActivityId activity() {
        return activity;
    }

    public TalentId talent() {
        return talent;
    }

    public EmployerId employer() {
        return employer;
    }

    public JobPostingId posting() {
        return posting;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** Whether the employer may read what belongs to the application: until either side steps back from it. */
    public boolean isOpenToEmployer() {
        return switch (state) {
            case SUBMITTED, OFFERED, ACCEPTED, HIRED -> true;
            case DECLINED, WITHDRAWN, HIRE_WITHDRAWN -> false;
        };
    }

    public State state() {
        return state;
    }

    public @Nullable OfferTerms offer() {
        return offer;
    }

    public @Nullable HireId hire() {
        return hire;
    }
}
