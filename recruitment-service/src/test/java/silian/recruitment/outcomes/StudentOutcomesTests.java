package silian.recruitment.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.consents.Consent;
import silian.recruitment.consents.ConsentText;
import silian.recruitment.language.EmployerId;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentFixture;

class StudentOutcomesTests {

    private static final ConsentText TEXT = new ConsentText(LocalDate.of(2021, 11, 1), "同意", "I agree");
    private static final ConsentText NEWER = new ConsentText(LocalDate.of(2023, 1, 1), "我同意", "I do agree");
    private static final EmployerId ENTERPRISE = new EmployerId("914403001922038216");
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

    private final Talent talent = TalentFixture.aTalent();

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES
                .shows(StateTable.of("consent of StudentOutcomes 去向告知同意",
                        (StudentOutcomes outcomes) -> outcomes.consent().state())
                        .in(Consent.State.NOT_GIVEN, () -> StudentOutcomes.of(talent))
                        .in(Consent.State.GIVEN, this::consented)
                        .in(Consent.State.WITHDRAWN, () -> {
                            var outcomes = consented();
                            outcomes.withdraw(aCommand());
                            return outcomes;
                        })
                        .move("give", outcomes -> outcomes.give(TEXT, aCommand()))
                        .move("give to newer words", outcomes -> outcomes.give(NEWER, aCommand()))
                        .move("withdraw", outcomes -> outcomes.withdraw(aCommand())));
    }

    @Test
    void keepsWhichWordsWereAgreedToAndWhen() {
        var outcomes = consented();
        outcomes.give(NEWER, aCommand(DAY));

        assertThat(outcomes.consent().textVersion()).isEqualTo(NEWER.version());
        assertThat(outcomes.consent().givenOn()).isEqualTo(DAY);
        outcomes.withdraw(aCommand(DAY.plusDays(1)));
        assertThat(outcomes.consent().withdrawnOn()).isEqualTo(DAY.plusDays(1));
        outcomes.give(NEWER, aCommand(DAY.plusDays(2)));
        assertThat(outcomes.consent().withdrawnOn()).isNull();
    }

    @Test
    void notesARecordOnceAndTakesItBack() {
        var outcomes = StudentOutcomes.of(talent);
        var first = new Outcome(OutcomeKind.HIRED, "h-1", ENTERPRISE, DAY);
        var second = new Outcome(OutcomeKind.HIRED, "h-2", ENTERPRISE, DAY);

        assertThat(outcomes.note(first, talent, NOON)).isTrue();
        assertThat(outcomes.note(first, talent, NOON)).isFalse();
        assertThat(outcomes.note(second, talent, NOON)).isTrue();
        assertThat(outcomes.takeBack(OutcomeKind.TRAINED, "h-1")).isFalse();
        assertThat(outcomes.takeBack(OutcomeKind.HIRED, "h-1")).isTrue();
        assertThat(outcomes.takeBack(OutcomeKind.HIRED, "h-1")).isFalse();
        assertThat(outcomes.outcomes()).containsExactly(second);
        assertThat(outcomes.kinds()).containsExactly(OutcomeKind.HIRED);
        outcomes.takeBack(OutcomeKind.HIRED, "h-2");
        assertThat(outcomes.kinds()).isEmpty();
    }

    private StudentOutcomes consented() {
        var outcomes = StudentOutcomes.of(talent);
        outcomes.give(TEXT, aCommand());
        return outcomes;
    }
}
