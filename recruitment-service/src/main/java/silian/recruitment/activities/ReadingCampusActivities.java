package silian.recruitment.activities;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import silian.platform.standards.SchoolCode;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.ReadingJobPostings;

/** What a university tells its students of: the activities at the university, and the openings offered there. */
@Component
public final class ReadingCampusActivities {

    private static final Sort BY_ID = Sort.by("id");
    private static final Set<Activity.State> PUBLIC = EnumSet.complementOf(EnumSet.of(Activity.State.PLANNED));

    private final Activities activities;
    private final Participations participations;
    private final ReadingJobPostings postings;
    private final FindingEmployers employers;

    ReadingCampusActivities(Activities activities, Participations participations, ReadingJobPostings postings,
            FindingEmployers employers) {
        this.activities = activities;
        this.participations = participations;
        this.postings = postings;
        this.employers = employers;
    }

    /** An employer that comes, and the postings it brings that are still public. */
    public record Offer(EmployerId employer, String name, List<JobPosting> postings) {}

    /** A page of the public activities at the university, in the order of their ids. */
    public Window<Activity> list(Caller university, ScrollPosition position, Limit limit) {
        return activities.findByUniversity(school(university), PUBLIC, position, limit, BY_ID);
    }

    /**
     * A page of what approved employers offer at an activity.
     *
     * @throws Refusal {@code activity.unknown}, also for one at another university
     */
    public Window<Offer> offers(ActivityId id, Caller university, ScrollPosition position, Limit limit) {
        var school = school(university);
        var activity = activities.findById(id).filter(found -> found.visibleTo(university))
                .filter(found -> school.equals(found.university())).orElseThrow(() -> Refusal.unknown("activity"));
        var coming = participations.findApprovedAt(activity.id(), position, limit, BY_ID);
        Map<JobPostingId, JobPosting> brought = postings.all(coming.stream().flatMap(part -> part.postings().stream())
                .map(Participation.Brought::posting).toList()).stream()
                .filter(posting -> posting.visibleTo(university))
                .collect(Collectors.toMap(JobPosting::id, Function.identity()));
        var names = employers.names(coming.stream().map(Participation::employer).toList());
        return coming.map(part -> new Offer(part.employer(), names.getOrDefault(part.employer(), ""),
                part.postings().stream().flatMap(one -> Stream.ofNullable(brought.get(one.posting()))).toList()));
    }

    private static SchoolCode school(Caller university) {
        var tenant = university.tenant();
        if (tenant == null) {
            throw Refusal.unknown("school");
        }
        return new SchoolCode(tenant);
    }
}
