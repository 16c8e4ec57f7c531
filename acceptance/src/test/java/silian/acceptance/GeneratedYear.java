package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.ActivitySeed;
import silian.acceptance.year.CourseSeed;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.FounderSeed;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.InstitutionSeed;
import silian.acceptance.year.SyntheticYear;

/** A year held against the figures it was made of, by what each counts, and against what the platform lets nobody do. */
record GeneratedYear(ArticleFigures article, SyntheticYear year) {

    private static final Set<String> RECRUITING = Set.of("SPECIAL_FAIR", "ON_SITE_FAIR", "LIVE_STREAM", "ONLINE_FAIR");

    static GeneratedYear of(ArticleFigures article, long seed) {
        return new GeneratedYear(article, SyntheticYear.of(article, seed));
    }

    /** @throws AssertionError if it does not */
    SyntheticYear keepsItsFigures() {
        counted().forEach((id, value) -> assertThat(article.figure(id).allows(BigDecimal.valueOf(value)))
                .as("%s counted as %d, printed %s to %s", id, value, article.figure(id).min(), article.figure(id).max())
                .isTrue());
        nobodyTwice();
        employersKeepTheRules();
        activitiesKeepTheRules();
        return year;
    }

    private Map<String, Long> counted() {
        var counted = new HashMap<String, Long>();
        var posted = posts().mapToLong(EnterpriseSeed.PostSeed::openings).sum();
        counted.put("R01", posted + year.enterprises().stream().flatMap(one -> one.furtherDemands().stream())
                .mapToLong(openings -> openings).sum());
        counted.put("R02", held("TALK"));
        counted.put("R03", of("EXECUTIVES_ON_CAMPUS").flatMap(one -> one.enterprises().stream()).distinct().count());
        counted.put("R04", appointed().count());
        counted.put("R05", appointed().filter(one -> List.of("11", "14").contains(one.educationCode())).count());
        counted.put("R06", held("ON_SITE_FAIR") + held("SPECIAL_FAIR"));
        counted.put("R07", held("LIVE_STREAM"));
        counted.put("R08", held("ONLINE_FAIR"));
        counted.put("R09", recruiting().mapToLong(one -> one.enterprises().size()).sum());
        counted.put("R10", recruiting().mapToLong(one -> one.intents().size()).sum());
        counted.put("R11", of("FACULTY_MEETING").map(ActivitySeed::faculty).distinct().count());
        counted.put("R12", of("FACULTY_MEETING").mapToLong(one -> one.people().size()).sum());
        counted.put("R13", counted.get("R06"));
        counted.put("R14", of("SPECIAL_FAIR").mapToLong(one -> one.enterprises().size()).sum());
        counted.put("R15", of("SPECIAL_FAIR").flatMap(one -> one.enterprises().stream())
                .flatMap(one -> one.posts().stream()).mapToLong(EnterpriseSeed.PostSeed::openings).sum());
        counted.put("R16", of("SPECIAL_FAIR").mapToLong(one -> one.intents().size()).sum());
        counted.put("R17", courses("STARTUP_AWARENESS").count());
        counted.put("R18", courses("STARTUP_AWARENESS").mapToLong(one -> one.trainees().size()).sum());
        counted.put("R19", courses("VOCATIONAL").mapToLong(one -> one.trainees().size()).sum());
        counted.put("R20", of("TALENT_MIXER").mapToLong(one -> one.couples().size()).sum());
        counted.put("H01", year.hires().stream().filter(SyntheticYear.HireSeed::isClassed).count());
        counted.put("H07", counted.get("H01"));
        counted.put("H06", (long) year.flats());
        counted.put("F16", year.founders().stream().mapToLong(FounderSeed::paid).sum());
        return counted;
    }

