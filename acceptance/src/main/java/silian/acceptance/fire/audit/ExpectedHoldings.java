package silian.acceptance.fire.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.acceptance.year.CourseSeed;
import silian.acceptance.year.ActivitySeed;
import silian.acceptance.year.FounderSeed;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.InstitutionSeed.PostSeed;
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
        long furtherDemands = year.enterprises().stream().mapToLong(one -> one.furtherDemands().size()).sum();
        long universities = year.graduates().stream().map(GraduateSeed::school).distinct().count();
        long participations = sum(year, ActivitySeed::enterprises);
        long intents = sum(year, ActivitySeed::intents);
        long visitors = sum(year, ActivitySeed::people);
        long applications = year.hires().size();
        long institutions = year.institutions().size();
        long institutionPosts = year.institutions().stream().mapToLong(one -> one.posts().size()).sum();
        long candidacies = ofPosts(year, PostSeed::candidates);
        long hires = applications + ofPosts(year, PostSeed::appointed);
        long claims = year.founders().stream().mapToLong(FounderSeed::claims).sum();
        long schools = year.courses().stream().map(CourseSeed::school).distinct().count();
        long trainees = year.courses().stream().mapToLong(course -> course.trainees().size()).sum();
        // a founder is known to recruitment by the profile that visitors of an activity claim
        var claimed = year.activities().stream().flatMap(activity -> activity.people().stream())
                .collect(Collectors.toSet());
        var appointed = year.institutions().stream().flatMap(institution -> institution.posts().stream())
                .flatMap(post -> post.appointed().stream());
        long students = Stream.of(year.hires().stream().map(SyntheticYear.HireSeed::graduate), appointed,
                year.founders().stream().map(FounderSeed::graduate).filter(claimed::contains)).flatMap(all -> all)
                .distinct().count();
        return Map.ofEntries(Map.entry("enterprise/enterprises", enterprises + schools + institutions),
                Map.entry("enterprise/visits", enterprises), Map.entry("enterprise/employments", hires),
                Map.entry("recruitment/employers", enterprises + schools + institutions),
                Map.entry("recruitment/courses", (long) year.courses().size()),
                Map.entry("recruitment/enrolments", trainees),
                Map.entry("recruitment/talentDemands", posts + furtherDemands),
                Map.entry("recruitment/jobPostings", posts),
                Map.entry("recruitment/savedSearches", 0L), Map.entry("recruitment/searchAlerts", 0L),
                Map.entry("recruitment/talents", (long) year.graduates().size()),
                Map.entry("recruitment/accreditationCases", 0L), Map.entry("recruitment/talentCards", 0L),
                Map.entry("recruitment/talentProfiles", 0L), Map.entry("recruitment/cvs.files", 0L),
                Map.entry("recruitment/cvs.chunks", 0L),
                Map.entry("recruitment/rosterUploads", universities),
                Map.entry("recruitment/rejectedLines", 0L), Map.entry("recruitment/rosterFiles.files", 0L),
                Map.entry("recruitment/rosterFiles.chunks", 0L), Map.entry("recruitment/studentOutcomes", students),
                Map.entry("recruitment/startups", year.founders().stream().filter(FounderSeed::startup).count()),
                Map.entry("recruitment/cooperationAgreements", 0L), Map.entry("recruitment/correctionRequests", 0L),
                Map.entry("recruitment/activities", (long) year.activities().size()),
                Map.entry("recruitment/closingReports", (long) year.activities().size()),
                Map.entry("recruitment/registrations", 0L), Map.entry("recruitment/receivedCvs", 0L),
                Map.entry("recruitment/mixers",
                        year.activities().stream().filter(one -> !one.couples().isEmpty()).count()),
                Map.entry("recruitment/consents", year.activities().stream().flatMap(one -> one.couples().stream())
                        .flatMap(couple -> Stream.of(couple.one(), couple.other())).distinct().count()),
                Map.entry("recruitment/participations", participations), Map.entry("recruitment/checkIns", visitors),
                Map.entry("recruitment/intents", intents), Map.entry("recruitment/jobApplications", applications),
                Map.entry("recruitment/recruitmentPlans", institutions),
                Map.entry("recruitment/institutionPosts", institutionPosts),
                Map.entry("recruitment/examinations", institutionPosts),
                Map.entry("recruitment/candidacies", candidacies), Map.entry("recruitment/hires", hires),
                Map.entry("recruitment/interviews", 0L), Map.entry("recruitment/campusAgreements", 0L),
                Map.entry("housing/residences", 1L),
                Map.entry("housing/flats", (long) year.flats()), Map.entry("housing/entitlements", hires),
                Map.entry("housing/tenancies",
                        year.hires().stream().filter(SyntheticYear.HireSeed::isClassed).count()),
                Map.entry("finance/entitlements", hires), Map.entry("finance/subsidyClaims", claims),
                Map.entry("finance/journalEntries", claims));
    }

    private static long ofPosts(SyntheticYear year, Function<PostSeed, List<?>> of) {
        return year.institutions().stream().flatMap(institution -> institution.posts().stream())
                .mapToLong(post -> of.apply(post).size()).sum();
    }

    private static long sum(SyntheticYear year, Function<ActivitySeed, List<?>> of) {
        return year.activities().stream().mapToLong(activity -> of.apply(activity).size()).sum();
    }

    /** Yuan paid to founders: the startup subsidy and the rent. */
    static long paid(List<SyntheticYear> years) {
        return years.stream().flatMap(year -> year.founders().stream())
                .mapToLong(FounderSeed::paid).sum();
    }
}
