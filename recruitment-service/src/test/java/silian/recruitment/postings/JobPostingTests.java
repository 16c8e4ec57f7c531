package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.postings.PostingFixture.DAY;
import static silian.recruitment.postings.PostingFixture.EMPLOYER;
import static silian.recruitment.postings.PostingFixture.FOUND;
import static silian.recruitment.postings.PostingFixture.KEYS;
import static silian.recruitment.postings.PostingFixture.PASSED;
import static silian.recruitment.postings.PostingFixture.aDraft;
import static silian.recruitment.postings.PostingFixture.aDraftThrough;
import static silian.recruitment.postings.PostingFixture.aPublishedPosting;
import static silian.recruitment.postings.PostingFixture.corrected;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;
import silian.platform.testing.StateTable;
import silian.recruitment.language.HireId;
import silian.recruitment.language.Vacancy;

class JobPostingTests {

    private final HireId hire = new HireId(anId("hire"));

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
    void isShownThroughItsLastDay() {
        var posting = aDraftThrough(DAY);
        posting.publish(PASSED, KEYS, aCommand(DAY));
        assertThat(posting.expire(aCommand(DAY))).isFalse();
        assertThat(posting.expire(aCommand(DAY.plusDays(1)))).isTrue();
        assertThat(posting.expire(aCommand(DAY.plusDays(1)))).isFalse();
        assertThat(posting.showing().listing()).isNull();
        assertThat(posting.reserve(hire, NOON)).isTrue();

        assertRefused("posting.last-day-over",
                () -> aDraftThrough(DAY).publish(PASSED, KEYS, aCommand(DAY.plusDays(1))));
        assertThat(aPublishedPosting(1).expire(aCommand(LocalDate.of(9000, 1, 1)))).isFalse();
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
                .in(PostingState.DRAFT, () -> aPostingThatIs(PostingState.DRAFT))
                .in(PostingState.SUBMITTED, () -> aPostingThatIs(PostingState.SUBMITTED))
                .in(PostingState.RETURNED, () -> aPostingThatIs(PostingState.RETURNED))
                .in(PostingState.PUBLISHED, () -> aPostingThatIs(PostingState.PUBLISHED))
                .in(PostingState.PAUSED, () -> aPostingThatIs(PostingState.PAUSED))
                .in(PostingState.CLOSED, () -> aPostingThatIs(PostingState.CLOSED))
                .in(PostingState.EXPIRED, () -> aPostingThatIs(PostingState.EXPIRED))
                .move("correct", posting -> corrected(posting, aCommand(DAY)))
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
                .move("reserve a place", posting -> posting.reserve(new HireId(anId("hire")), NOON))
                .move("take applications", posting -> posting.requireTakesApplications(DAY)));
    }

    private static JobPosting aPostingThatIs(PostingState state) {
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
}
