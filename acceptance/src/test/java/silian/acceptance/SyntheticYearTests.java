package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.figures.ArticleFigures;
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
        assertThat(year.hires().stream().filter(SyntheticYear.HireSeed::isClassed)).hasSize(24);
        assertThat(year.founders().stream().mapToInt(founder -> 5_000 + founder.monthlyRent() * founder.months()).sum())
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
    }

    @Test
    void hasNoTwoOfAKind() {
        var year = SyntheticYear.of(article, 2022);

        assertThat(year.graduates()).extracting(GraduateSeed::idNumber).doesNotHaveDuplicates();
        assertThat(year.graduates()).extracting(GraduateSeed::phone).doesNotHaveDuplicates();
        assertThat(year.enterprises()).extracting(EnterpriseSeed::creditCode).doesNotHaveDuplicates();
        assertThat(year.fairs()).allSatisfy(fair -> assertThat(fair.intents())
                .extracting(intent -> intent.graduate().number() + "/" + intent.enterprise().number())
                .doesNotHaveDuplicates());
        assertThat(year.founders()).extracting(FounderSeed::graduate).doesNotContainAnyElementsOf(
                year.hires().stream().map(hire -> hire.intent().graduate()).toList());
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

    private static int trainees(SyntheticYear year, String kind) {
        return year.courses().stream().filter(course -> course.kind().equals(kind))
                .mapToInt(course -> course.trainees().size()).sum();
    }

    @Test
    void refusesFiguresThatContradict(@TempDir Path folder) throws IOException {
        var contradiction = folder.resolve("figures.csv");
        var csv = new String(ArticleFigures.class.getResourceAsStream("/figures-2022.csv").readAllBytes(),
                StandardCharsets.UTF_8);
        Files.writeString(contradiction, csv.replace("First-phase flats finished,flat,30,30,30",
                "First-phase flats finished,flat,20,20,20"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SyntheticYear.of(ArticleFigures.from(contradiction), 2022))
                .withMessageContaining("H06").withMessageContaining("H07");
    }
}
