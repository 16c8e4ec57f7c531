package silian.recruitment.courses.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.courses.AfterwardsKind;
import silian.recruitment.courses.CountingAfterwards;
import silian.recruitment.courses.CountingAfterwards.Total;
import silian.recruitment.courses.CountingAfterwards.Totals;
import silian.recruitment.language.CourseId;

/** What became of the trainees of a course, in numbers. */
@RestController
@RequestMapping("/api/recruitment/v1/courses/{id}/afterwards")
class AfterwardsController {

    private final CountingAfterwards counting;
    private final BusinessDates dates;

    AfterwardsController(CountingAfterwards counting, BusinessDates dates) {
        this.counting = counting;
        this.dates = dates;
    }

    /** How many found work or started a business; the school is told no number that tells of somebody. */
    @GetMapping
    @PreAuthorize("hasAnyRole('EMPLOYER_AGENT', 'OFFICER', 'REVIEWER')")
    AfterwardsTotals totals(@PathVariable CourseId id, Caller caller) {
        return AfterwardsTotals.of(counting.of(id, caller, dates.today()));
    }

    /** @param completed how many completed the course */
    record AfterwardsTotals(String course, long completed, List<AfterwardsTotal> totals) {

        static AfterwardsTotals of(Totals totals) {
            return new AfterwardsTotals(totals.course().id().value(), totals.completed(),
                    totals.totals().stream().map(AfterwardsTotal::of).toList());
        }
    }

    /**
     * @param people absent if it must not be told
     * @param suppressedBecause why it is absent
     */
    record AfterwardsTotal(AfterwardsKind kind, @Nullable Long people, List<String> suppressedBecause) {

        static AfterwardsTotal of(Total total) {
            return new AfterwardsTotal(total.kind(), total.people(), total.suppressedBecause());
        }
    }
}
