package silian.recruitment.outcomes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.standards.SchoolCode;
import silian.recruitment.consents.Consent;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** Telling a university what became of its students: those who consented by name, all others only in totals. */
@Component
public final class ReadingOutcomes {

    private final Outcomes outcomes;
    private final FindingTalents talents;
    private final FindingEmployers employers;
    private final DisclosureRule rule;

    ReadingOutcomes(Outcomes outcomes, FindingTalents talents, FindingEmployers employers, DisclosureRule rule) {
        this.outcomes = outcomes;
        this.talents = talents;
        this.employers = employers;
        this.rule = rule;
    }

    /** A student who consented, and who the enterprises are. */
    public record Told(Talent student, StudentOutcomes outcomes, Map<EmployerId, String> enterprises) {}

    /**
     * How many there are of a kind.
     *
     * @param decision whether the number may be told, and why not
     */
    public record Total(OutcomeKind kind, long people, Decision decision) {}

    /** A page of the university's students who consented, in the order of their ids. */
    public Window<Told> consented(Caller university, ScrollPosition position, Limit limit) {
        var found = outcomes.findBySchoolAndConsentState(school(university), Consent.State.GIVEN, position, limit,
                Sort.by("id"));
        Map<TalentId, Talent> students = talents.all(found.stream().map(StudentOutcomes::id).toList()).stream()
                .collect(Collectors.toMap(Talent::id, Function.identity()));
        var enterprises = employers.names(found.stream().flatMap(one -> one.outcomes().stream())
                .map(Outcome::enterprise).distinct().toList());
        return found.map(one -> new Told(Objects.requireNonNull(students.get(one.id())), one, enterprises));
    }

    /** The totals of the university's students of a year of graduation. */
    public List<Total> totals(Caller university, int graduationYear, LocalDate today) {
        var school = school(university);
        return Arrays.stream(OutcomeKind.values()).map(kind -> {
            long people = outcomes.countKind(school, graduationYear, kind);
            long named = outcomes.countConsented(school, graduationYear, kind);
            return new Total(kind, people, rule.decide(people, named, today));
        }).toList();
    }

    private static SchoolCode school(Caller university) {
        var tenant = university.tenant();
        if (tenant == null) {
            throw Refusal.unknown("school");
        }
        return new SchoolCode(tenant);
    }
}
