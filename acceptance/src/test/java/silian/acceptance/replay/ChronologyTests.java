package silian.acceptance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.SyntheticYear;

/** What a year does on which day: nothing before what it needs, and all of it within the year. */
class ChronologyTests {

    private static final LocalDate LAST = LocalDate.of(2022, 12, 31);

    @ParameterizedTest
    @ValueSource(longs = {2022, 1, 2, 3, 4, 5})
    void goesForward(long seed) {
        var year = SyntheticYear.of(ArticleFigures.of2022(), seed);

        assertThat(PostingVacancies.POSTED).isAfter(RegisteringEnterprises.VISITED);
        assertThat(year.activities()).allSatisfy(activity -> {
            assertThat(activity.on().minusDays(HoldingActivity.TAKING_PART)).isAfter(PostingVacancies.POSTED);
            assertThat(activity.on()).isAfter(UploadingGraduates.UPLOADED).isBeforeOrEqualTo(LAST);
        });
        var claimed = ClaimingProfiles.firstVisits(year);
        assertThat(year.activities()).allSatisfy(activity -> assertThat(activity.people())
                .allMatch(person -> !claimed.getOrDefault(person, LocalDate.MAX).isAfter(activity.on())));
        assertThat(year.fairs()).allMatch(fair -> fair.on().isBefore(Hiring.ACCREDITED));
        assertThat(year.institutions()).allSatisfy(institution -> {
            assertThat(institution.announcedOn().plusDays(FillingPost.REGISTERED))
                    .isAfter(UploadingGraduates.UPLOADED);
            assertThat(institution.announcedOn().plusDays(FillingPost.STARTED)).isBeforeOrEqualTo(LAST);
        });
        assertThat(year.courses()).allMatch(course -> !course.days().getLast().isAfter(LAST));
        assertThat(year.founders()).allMatch(founder -> founder.registeredOn().isBefore(SubsidisingFounders.CLAIMED));
    }
}
