package silian.recruitment.activities;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.ReadingJobPostings;

/** Who comes to an activity, and which openings they offer there. */
@Component
public final class ReadingOffers {

    private static final Sort BY_ID = Sort.by("id");

    private final Activities activities;
    private final Participations participations;
    private final ReadingJobPostings postings;
    private final FindingEmployers employers;

    ReadingOffers(Activities activities, Participations participations, ReadingJobPostings postings,
            FindingEmployers employers) {
        this.activities = activities;
        this.participations = participations;
        this.postings = postings;
        this.employers = employers;
    }

    /** An employer that comes, and the postings it brings that are still public. */
    public record Offer(EmployerId employer, String name, List<JobPosting> postings) {}

    /**
     * A page of what approved employers offer at an activity.
     *
     * @throws Refusal {@code activity.unknown}, also for one that is not public
     */
    public Window<Offer> offers(ActivityId id, Caller caller, ScrollPosition position, Limit limit) {
        var activity = activities.findById(id).filter(found -> found.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("activity"));
        var coming = participations.findApprovedAt(activity.id(), position, limit, BY_ID);
        Map<JobPostingId, JobPosting> brought = postings.all(coming.stream().flatMap(part -> part.postings().stream())
                .map(Participation.Brought::posting).toList()).stream()
                .filter(posting -> posting.visibleTo(caller))
                .collect(Collectors.toMap(JobPosting::id, Function.identity()));
        var names = employers.names(coming.stream().map(Participation::employer).toList());
        return coming.map(part -> new Offer(part.employer(), names.getOrDefault(part.employer(), ""),
                part.postings().stream().flatMap(one -> Stream.ofNullable(brought.get(one.posting()))).toList()));
    }
}
