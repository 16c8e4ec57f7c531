package silian.recruitment.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.Rules;
import silian.recruitment.talents.TalentFixture;

class EnrolmentTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 6, 10);
    private static final CompletionRule RULE = new CompletionRule(Rules.shipped().schemes());

    private final Course course = CourseTests.aCourseThatIs(CourseState.COMPLETED);

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Enrolment 学员", Enrolment::state)
                .in(EnrolmentState.ENROLLED, "never came", this::anEnrolment)
                .in(EnrolmentState.ENROLLED, "came every day", this::aDiligentOne)
                .in(EnrolmentState.COMPLETED, () -> decided(aDiligentOne()))
                .in(EnrolmentState.FAILED, () -> decided(anEnrolment()))
                .move("attend", enrolment -> enrolment.attend(LAST))
                .move("strike a day", enrolment -> enrolment.strike(FIRST, "示例误记", aCommand()))
                .move("take back", Enrolment::requireNothingOfIt)
                .move("decide", this::decided)
                .move("note what became of the trainee", enrolment -> enrolment.note(aHire(LAST)))
                .move("take that back", enrolment -> enrolment.takeBack(AfterwardsKind.FOUND_WORK, "hire")));
    }

    @Test
    void countsADayOnceAndNoneAfterTheDecision() {
        var enrolment = anEnrolment();

        assertThat(enrolment.attend(FIRST)).isTrue();
        assertThat(enrolment.attend(FIRST)).isFalse();
        assertThat(enrolment.daysAttended()).isOne();
        decided(enrolment);
        assertThat(enrolment.attend(FIRST)).as("sent again").isFalse();
        assertRefused("enrolment.decided", () -> enrolment.attend(LAST));
        assertThat(enrolment.daysAttended()).isOne();
    }

    @Test
    void strikesADayOnceWithTheReason() {
        var enrolment = aDiligentOne();
        var correction = aCommand(LAST);

        assertThat(enrolment.strike(LAST, "示例误记", correction)).as("never noted").isFalse();
        assertThat(enrolment.strike(FIRST, "示例误记", correction)).isTrue();
        assertThat(enrolment.attend(FIRST)).isTrue();
        assertThat(enrolment.strike(FIRST, "示例误记", correction)).as("sent again").isFalse();
        assertThat(enrolment.daysAttended()).isOne();
        assertThat(enrolment.corrections()).singleElement().satisfies(step -> {
            assertThat(step.move()).isEqualTo("absent on 2022-06-01");
            assertThat(step.why()).isEqualTo("示例误记");
        });
    }

    @Test
    void hasACertificateOfEightyBits() {
        assertThat(decided(aDiligentOne()).certificate()).matches("MJ2022[0-9A-F]{20}");
    }

    @Test
    void isDecidedOnce() {
        var enrolment = aDiligentOne();

        assertThat(enrolment.decide(RULE, course, LAST, NOON)).isTrue();
        var certificate = enrolment.certificate();
        assertThat(enrolment.decide(RULE, course, LAST.plusDays(1), NOON)).isFalse();
        assertThat(enrolment.certificate()).isNotNull().isEqualTo(certificate);
        assertThat(enrolment.decidedOn()).isEqualTo(LAST);
        assertThat(enrolment.pending().recorded()).hasSize(1);
    }

    @Test
    void notesWhatBecameOfAGraduateOfTheCourseFromItsLastDayOn() {
        var completed = decided(aDiligentOne());

        assertThat(completed.note(aHire(LAST.minusDays(1)))).isFalse();
        assertThat(completed.note(aHire(LAST))).isTrue();
        assertThat(completed.note(aHire(LAST))).as("told twice").isFalse();
        assertThat(decided(anEnrolment()).note(aHire(LAST))).as("did not complete it").isFalse();
        assertThat(completed.takeBack(AfterwardsKind.FOUND_WORK, "another hire")).isFalse();
        assertThat(completed.became(AfterwardsKind.FOUND_WORK)).isTrue();
        assertThat(completed.takeBack(AfterwardsKind.FOUND_WORK, "hire")).isTrue();
        assertThat(completed.afterwards()).isEmpty();
        assertThat(completed.became(AfterwardsKind.FOUND_WORK)).isFalse();
    }

    @Test
    void countsWhatHappenedBetweenTheLastDayAndALateDeclaration() {
        var completed = aDiligentOne();
        completed.decide(RULE, course, LAST.plusDays(20), NOON);

        assertThat(completed.note(aHire(LAST.plusDays(3)))).isTrue();
        assertThat(completed.counted(AfterwardsKind.FOUND_WORK).date()).isEqualTo(LAST.plusDays(3));
    }

    @Test
    void keepsWhatIsHeardBeforeTheDecisionUntilIt() {
        var early = aDiligentOne();
        assertThat(early.note(aHire(LAST))).isTrue();
        assertThat(early.became(AfterwardsKind.FOUND_WORK)).as("not decided").isFalse();
        assertThat(decided(early).became(AfterwardsKind.FOUND_WORK)).isTrue();

        var absent = anEnrolment();
        absent.note(aHire(LAST));
        assertThat(decided(absent).afterwards()).as("did not complete it").isEmpty();
    }

    private static Afterwards aHire(LocalDate on) {
        return new Afterwards(AfterwardsKind.FOUND_WORK, "hire", on);
    }

    private Enrolment anEnrolment() {
        return Enrolment.enrol(course, TalentFixture.aPerson(anId("trainee").substring(0, 8)), aCommand(FIRST));
    }

    private Enrolment aDiligentOne() {
        var enrolment = anEnrolment();
        enrolment.attend(FIRST);
        return enrolment;
    }

    private Enrolment decided(Enrolment enrolment) {
        enrolment.decide(RULE, course, LAST, NOON);
        return enrolment;
    }
}
