package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.eligibility.Words;
import silian.platform.standards.Area;
import silian.platform.testing.StateTable;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Vacancy;
import silian.recruitment.postings.JobPosting.State;
import silian.recruitment.wording.Finding;
import silian.recruitment.wording.WordingReview;

class JobPostingTests {

    private static final String EMPLOYER = "914403001922038216";
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final List<String> KEYS = List.of("*", "w:焊工");
    private static final WordingReview PASSED = new WordingReview(DAY, null, List.of());
    private static final WordingReview FOUND = found("限男性");
    private final HireId hire = new HireId(anId("hire"));
    private final HireId other = new HireId(anId("other"));

    @Test
    void becomesPublicOnce() {
        var posting = aDraft(1);
        var command = aCommand();
        posting.publish(PASSED, KEYS, command);
        posting.publish(PASSED, KEYS, command);

        assertThat(posting.pending().recorded()).singleElement().isInstanceOf(JobPostingEvent.Posted.class);
        assertRefused("posting.already-published", () -> posting.publish(PASSED, KEYS, aCommand()));
    }

    @Test
    void comesBackFromAPauseButNotFromItsEnd() {
        var posting = aPublishedPosting(1);
        var pause = aCommand();
        posting.pause(pause);
        posting.pause(pause);
        assertRefused("posting.not-published", () -> posting.pause(aCommand()));
        posting.publish(PASSED, KEYS, aCommand());
        var closing = aCommand();
        posting.close(closing);
        posting.close(closing);

        assertRefused("posting.closed", () -> posting.publish(PASSED, KEYS, aCommand()));
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

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("JobPosting 招聘岗位", JobPosting::state)
                .in(State.DRAFT, () -> aPostingThatIs(State.DRAFT))
                .in(State.SUBMITTED, () -> aPostingThatIs(State.SUBMITTED))
                .in(State.RETURNED, () -> aPostingThatIs(State.RETURNED))
                .in(State.PUBLISHED, () -> aPostingThatIs(State.PUBLISHED))
                .in(State.PAUSED, () -> aPostingThatIs(State.PAUSED))
                .in(State.CLOSED, () -> aPostingThatIs(State.CLOSED))
                .in(State.EXPIRED, () -> aPostingThatIs(State.EXPIRED))
                .move("correct", posting -> correct(posting, aCommand(DAY)))
                .move("submit", posting -> posting.submit(aCommand(DAY)))
                .move("return", posting -> posting.sendBack("示例理由", aCommand(DAY)))
                .move("publish", posting -> posting.publish(PASSED, KEYS, aCommand(DAY)))
                .move("publish what discriminates", posting -> posting.publish(FOUND, KEYS, aCommand(DAY)))
                .move("overrule", posting -> posting.overrule(FOUND, "示例理由", aCommand(DAY)))
                .move("amend", posting -> posting.amend(2, DAY, aCommand(DAY)))
                .move("pause", posting -> posting.pause(aCommand(DAY)))
                .move("close", posting -> posting.close(aCommand(DAY)))
                .move("expire on the last day", posting -> posting.expire(aCommand(DAY)))
                .move("expire on the day after", posting -> posting.expire(aCommand(DAY.plusDays(1))))
                .move("reserve a place", posting -> posting.reserve(new HireId(anId("hire")), NOON)));
    }

    @Test
    void isPublishedOnlyWithWordingThatPassesOrThatAReviewerJudged() {
        var posting = aDraft(1);
        var refusal = catchThrowableOfType(Refusal.class, () -> posting.publish(FOUND, KEYS, aCommand()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INELIGIBLE);
        assertThat(refusal.faults().getFirst().arguments()).isEqualTo(Map.of("rule", "sex", "wording", "限男性",
                "position", 3, "clause", "示例条款", "reason_zh", "示例", "reason_en", "example"));
        assertRefused("posting.wording-passes", () -> posting.overrule(PASSED, "示例理由", aCommand()));

        posting.overrule(FOUND, "国家规定的禁忌岗位", aCommand());

        assertRefused("posting.wording-discriminates", () -> posting.publish(found("限汉族"), KEYS, aCommand()));
        posting.publish(FOUND, KEYS, aCommand());
        assertThat(posting.wording().judged()).isTrue();
    }

    @Test
    void isFoundBySearchesOnlyWhileItIsPublic() {
        var posting = aDraft(1);
        assertThat(posting.listing()).isNull();
        posting.publish(PASSED, KEYS, aCommand());
        assertThat(posting.listing()).isEqualTo(new Listing(KEYS, LocalDate.of(2022, 6, 1), new BigDecimal("6000.00"),
                LocalDate.of(9999, 12, 31)));
        posting.pause(aCommand());
        assertThat(posting.listing()).isNull();
        assertThat(posting.publishedOn()).isNull();
    }

    @Test
    void tellsThePublicOfChangesItCouldSee() {
        var never = aDraft(1);
        never.close(aCommand());
        assertThat(never.changedAt()).isNull();

        var posting = aPublishedPosting(2);
        posting.reserve(hire, NOON.plusSeconds(5));
        assertThat(posting.changedAt()).isEqualTo(NOON.plusSeconds(5));
        posting.settle(hire, DAY, NOON.plusSeconds(6));
        assertThat(posting.changedAt()).as("as many places are left").isEqualTo(NOON.plusSeconds(5));
        posting.giveBack(hire, NOON.plusSeconds(7));
        assertThat(posting.changedAt()).isEqualTo(NOON.plusSeconds(7));
        posting.close(aCommand());
        posting.reserve(hire, NOON.plusSeconds(9));
        assertThat(posting.changedAt()).as("nobody sees it any more").isEqualTo(NOON);
    }

    @Test
    void isFoundBySearchesOnlyWhileAPlaceIsLeft() {
        var posting = aPublishedPosting(1);
        var listing = posting.listing();

        posting.reserve(hire, NOON);
        assertThat(posting.listing()).isNull();
        assertThat(posting.open()).isFalse();
        assertThat(posting.publishedOn()).isEqualTo(LocalDate.of(2022, 6, 1));
        posting.settle(hire, DAY, NOON);
        assertThat(posting.listing()).isNull();
        posting.giveBack(hire, NOON);
        assertThat(posting.listing()).isEqualTo(listing);

        posting.reserve(hire, NOON);
        posting.pause(aCommand());
        posting.giveBack(hire, NOON);
        assertThat(posting.listing()).as("paused").isNull();
        posting.reserve(hire, NOON);
        posting.publish(PASSED, KEYS, aCommand());
        assertThat(posting.listing()).as("published without a place").isNull();
        posting.giveBack(hire, NOON);
        assertThat(posting.listing()).isEqualTo(listing);
    }

    @Test
    void isShownThroughItsLastDay() {
        var posting = aDraftThrough(DAY);
        posting.publish(PASSED, KEYS, aCommand(DAY));
        assertThat(posting.expire(aCommand(DAY))).isFalse();
        assertThat(posting.expire(aCommand(DAY.plusDays(1)))).isTrue();
        assertThat(posting.expire(aCommand(DAY.plusDays(1)))).isFalse();
        assertThat(posting.listing()).isNull();
        assertThat(posting.reserve(hire, NOON)).isTrue();

        assertRefused("posting.last-day-over",
                () -> aDraftThrough(DAY).publish(PASSED, KEYS, aCommand(DAY.plusDays(1))));
        assertThat(aPublishedPosting(1).expire(aCommand(LocalDate.of(9000, 1, 1)))).isFalse();
    }

    @Test
    void goesBackAndForthBetweenItsEmployerAndTheOfficers() {
        var posting = aDraft(1);
        correct(posting, aCommand());
        assertThat(posting.vacancy().title()).isEqualTo("电焊工");
        assertThat(posting.openings().offered()).isEqualTo(3);
        assertThat(posting.wording().review()).isEqualTo(FOUND);

        posting.submit(aCommand());
        assertThat(posting.submittedAt()).isEqualTo(NOON);
        posting.sendBack("请删除性别要求", aCommand());
        assertThat(posting.returnedFor()).isEqualTo("请删除性别要求");
        assertThat(posting.submittedAt()).isNull();
        assertRefused("posting.returned", () -> posting.publish(PASSED, KEYS, aCommand()));

        posting.submit(aCommand());
        assertThat(posting.returnedFor()).isNull();
        posting.publish(PASSED, KEYS, aCommand());
        assertThat(posting.submittedAt()).isNull();
        assertRefused("posting.last-day-over", () -> aDraftThrough(DAY).submit(aCommand(DAY.plusDays(1))));
    }

    @Test
    void keepsWhatAReviewerJudgedWhenItIsCorrected() {
        var posting = aDraft(1);
        posting.overrule(FOUND, "国家规定的禁忌岗位", aCommand());

        correct(posting, aCommand());

        posting.publish(FOUND, KEYS, aCommand());
        assertThat(posting.state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void offersNoFewerPlacesThanAreTaken() {
        var posting = aPublishedPosting(3);
        posting.reserve(hire, NOON);
        posting.reserve(other, NOON);

        assertRefused("openings.below-taken", () -> posting.amend(1, null, aCommand()));
        posting.amend(2, DAY, aCommand());
        assertThat(posting.openings().remaining()).isZero();
        assertThat(posting.listing()).isNull();
        assertThat(posting.particulars().validThrough()).isEqualTo(DAY);
        assertThat(posting.pending().recorded()).noneMatch(JobPostingEvent.Filled.class::isInstance);

        var command = aCommand();
        posting.amend(4, DAY.plusDays(1), command);
        posting.amend(4, DAY.plusDays(1), command);
        assertThat(posting.openings().remaining()).isEqualTo(2);
        assertThat(posting.listing()).isNotNull().extracting(Listing::through).isEqualTo(DAY.plusDays(1));
        assertThat(posting.changedAt()).isEqualTo(command.at());
        assertThat(posting.expire(aCommand(DAY.plusDays(1)))).isFalse();
        posting.amend(4, null, aCommand());
        assertThat(posting.expire(aCommand(LocalDate.of(9000, 1, 1)))).isFalse();
    }

    @Test
    void isFilledWhenItOffersNoMoreThanTheHiresThatCame() {
        var posting = aPublishedPosting(2);
        posting.reserve(hire, NOON);
        posting.settle(hire, DAY, NOON);

        posting.amend(1, null, aCommand(DAY));

        assertThat(posting.pending().recorded()).contains(
                new JobPostingEvent.Filled(posting.id(), posting.employer(), DAY));
    }

    private static WordingReview found(String wording) {
        return new WordingReview(DAY, DAY, List.of(
                new Finding("sex", "title", wording, 3, "示例条款", new Words("示例", "example"))));
    }

    private static JobPosting aPostingThatIs(State state) {
        var posting = aDraftThrough(DAY);
        switch (state) {
            case DRAFT -> {
            }
            case SUBMITTED, RETURNED -> posting.submit(aCommand(DAY));
            case PUBLISHED, PAUSED, CLOSED, EXPIRED -> posting.publish(PASSED, KEYS, aCommand(DAY));
        }
        switch (state) {
            case DRAFT, SUBMITTED, PUBLISHED -> {
            }
            case RETURNED -> posting.sendBack("示例理由", aCommand(DAY));
            case PAUSED -> posting.pause(aCommand(DAY));
            case CLOSED -> posting.close(aCommand(DAY));
            case EXPIRED -> posting.expire(aCommand(DAY.plusDays(1)));
        }
        return posting;
    }

    private static void correct(JobPosting posting, Command command) {
        posting.correct(null, Vacancy.of("电焊工", "31", new BigDecimal("5000"), new BigDecimal("7000"), null),
                posting.particulars(), Openings.of(3), FOUND, command);
    }

    private static JobPosting aDraft(int openings) {
        return aDraft(openings, null);
    }

    private static JobPosting aDraftThrough(LocalDate last) {
        return aDraft(1, last);
    }

    private static JobPosting aPublishedPosting(int openings) {
        var posting = aDraft(openings);
        posting.publish(PASSED, KEYS, aCommand());
        return posting;
    }

    private static JobPosting aDraft(int openings, @Nullable LocalDate last) {
        return JobPosting.draft(new JobPostingId(anId("posting")), new EmployerId(EMPLOYER), null,
                Vacancy.of("焊工", "31", new BigDecimal("4000"), new BigDecimal("6000"), null),
                new Particulars(new Area("420302"), null, null, null, Employment.FULL_TIME, last),
                Openings.of(openings), PASSED, aCommand());
    }
}
