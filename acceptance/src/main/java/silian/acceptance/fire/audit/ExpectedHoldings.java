package silian.acceptance.fire.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import silian.acceptance.year.CourseSeed;
import silian.acceptance.year.FairSeed;
import silian.acceptance.year.FounderSeed;
import silian.acceptance.year.SyntheticYear;

/** How many documents of each kind there are once years have been performed: no more and no fewer. */
final class ExpectedHoldings {

    private ExpectedHoldings() {}

    /** By service and collection. */
    static Map<String, Long> of(List<SyntheticYear> years) {
        var expected = new TreeMap<String, Long>();
        years.forEach(year -> of(year).forEach((collection, count) -> expected.merge(collection, count, Long::sum)));
        return expected;
    }

    private static Map<String, Long> of(SyntheticYear year) {
        long enterprises = year.enterprises().size();
        long posts = year.enterprises().stream().mapToLong(enterprise -> enterprise.posts().size()).sum();
        long intents = year.fairs().stream().mapToLong(fair -> fair.intents().size()).sum();
        long visitors = year.fairs().stream().mapToLong(fair -> fair.intents().stream()
                .map(FairSeed.IntentSeed::graduate).distinct().count()).sum();
        long hires = year.hires().size();
        long claims = year.founders().stream().mapToLong(founder -> founder.months() > 0 ? 2 : 1).sum();
        long schools = year.courses().stream().map(CourseSeed::school).distinct().count();
        long trainees = year.courses().stream().mapToLong(course -> course.trainees().size()).sum();
        return Map.ofEntries(Map.entry("enterprise/enterprises", enterprises + schools),
                Map.entry("enterprise/visits", enterprises), Map.entry("enterprise/employments", hires),
                Map.entry("recruitment/employers", enterprises + schools),
                Map.entry("recruitment/courses", (long) year.courses().size()),
                Map.entry("recruitment/enrolments", trainees), Map.entry("recruitment/talentDemands", posts),
                Map.entry("recruitment/jobPostings", posts),
                Map.entry("recruitment/talents", (long) year.graduates().size()),
                Map.entry("recruitment/accreditationCases", 0L), Map.entry("recruitment/talentCards", 0L),
                Map.entry("recruitment/talentProfiles", 0L),
                Map.entry("recruitment/rosterUploads", (long) year.fairs().size()),
                Map.entry("recruitment/activities", (long) year.fairs().size()),
                Map.entry("recruitment/participations", enterprises), Map.entry("recruitment/checkIns", visitors),
                Map.entry("recruitment/intents", intents), Map.entry("recruitment/jobApplications", hires),
                Map.entry("recruitment/hires", hires), Map.entry("housing/residences", 1L),
                Map.entry("housing/flats", (long) year.flats()), Map.entry("housing/entitlements", hires),
                Map.entry("housing/tenancies",
                        year.hires().stream().filter(SyntheticYear.HireSeed::isClassed).count()),
                Map.entry("finance/entitlements", hires), Map.entry("finance/subsidyClaims", claims),
                Map.entry("finance/journalEntries", claims));
    }

    /** Yuan paid to founders: the startup subsidy and the rent. */
    static long paid(List<SyntheticYear> years) {
        return years.stream().flatMap(year -> year.founders().stream())
                .mapToLong(ExpectedHoldings::paidTo).sum();
    }

    private static long paidTo(FounderSeed founder) {
        return 5_000L + (long) founder.monthlyRent() * founder.months();
    }
}
