package silian.recruitment.postings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;
import silian.recruitment.wording.WordingReview;

/**
 * A vacancy that an employer offers to the public (招聘岗位), once an officer has found its wording lawful and
 * non-discriminating (人力资源市场暂行条例 art. 24). Places never fall below zero.
 */
@Document("jobPostings")
@TypeAlias("JobPosting")
@PublishesTo("silian.recruitment.job-posting.v1")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
@CompoundIndex(name = "employerState", def = "{'employer': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
@CompoundIndex(name = "queue", def = "{'state': 1, 'submittedAt': 1, '_id': 1}")
@CompoundIndex(name = "newest", def = "{'listing.keys': 1, 'listing.publishedOn': -1, '_id': 1}")
@CompoundIndex(name = "bestPaid", def = "{'listing.keys': 1, 'listing.payTo': -1, '_id': 1}")
@CompoundIndex(name = "changes", def = "{'changedAt': 1, '_id': 1}")
public final class JobPosting implements RecordsEvents {

    /** Where a posting stands. */
    public enum State {
        /** 草稿: only its employer and staff see it. */
        DRAFT,
        /** 待审核: its employer is done with it, officers look at it. */
        SUBMITTED,
        /** 已退回: an officer said what its employer is to change. */
        RETURNED,
        /** 已发布: everybody sees it. */
        PUBLISHED,
        /** 暂停: hidden, may come back. */
        PAUSED,
        /** 已关闭: over for good. */
        CLOSED,
        /** 已过期: its last day is over. */
        EXPIRED
    }

    @Id
    private final JobPostingId id;
    @Version
    private @Nullable Long version;
    private final EmployerId employer;
    private @Nullable TalentDemandId demand;
    private Vacancy vacancy;
    private Particulars particulars;
    private Openings openings;
    private State state = State.DRAFT;
    /** Present only while it waits for an officer. */
    private @Nullable Instant submittedAt;
    /** Present only while its employer is to change something. */
    private @Nullable String returnedFor;
    private ReviewedWording wording;
    /** What searches see: present only while it is public with a place left. */
    private @Nullable Listing listing;
    /** What they will see again once a place is given back: present only while it is public without one. */
    private @Nullable Listing filledListing;
    /** When the public last saw it change; absent before it is first published. */
    private @Nullable Instant changedAt;
    /** Present only while its last day will end it: what the sweeper looks for. */
    @Indexed(sparse = true)
    private @Nullable LocalDate expiresAfter;
    private History history = History.empty();
    /** Present only while a place is reserved for a hire that may never come: what the sweeper looks for. */
    @Indexed(sparse = true)
    private @Nullable Instant unsettledSince;
    private PendingEvents<JobPostingEvent> pending = PendingEvents.none();

    private JobPosting(JobPostingId id, EmployerId employer, @Nullable TalentDemandId demand, Vacancy vacancy,
            Particulars particulars, Openings openings, ReviewedWording wording) {
        this.id = id;
        this.employer = employer;
        this.demand = demand;
        this.vacancy = vacancy;
        this.particulars = particulars;
        this.openings = openings;
        this.wording = wording;
    }

    /** Drafts a posting; {@code demand} if it answers one. The review tells its author what will stand in the way. */
    static JobPosting draft(JobPostingId id, EmployerId employer, @Nullable TalentDemandId demand, Vacancy vacancy,
            Particulars particulars, Openings openings, WordingReview review, Command command) {
        var posting = new JobPosting(id, employer, demand, vacancy, particulars, openings,
                ReviewedWording.first(review));
        posting.history = posting.history.with(command, "drafted");
        return posting;
    }

    /**
     * Says anew, whole, what was drafted.
     *
     * @throws Refusal {@code posting.submitted} while officers look at it; {@code posting.not-a-draft} once it was public;
     *     {@code posting.closed}, {@code posting.expired}
     */
    void correct(@Nullable TalentDemandId answered, Vacancy offered, Particulars told, Openings places,
            WordingReview review, Command command) {
        if (history.has(command)) {
            return;
        }
        requireWithItsEmployer();
        demand = answered;
        vacancy = offered;
        particulars = told;
        openings = places;
        wording = wording.anew(review);
        history = history.with(command, "corrected");
    }

    /**
     * Hands the draft to the officers, who publish it or return it.
     *
     * @throws Refusal {@code posting.submitted}, {@code posting.not-a-draft}, {@code posting.closed},
     *     {@code posting.expired}, {@code posting.last-day-over}
     */
    void submit(Command command) {
        if (history.has(command)) {
            return;
        }
        requireWithItsEmployer();
        if (particulars.over(command.on())) {
            throw Refusal.conflict("posting.last-day-over");
        }
        move(State.SUBMITTED, "submitted", command);
        submittedAt = command.at();
    }

    private void requireWithItsEmployer() {
        switch (state) {
            case DRAFT, RETURNED -> {
            }
            case SUBMITTED -> throw Refusal.conflict("posting.submitted");
            case PUBLISHED, PAUSED -> throw Refusal.conflict("posting.not-a-draft");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
        }
    }

    /**
     * An officer returns what was submitted.
     *
     * @param reason what its employer is to change
     * @throws Refusal {@code posting.not-submitted}, {@code posting.already-published}, {@code posting.closed},
     *     {@code posting.expired}
     */
    void sendBack(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case SUBMITTED -> move(State.RETURNED, "returned", command, reason);
            case DRAFT, RETURNED, PAUSED -> throw Refusal.conflict("posting.not-submitted");
            case PUBLISHED -> throw Refusal.conflict("posting.already-published");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
        }
        returnedFor = reason;
    }

    /**
     * Shows the posting to the public. The officer who publishes answers for the review of its wording.
     *
     * @param found by the rules in force today; wording that a reviewer judged before does not stand in the way
     * @param keys what searches find it by
     * @throws Refusal {@code posting.returned} until its employer submits it again; {@code posting.already-published},
     *     {@code posting.closed}, {@code posting.expired}, {@code posting.last-day-over}; ineligible with every wording
     *     that discriminates
     */
    void publish(WordingReview found, List<String> keys, Command command) {
        if (history.has(command)) {
            return;
        }
        requireHidden();
        if (state == State.RETURNED) {
            throw Refusal.conflict("posting.returned");
        }
        if (particulars.over(command.on())) {
            throw Refusal.conflict("posting.last-day-over");
        }
        wording = wording.publishable(found);
        move(State.PUBLISHED, "published", command);
        list(Listing.of(keys, command.on(), vacancy.pay().to().getAmount(), particulars.validThrough()));
        expiresAfter = particulars.validThrough();
        pending.record(new JobPostingEvent.Posted(id, employer, demand, vacancy, openings.offered(), command.on()),
                command.at());
    }

    /**
     * A reviewer finds that what the rules found does not discriminate, or that another law demands it.
     *
     * @param found by the rules in force today
     * @param reason on file
     * @throws Refusal {@code posting.wording-passes} if there is nothing to overrule; {@code posting.already-published},
     *     {@code posting.closed}, {@code posting.expired}
     */
    void overrule(WordingReview found, String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        requireHidden();
        wording = wording.overruled(found, reason, command);
        history = history.with(command, "overruled", reason);
    }

    private void requireHidden() {
        switch (state) {
            case DRAFT, SUBMITTED, RETURNED, PAUSED -> {
            }
            case PUBLISHED -> throw Refusal.conflict("posting.already-published");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
        }
    }

    /**
     * Offers more or fewer places, until another day.
     *
     * @param through the last day, {@code null} for until it is closed
     * @throws Refusal {@code openings.below-taken}; {@code posting.not-published} before it was, {@code posting.closed},
     *     {@code posting.expired}
     */
    void amend(int offered, @Nullable LocalDate through, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PUBLISHED, PAUSED -> {
            }
            case DRAFT, SUBMITTED, RETURNED -> throw Refusal.conflict("posting.not-published");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
        }
        boolean filled = openings.filled();
        openings = openings.offering(offered);
        particulars = particulars.through(through);
        expiresAfter = through;
        if (state == State.PUBLISHED) {
            var shown = shown();
            list(shown == null ? null : shown.until(through));
            changedAt = command.at();
        }
        history = history.with(command, "amended");
        if (openings.filled() && !filled) {
            pending.record(new JobPostingEvent.Filled(id, employer, command.on()), command.at());
        }
    }

    /**
     * Hides the posting for a while.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.closed}, {@code posting.expired}
     */
    void pause(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case PUBLISHED -> move(State.PAUSED, "paused", command);
            case DRAFT, SUBMITTED, RETURNED, PAUSED -> throw Refusal.conflict("posting.not-published");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
        }
        pending.record(new JobPostingEvent.Paused(id, command.on()), command.at());
    }

    /**
     * Ends the posting. Places that were promised before are still taken by their hires.
     *
     * @throws Refusal {@code posting.closed}, {@code posting.expired}
     */
    void close(Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case DRAFT, SUBMITTED, RETURNED, PUBLISHED, PAUSED -> move(State.CLOSED, "closed", command);
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
        }
        expiresAfter = null;
        pending.record(new JobPostingEvent.ClosedForGood(id, command.on()), command.at());
    }

    /** Its last day is over; says whether that was news. Places that were promised before are still taken. */
    boolean expire(Command command) {
        if (expiresAfter == null || !particulars.over(command.on())) {
            return false;
        }
        switch (state) {
            case PUBLISHED, PAUSED -> move(State.EXPIRED, "expired", command);
            case DRAFT, SUBMITTED, RETURNED, CLOSED, EXPIRED -> {
                return false;
            }
        }
        expiresAfter = null;
        pending.record(new JobPostingEvent.Expired(id, command.on()), command.at());
        return true;
    }

    /**
     * Holds a place for a hire about to be confirmed. A paused or closed posting still keeps what was promised to
     * those who accepted an offer; a draft has promised nothing. This and what follows of it say whether that was news.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.no-opening-left}
     */
    boolean reserve(HireId hire, Instant at) {
        switch (state) {
            case DRAFT, SUBMITTED, RETURNED -> throw Refusal.conflict("posting.not-published");
            case PUBLISHED, PAUSED, CLOSED, EXPIRED -> {
            }
        }
        return becomes(openings.reserved(hire, at), at);
    }

    /** The hire came on the given business date: its place is taken for good. Without a place it changes nothing. */
    boolean settle(HireId hire, LocalDate on, Instant at) {
        if (!becomes(openings.settled(hire), at)) {
            return false;
        }
        pending.record(new JobPostingEvent.OpeningTaken(id, hire, openings.remaining()), at);
        if (openings.filled()) {
            pending.record(new JobPostingEvent.Filled(id, employer, on), at);
        }
        return true;
    }

    /** The hire never came, or was withdrawn: its place is free again. Without a place it changes nothing. */
    boolean giveBack(HireId hire, Instant at) {
        if (!becomes(openings.returned(hire), at)) {
            return false;
        }
        pending.record(new JobPostingEvent.OpeningReturned(id, hire, openings.remaining()), at);
        return true;
    }

    /** Says whether that is news. The public sees how many places are left, and searches whether there are any. */
    private boolean becomes(Openings next, Instant at) {
        if (next.equals(openings)) {
            return false;
        }
        boolean seen = state == State.PUBLISHED && next.remaining() != openings.remaining();
        openings = next;
        watchReservations();
        if (seen) {
            list(shown());
            changedAt = at;
        }
        return true;
    }

    private @Nullable Listing shown() {
        return listing == null ? filledListing : listing;
    }

    private void list(@Nullable Listing shown) {
        boolean open = openings.remaining() > 0;
        listing = open ? shown : null;
        filledListing = open ? null : shown;
    }

    /** The hires whose places are reserved since before the given moment and not yet settled. */
    List<HireId> unsettledBefore(Instant moment) {
        return openings.taken().stream().filter(place -> !place.settled() && place.since().isBefore(moment))
                .map(Openings.Place::hire).toList();
    }

    /**
     * Whether people may apply for it on the business date.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.closed}, {@code posting.expired}
     */
    public void requireTakesApplications(LocalDate on) {
        switch (state) {
            case DRAFT, PAUSED -> throw Refusal.conflict("posting.not-published");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
            case PUBLISHED -> {
                if (particulars.over(on)) {
                    throw Refusal.conflict("posting.expired");
                }
            }
        }
    }

    /** Whether the caller may know of the posting: everybody once it is public, before that its employer and staff. */
    public boolean visibleTo(Caller caller) {
        return belongsTo(caller) || !caller.is(Roles.EMPLOYER_AGENT)
                && (state == State.PUBLISHED || caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER));
    }

    /** Whether the caller acts for its employer. */
    public boolean belongsTo(Caller caller) {
        return caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(employer.value());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    private void move(State next, String verb, Command command) {
        become(next, command);
        history = history.with(command, verb);
    }

    private void move(State next, String verb, Command command, String reason) {
        become(next, command);
        history = history.with(command, verb, reason);
    }

    private void become(State next, Command command) {
        if (next != State.PUBLISHED) {
            list(null);
        }
        if (next == State.PUBLISHED || changedAt != null) {
            changedAt = command.at();
        }
        submittedAt = null;
        returnedFor = null;
        state = next;
    }

    private void watchReservations() {
        unsettledSince = openings.unsettledSince().orElse(null);
    }

    public JobPostingId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EmployerId employer() {
        return employer;
    }

    public @Nullable TalentDemandId demand() {
        return demand;
    }

    public Vacancy vacancy() {
        return vacancy;
    }

    public Particulars particulars() {
        return particulars;
    }

    /** Since when it waits for an officer, {@code null} unless it does. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** What its employer is to change, {@code null} unless an officer returned it. */
    public @Nullable String returnedFor() {
        return returnedFor;
    }

    /** What the review of its wording found and who judged it. */
    public ReviewedWording wording() {
        return wording;
    }

    @Nullable
    Listing listing() {
        return listing;
    }

    /** When the public last saw it change, {@code null} before it is first published. */
    public @Nullable Instant changedAt() {
        return changedAt;
    }

    /** The business date of the present publication, {@code null} while it is not public. */
    public @Nullable LocalDate publishedOn() {
        var shown = shown();
        return shown == null ? null : shown.publishedOn();
    }

    /** Whether searches find it: it is public and a place is left. */
    public boolean open() {
        return listing != null;
    }

    public Openings openings() {
        return openings;
    }

    public State state() {
        return state;
    }

    @Override
    public PendingEvents<JobPostingEvent> pending() {
        return pending;
    }
}
