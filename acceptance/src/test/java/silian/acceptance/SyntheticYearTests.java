package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.ActivitySeed;
import silian.acceptance.year.CourseSeed;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.FounderSeed;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SmallYears;
import silian.acceptance.year.SyntheticYear;

class SyntheticYearTests {

    private final ArticleFigures article = ArticleFigures.of2022();

    @Test
    void hasTheProportionsOfTheArticle() {
        var year = SyntheticYear.of(article, 2022);

        assertThat(year.fairs().stream().mapToInt(fair -> fair.enterprises().size()).sum()).isEqualTo(116);
        assertThat(year.enterprises().stream().flatMap(enterprise -> enterprise.posts().stream())
                .mapToInt(EnterpriseSeed.PostSeed::openings).sum()).isEqualTo(1840);
        assertThat(year.fairs().stream().mapToInt(fair -> fair.intents().size()).sum()).isEqualTo(353);
        assertThat(year.enterprises().stream().mapToInt(EnterpriseSeed::furtherOpenings).sum() + 1840)
                .isEqualTo(10_999);
        assertThat(activities(year, "TALK")).hasSize(4);
        assertThat(activities(year, "EXECUTIVES_ON_CAMPUS").stream().flatMap(one -> one.enterprises().stream())
                .distinct()).hasSize(45);
        assertThat(activities(year, "ON_SITE_FAIR")).hasSize(31 - 2);
        assertThat(activities(year, "LIVE_STREAM")).hasSize(4);
        assertThat(activities(year, "ONLINE_FAIR")).hasSize(190);
        assertThat(year.activities().stream().filter(one -> !one.kind().equals("EXECUTIVES_ON_CAMPUS"))
                .mapToInt(one -> one.enterprises().size()).sum()).isEqualTo(2316);
        assertThat(year.activities().stream().mapToInt(one -> one.intents().size()).sum()).isEqualTo(3250);
        var appointed = year.institutions().stream().flatMap(institution -> institution.posts().stream())
                .flatMap(post -> post.appointed().stream()).toList();
        assertThat(appointed).hasSize(342);
        assertThat(appointed).filteredOn(person -> person.educationCode().equals("14")).hasSize(55);
        assertThat(activities(year, "FACULTY_MEETING")).hasSize(2).extracting(ActivitySeed::faculty)
                .doesNotHaveDuplicates();
        assertThat(activities(year, "FACULTY_MEETING").stream().mapToInt(one -> one.people().size()).sum())
                .isEqualTo(345);
        assertThat(activities(year, "TALENT_MIXER").stream().mapToInt(one -> one.couples().size()).sum())
                .isEqualTo(40);
        assertThat(year.hires().stream().filter(SyntheticYear.HireSeed::isClassed)).hasSize(24);
        assertThat(year.founders().stream().mapToInt(FounderSeed::paid).sum())
                .isEqualTo(29_400);
        assertThat(year.flats()).isEqualTo(30);
        assertThat(year.courses()).filteredOn(course -> course.kind().equals("STARTUP_AWARENESS")).hasSize(62);
        assertThat(trainees(year, "STARTUP_AWARENESS")).isEqualTo(2206);
        assertThat(trainees(year, "VOCATIONAL")).isEqualTo(4230);
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(SyntheticYear.of(article, 7)).isEqualTo(SyntheticYear.of(article, 7));
        assertThat(SyntheticYear.of(article, 7)).isNotEqualTo(SyntheticYear.of(article, 8));
        assertThat(SyntheticYear.of(article.with(Map.of("R20", 41)), 7).name())
                .isNotEqualTo(SyntheticYear.of(article, 7).name());
    }

    @Test
    void hasNoTwoOfAKind() {
        var year = SyntheticYear.of(article, 2022);

        assertThat(year.graduates()).extracting(GraduateSeed::idNumber).doesNotHaveDuplicates();
        assertThat(year.graduates()).extracting(GraduateSeed::phone).doesNotHaveDuplicates();
        assertThat(year.enterprises()).extracting(EnterpriseSeed::creditCode).doesNotHaveDuplicates();
        assertThat(year.activities()).flatExtracting(ActivitySeed::intents)
                .extracting(ActivitySeed.IntentSeed::name).doesNotHaveDuplicates();
        assertThat(year.activities()).extracting(ActivitySeed::number).doesNotHaveDuplicates();
        assertThat(year.activities()).allSatisfy(activity -> {
            assertThat(activity.enterprises()).doesNotHaveDuplicates();
            assertThat(activity.couples().stream().flatMap(couple -> Stream.of(couple.one(), couple.other())))
                    .doesNotHaveDuplicates();
        });
        assertThat(year.founders()).extracting(FounderSeed::graduate).doesNotContainAnyElementsOf(
                year.hires().stream().map(SyntheticYear.HireSeed::graduate).toList());
    }

    @Test
    void givesEverySmallYearCoursesSchoolsAndTraineesOfItsOwn() {
        var years = new SmallYears(3);
        var courses = Stream.generate(years::next).limit(3).flatMap(year -> year.courses().stream()).toList();

        assertThat(courses).extracting(CourseSeed::number).doesNotHaveDuplicates();
        assertThat(courses).extracting(CourseSeed::school).extracting(EnterpriseSeed::creditCode).doesNotContainNull()
                .extracting(Object::toString).satisfies(codes -> assertThat(codes.stream().distinct()).hasSize(3));
        assertThat(courses).flatExtracting(CourseSeed::trainees).extracting(CourseSeed.TraineeSeed::idNumber)
                .doesNotHaveDuplicates();
    }

    private static List<ActivitySeed> activities(SyntheticYear year, String kind) {
        return year.activities().stream().filter(activity -> activity.kind().equals(kind)).toList();
    }

    private static int trainees(SyntheticYear year, String kind) {
        return year.courses().stream().filter(course -> course.kind().equals(kind))
                .mapToInt(course -> course.trainees().size()).sum();
    }

    @ParameterizedTest
    @CsvSource({"H06,20,H07", "H01,20,H07", "R09,100,R14", "R16,4000,R10", "R13,30,R06", "R06,1,R06", "R09,200,R08",
            "R08,2300,R09", "R01,1000,R15", "R11,0,R12", "R12,1,R11", "R15,100,R14", "R18,10,R17", "R05,343,R04",
            "R18,31001,R17", "R14,0,R15", "R03,11000,R01", "R14,1,R14"})
    void refusesFiguresThatContradict(String changed, int to, String other) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticYear.of(article.with(Map.of(changed, to)), 2022))
                .withMessageContaining(changed).withMessageContaining(other);
    }
}