    private void nobodyTwice() {
        distinct(year.graduates().stream().map(GraduateSeed::idNumber));
        distinct(year.graduates().stream().map(GraduateSeed::phone));
        distinct(Stream.of(year.enterprises().stream(), year.courses().stream().map(CourseSeed::school).distinct(),
                year.institutions().stream().map(InstitutionSeed::institution)).flatMap(all -> all)
                .map(EnterpriseSeed::creditCode));
        distinct(year.courses().stream().flatMap(one -> one.trainees().stream())
                .map(CourseSeed.TraineeSeed::idNumber));
        distinct(year.activities().stream().map(ActivitySeed::number));
        distinct(year.activities().stream().flatMap(one -> one.intents().stream())
                .map(ActivitySeed.IntentSeed::name));
        distinct(year.activities().stream().flatMap(one -> one.couples().stream())
                .flatMap(couple -> Stream.of(couple.one(), couple.other())).map(GraduateSeed::number));
        distinct(Stream.concat(year.hires().stream().map(SyntheticYear.HireSeed::graduate),
                year.founders().stream().map(FounderSeed::graduate)).map(GraduateSeed::number));
    }

    private void employersKeepTheRules() {
        assertThat(posts()).allMatch(post -> post.openings() >= 1 && post.openings() <= 1_000);
        assertThat(year.enterprises()).allMatch(
                one -> !one.posts().isEmpty() && one.posts().size() + one.furtherDemands().size() <= 100);
        assertThat(year.enterprises().stream().flatMap(one -> one.furtherDemands().stream()))
                .allMatch(openings -> openings >= 1 && openings <= 10_000);
        assertThat(year.courses()).allMatch(one -> !one.trainees().isEmpty() && one.trainees().size() <= 500);
        var hired = new HashMap<String, Integer>();
        year.hires().forEach(hire -> {
            int taken = hired.merge(hire.enterprise().number() + "-" + hire.post(), 1, Integer::sum);
            assertThat(taken).isLessThanOrEqualTo(hire.enterprise().posts().get(hire.post()).openings());
        });
        assertThat(year.founders()).allMatch(one -> one.claims() > 0 && one.monthlyRent() <= 500 && one.months() <= 12);
    }

    private void activitiesKeepTheRules() {
        var enterprises = new HashSet<Integer>();
        year.enterprises().forEach(one -> enterprises.add(one.number()));
        recruiting().forEach(one -> assertThat(one.enterprises()).as(one.kind()).isNotEmpty());
        year.activities().forEach(activity -> {
            var taking = new HashSet<Integer>();
            activity.enterprises().forEach(one -> assertThat(taking.add(one.number())).isTrue());
            assertThat(enterprises).containsAll(taking);
            activity.intents().forEach(intent -> {
                assertThat(taking).contains(intent.enterprise().number());
                assertThat(intent.post()).isLessThan(intent.enterprise().posts().size());
            });
        });
        year.fairs().forEach(fair -> assertThat(fair.people()).allMatch(one -> one.school().equals(fair.university())));
    }

    private static <T> void distinct(Stream<T> all) {
        var seen = new HashSet<T>();
        all.forEach(one -> assertThat(seen.add(one)).as("once: %s", one).isTrue());
    }

    private Stream<EnterpriseSeed.PostSeed> posts() {
        return year.enterprises().stream().flatMap(one -> one.posts().stream());
    }

    private Stream<GraduateSeed> appointed() {
        return year.institutions().stream().flatMap(one -> one.posts().stream())
                .flatMap(post -> post.appointed().stream());
    }

    private Stream<ActivitySeed> of(String kind) {
        return year.activities().stream().filter(one -> one.kind().equals(kind));
    }

    private Stream<ActivitySeed> recruiting() {
        return year.activities().stream().filter(one -> RECRUITING.contains(one.kind()));
    }

    private long held(String kind) {
        return of(kind).count();
    }

    private Stream<CourseSeed> courses(String kind) {
        return year.courses().stream().filter(one -> one.kind().equals(kind));
    }
}
