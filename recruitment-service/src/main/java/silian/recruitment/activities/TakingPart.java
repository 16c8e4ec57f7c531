package silian.recruitment.activities;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.PostingState;
import silian.recruitment.postings.ReadingJobPostings;

/** Employers taking part in activities. */
@Component
public final class TakingPart {

    /** Of one employer at one activity. */
    public static final int MOST_POSTINGS = 100;

    private final Activities activities;
    private final Participations participations;
    private final FindingEmployers employers;
    private final ReadingJobPostings postings;

    TakingPart(Activities activities, Participations participations, FindingEmployers employers,
            ReadingJobPostings postings) {
        this.activities = activities;
        this.participations = participations;
        this.employers = employers;
        this.postings = postings;
    }

    /**
     * Applies to take part with the given postings, all of them the employer's own and public. Before the approval it
     * may be said anew, and so after a refusal or a withdrawal.
     *
     * @throws Refusal {@code activity.unknown}; {@code activity.not-published}, {@code activity.closed},
     *     {@code activity.cancelled}, {@code activity.over}; {@code participation.postings-out-of-range};
     *     {@code posting.unknown}; {@code posting.not-published};
     *     {@code participation.already-approved}, {@code participation.absent}
     */
    public Participation apply(ActivityId id, List<JobPostingId> brought, Command command) {
        var employer = employers.of(command.caller()).id();
        var activity = activities.get(id, command.caller());
        var known = participations.findById(Participation.idOf(id, employer));
        if (known.filter(participation -> participation.has(command)).isPresent()) {
            return known.get();
        }
        activity.requireOpen(command.on());
        var offered = offered(brought, employer);
        if (known.isPresent()) {
            known.get().bringInstead(offered, command);
            return participations.save(known.get());
        }
        try {
            return participations.save(Participation.apply(activity, employer, offered, command));
        } catch (DuplicateKeyException e) {
            return participations.findById(Participation.idOf(id, employer)).orElseThrow();
        }
    }

    /** A page of the participations of an activity, for staff. */
    public Window<Participation> list(ActivityId id, Caller caller, ScrollPosition position, Limit limit) {
        activities.get(id, caller);
        return participations.findByActivity(id, position, limit, Sort.by("id"));
    }

    /**
     * One employer's part: an agent's own, any for staff.
     *
     * @throws Refusal {@code activity.unknown}; {@code participation.unknown}, also for another employer's
     */
    public Participation get(ActivityId id, EmployerId employer, Caller caller) {
        activities.get(id, caller);
        return participations.findById(Participation.idOf(id, employer))
                .filter(part -> !caller.is(Roles.EMPLOYER_AGENT) || caller.actsFor(employer.value()))
                .orElseThrow(() -> Refusal.unknown("participation"));
    }

    /** A page of the employers that people find at an activity. */
    public Window<Participation> approved(ActivityId id, Caller caller, ScrollPosition position, Limit limit) {
        activities.get(id, caller);
        return participations.findByActivityAndState(id, ParticipationState.APPROVED, position, limit,
                Sort.by("id"));
    }

    /**
     * The postings as they are today, each with the openings that are left of it.
     *
     * @throws Refusal {@code participation.postings-out-of-range}; {@code posting.unknown}, also for another employer's;
     *     {@code posting.not-published}
     */
    List<Participation.Brought> offered(List<JobPostingId> ids, EmployerId employer) {
        var wanted = new HashSet<>(ids);
        if (wanted.isEmpty() || wanted.size() > MOST_POSTINGS) {
            throw Refusal.invalid("postings", "participation.postings-out-of-range", Map.of("most", MOST_POSTINGS));
        }
        var own = postings.all(wanted).stream().filter(posting -> posting.employer().equals(employer)).toList();
        if (own.size() != wanted.size()) {
            throw Refusal.unknown("posting");
        }
        if (own.stream().anyMatch(posting -> posting.state() != PostingState.PUBLISHED)) {
            throw Refusal.conflict("posting.not-published");
        }
        return own.stream()
                .map(posting -> new Participation.Brought(posting.id(), posting.openings().remaining())).toList();
    }
}
