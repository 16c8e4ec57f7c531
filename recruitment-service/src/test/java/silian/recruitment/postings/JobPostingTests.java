package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Vacancy;

class JobPostingTests {

    private static final String EMPLOYER = "914403001922038216";
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private final HireId hire = new HireId(anId("hire"));
    private final HireId other = new HireId(anId("other"));

    @Test
    void becomesPublicOnce() {
        var posting = aDraft(1);
        var command = aCommand();
        posting.publish(command);
        posting.publish(command);

        assertThat(posting.pending().recorded()).singleElement().isInstanceOf(JobPostingEvent.Posted.class);
        assertRefused("posting.already-published", () -> posting.publish(aCommand()));
    }

    @Test
    void comesBackFromAPauseButNotFromItsEnd() {
        var posting = aPublishedPosting(1);
        var pause = aCommand();
        posting.pause(pause);
        posting.pause(pause);
        assertRefused("posting.not-published", () -> posting.pause(aCommand()));
        posting.publish(aCommand());
        var closing = aCommand();
        posting.close(closing);
        posting.close(closing);

        assertRefused("posting.closed", () -> posting.publish(aCommand()));
        assertRefused("posting.closed", () -> posting.pause(aCommand()));
        assertRefused("posting.closed", () -> posting.close(aCommand()));
    }

    @Test
    void refusesToPauseADraft() {
        assertRefused("posting.not-published", () -> aDraft(1).pause(aCommand()));
        assertRefused("posting.not-published", () -> aDraft(1).reserve(hire, NOON));
    }

    @Test
    void refusesTheHireAfterTheLastOpening() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);

        assertRefused("posting.no-opening-left", () -> posting.reserve(other, NOON));
        assertThat(posting.openings().remaining()).isZero();
    }

    @Test
    void countsARepeatedHireOnce() {
        var posting = aPublishedPosting(2);
        assertThat(posting.reserve(hire, NOON)).isTrue();
        assertThat(posting.reserve(hire, NOON)).isFalse();
        assertThat(posting.settle(hire, DAY, NOON)).isTrue();
        assertThat(posting.settle(hire, DAY, NOON)).isFalse();

        assertThat(posting.openings().remaining()).isOne();
        assertThat(posting.pending().recorded()).filteredOn(JobPostingEvent.OpeningTaken.class::isInstance).hasSize(1);
    }

    @Test
    void isFilledOnlyWhenTheLastHireCame() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);
        assertThat(posting.pending().recorded()).noneMatch(JobPostingEvent.Filled.class::isInstance);
        posting.settle(hire, DAY, NOON);

        assertThat(posting.pending().recorded()).contains(
                new JobPostingEvent.Filled(posting.id(), posting.employer(), DAY));
    }

    @Test
    void takesAPlaceBackOnce() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);
        assertThat(posting.giveBack(hire, NOON)).isTrue();
        assertThat(posting.giveBack(hire, NOON)).isFalse();
        assertThat(posting.giveBack(other, NOON)).isFalse();

        assertThat(posting.openings().remaining()).isOne();
    }

    @Test
    void doesNotTakeAPlaceByHearingLateOfAHire() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);
        posting.giveBack(hire, NOON);

        assertThat(posting.settle(hire, DAY, NOON)).isFalse();
        assertThat(posting.openings().remaining()).isOne();
    }

    @Test
    void knowsWhichPlacesAreReservedForLong() {
        var posting = aPublishedPosting(3);
        posting.reserve(hire, NOON);
        posting.reserve(other, NOON.plusSeconds(60));
        posting.settle(other, DAY, NOON);

        assertThat(posting.unsettledBefore(NOON.plusSeconds(1))).containsExactly(hire);
        assertThat(posting.unsettledBefore(NOON)).isEmpty();
        assertThat(posting.unsettledBefore(Instant.MAX)).containsExactly(hire);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesImpossibleNumbersOfOpenings(int openings) {
        assertRefused("openings.out-of-range", () -> Openings.of(openings));
    }

    @Test
    void showsADraftToItsEmployerAndStaffOnly() {
        var draft = aDraft(1);
        var talent = new Caller("talent", Set.of(Roles.TALENT), null, Set.of());

        assertThat(draft.visibleTo(agentOf(EMPLOYER))).isTrue();
        assertThat(draft.visibleTo(agentOf("91330100799655058B"))).isFalse();
        assertThat(draft.visibleTo(talent)).isFalse();
        assertThat(aPublishedPosting(1).visibleTo(talent)).isTrue();
        assertThat(aPublishedPosting(1).visibleTo(agentOf("91330100799655058B"))).isFalse();
    }

    @Test
    void tellsEverythingWrongWithAVacancyAtOnce() {
        assertThat(Vacancy.faults("😀", "99", new BigDecimal("20000"), new BigDecimal("10000"), "x".repeat(61)))
                .extracting(fault -> fault.code())
                .containsExactlyInAnyOrder("text.character", "education.unknown", "pay.range-inverted",
                        "text.too-long");
        assertThat(Vacancy.faults(null, null, null, new BigDecimal("0.001"), null)).extracting(fault -> fault.code())
                .containsExactlyInAnyOrder("text.missing", "education.missing", "pay.missing", "pay.fraction");
        assertThat(Vacancy.faults("Ingenieur (m/w/d) 𠮷野家 ~ C++", "21", BigDecimal.ONE, BigDecimal.ONE, " "))
                .isEmpty();
    }

    private static JobPosting aPublishedPosting(int openings) {
        var posting = aDraft(openings);
        posting.publish(aCommand());
        return posting;
    }

    private static JobPosting aDraft(int openings) {
        return JobPosting.draft(new JobPostingId(anId("posting")), new EmployerId(EMPLOYER), null,
                Vacancy.of("焊工", "31", new BigDecimal("4000"), new BigDecimal("6000"), null), Openings.of(openings),
                aCommand());
    }
}
