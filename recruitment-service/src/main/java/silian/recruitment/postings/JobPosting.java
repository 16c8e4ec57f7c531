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
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
@CompoundIndex(name = "newest", def = "{'listing.keys': 1, 'listing.publishedOn': -1, '_id': 1}")
@CompoundIndex(name = "bestPaid", def = "{'listing.keys': 1, 'listing.payTo': -1, '_id': 1}")
@CompoundIndex(name = "changes", def = "{'changedAt': 1, '_id': 1}")
public final class JobPosting implements RecordsEvents {

    /** Where a posting stands. */
    public enum State {
        /** 草稿: only its employer and officers see it. */
        DRAFT,
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
    private final @Nullable TalentDemandId demand;
    private final Vacancy vacancy;
    private final Particulars particulars;
    private Openings openings;
    private State state = State.DRAFT;
    private ReviewedWording wording;
    private @Nullable Listing listing;
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
     * Shows the posting to the public. The officer who publishes answers for the review of its wording.
     *
     * @param found by the rules in force today; wording that a reviewer judged before does not stand in the way
     * @param keys what searches find it by
     * @throws Refusal {@code posting.already-published}, {@code posting.closed}, {@code posting.expired},
     *     {@code posting.last-day-over}; ineligible with every wording that discriminates
     */
    void publish(WordingReview found, List<String> keys, Command command) {
        if (history.has(command)) {
            return;
        }
        requireHidden();
        if (particulars.over(command.on())) {
            throw Refusal.conflict("posting.last-day-over");
        }
        wording = wording.publishable(found);
        listing = Listing.of(keys, command.on(), vacancy.pay().to().getAmount(), particulars.validThrough());
        move(State.PUBLISHED, "published", command);
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
            case DRAFT, PAUSED -> {
            }
            case PUBLISHED -> throw Refusal.conflict("posting.already-published");
            case CLOSED -> throw Refusal.conflict("posting.closed");
            case EXPIRED -> throw Refusal.conflict("posting.expired");
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
            case DRAFT, PAUSED -> throw Refusal.conflict("posting.not-published");
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
            case DRAFT, PUBLISHED, PAUSED -> move(State.CLOSED, "closed", command);
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
            case DRAFT, CLOSED, EXPIRED -> {
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
        if (state == State.DRAFT) {
            throw Refusal.conflict("posting.not-published");
        }
        return becomes(openings.reserved(hire, at));
    }

    /** The hire came on the given business date: its place is taken for good. Without a place it changes nothing. */
    boolean settle(HireId hire, LocalDate on, Instant at) {
        if (!becomes(openings.settled(hire))) {
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
        if (!becomes(openings.returned(hire))) {
            return false;
        }
        pending.record(new JobPostingEvent.OpeningReturned(id, hire, openings.remaining()), at);
        return true;
    }

    /** Says whether that is news. */
    private boolean becomes(Openings next) {
        if (next.equals(openings)) {
            return false;
        }
        openings = next;
        watchReservations();
        return true;
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
        if (next != State.PUBLISHED) {
            listing = null;
        }
        if (next == State.PUBLISHED || changedAt != null) {
            changedAt = command.at();
        }
        state = next;
        history = history.with(command, verb);
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
        return listing == null ? null : listing.publishedOn();
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
