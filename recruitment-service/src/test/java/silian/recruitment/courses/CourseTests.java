package silian.recruitment.courses;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EnrolmentId;

class CourseTests {

    private static final LocalDate FIRST = LocalDate.of(2022, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2022, 6, 10);
    private static final EmployerId SCHOOL = new EmployerId("914403001922038216");

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Course 培训班", Course::state)
                .in(CourseState.PLANNED, () -> aCourseThatIs(CourseState.PLANNED))
                .in(CourseState.APPROVED, CourseTests::anApprovedCourse)
                .in(CourseState.APPROVED, "taught", () -> aCourseThatIs(CourseState.APPROVED))
                .in(CourseState.APPROVED, "taught to nobody", CourseTests::taughtToNobody)
                .in(CourseState.COMPLETED, () -> aCourseThatIs(CourseState.COMPLETED))
                .in(CourseState.CANCELLED, () -> aCourseThatIs(CourseState.CANCELLED))
                .move("approve", course -> course.approve(aCommand(LAST)))
                .move("cancel", course -> course.cancel(aCommand(LAST)))
                .move("admit", course -> course.admit(trainees(2), LAST))
                .move("release a place", course -> course.release(new EnrolmentId(anId("trainee-0")), aCommand(LAST)))
                .move("taught", course -> course.taught(FIRST.plusDays(1), aCommand(LAST)))
                .move("take the day back", course -> course.notTaught(FIRST, "示例误记", aCommand(LAST)))
                .move("complete", course -> course.complete(aCommand(LAST))));
    }

    @Test
    void isCancelledOnlyBeforeItIsTaught() {
        var course = anApprovedCourse();
        course.cancel(aCommand());

        assertThat(course.state()).isEqualTo(CourseState.CANCELLED);
    }

    @Test
    void givesEveryPlaceOnce() {
        var course = aCourseThatIs(CourseState.APPROVED);

        assertThat(course.admit(trainees(3), FIRST)).isTrue();
        assertThat(course.admit(trainees(3), FIRST)).isFalse();
        assertThat(course.enrolled()).isEqualTo(3);
        assertRefused("course.full", () -> course.admit(trainees(4), FIRST));
        assertThat(course.enrolled()).isEqualTo(3);
        assertRefused("course.over", () -> course.admit(trainees(4), LAST.plusDays(1)));
    }

    @Test
    void knowsAListThatIsSentAgainForGood() {
        var course = aCourseThatIs(CourseState.APPROVED);
        course.admit(trainees(2), FIRST);
        assertThat(course.admit(trainees(2), LAST.plusDays(1))).isFalse();
        course.complete(aCommand(LAST));

        assertThat(course.admit(trainees(2), LAST)).isFalse();
        assertRefused("course.completed", () -> course.admit(trainees(3), LAST));
    }

    @Test
    void isTaughtOnItsDaysOnly() {
        var course = aCourseThatIs(CourseState.APPROVED);

        var last = aCommand(LAST);
        assertThat(course.taught(LAST, last)).isTrue();
        assertThat(course.taught(LAST, last)).isFalse();
        assertThat(course.taught(LAST, aCommand(LAST))).isTrue();
        assertThat(course.daysTaught()).isEqualTo(2);
        assertRefused("course.not-a-day-of-it", () -> course.taught(FIRST.minusDays(1), aCommand(LAST)));
        assertRefused("course.not-a-day-of-it", () -> course.taught(LAST.plusDays(1), aCommand(LAST.plusDays(1))));
        assertRefused("course.day-in-the-future", () -> course.taught(LAST, aCommand(LAST.minusDays(1))));
    }

    @Test
    void isCompletedOnItsLastDayAtTheEarliest() {
        var course = aCourseThatIs(CourseState.APPROVED);
        assertRefused("course.not-over", () -> course.complete(aCommand(LAST.minusDays(1))));
        var completion = aCommand(LAST);
        course.complete(completion);
        course.complete(completion);

        assertThat(course.state()).isEqualTo(CourseState.COMPLETED);
        assertThat(course.completedOn()).isEqualTo(LAST);
    }

    @Test
    void isNotCompletedWhileItIsBeingWrittenDownWhoCame() {
        var course = aCourseThatIs(CourseState.APPROVED);
        course.taught(LAST, aCommand(LAST));
        assertRefused("course.attendance-unfinished", () -> course.complete(aCommand(LAST)));

        assertThat(course.noted(LAST)).isTrue();
        assertThat(course.noted(LAST)).isFalse();
        course.complete(aCommand(LAST));
        assertThat(course.state()).isEqualTo(CourseState.COMPLETED);
    }

    @Test
    void isNotCompletedIfItWasNeverTaught() {
        var course = anApprovedCourse();
        course.admit(trainees(1), FIRST);

        assertRefused("course.never-taught", () -> course.complete(aCommand(LAST)));
    }

    @Test
    void isNotCompletedIfNobodyLearntThere() {
        var course = taughtToNobody();
        assertRefused("course.nobody-enrolled", () -> course.complete(aCommand(LAST)));
        course.cancel(aCommand(LAST));

        assertThat(course.state()).isEqualTo(CourseState.CANCELLED);
    }

    @Test
    void isSeenByStaffAndItsSchoolUntilItIsApproved() {
        var course = aCourseThatIs(CourseState.PLANNED);

        assertThat(course.visibleTo(aCommand().caller())).isTrue();
        assertThat(course.visibleTo(agentOf(SCHOOL.value()))).isTrue();
        assertThat(course.visibleTo(agentOf("91420302MA8000000X"))).isFalse();
        course.approve(aCommand());
        assertThat(course.visibleTo(agentOf("91420302MA8000000X"))).isTrue();
        assertThat(course.isRunBy(agentOf("91420302MA8000000X"))).isFalse();
    }

    @Test
    void namesEverythingThatIsWrongWithASyllabus() {
        assertRefused("text.missing", () -> syllabus(CourseKind.VOCATIONAL, " ", "焊工", 1, FIRST, LAST, 1));
        assertRefused("text.missing", () -> syllabus(CourseKind.VOCATIONAL, "焊工班", null, 1, FIRST, LAST, 1));
        assertRefused("course.trade-not-for-this-kind",
                () -> syllabus(CourseKind.STARTUP_AWARENESS, "创业班", "焊工", 1, FIRST, LAST, 1));
        assertRefused("course.ends-before-it-begins",
                () -> syllabus(CourseKind.VOCATIONAL, "焊工班", "焊工", 1, FIRST, FIRST.minusDays(1), 1));
        assertRefused("course.too-long",
                () -> syllabus(CourseKind.VOCATIONAL, "焊工班", "焊工", 1, FIRST, FIRST.plusDays(366), 1));
        for (int wrong : new int[]{0, -1, 2_001}) {
            assertRefused("course.number-out-of-range",
                    () -> syllabus(CourseKind.VOCATIONAL, "焊工班", "焊工", wrong, FIRST, LAST, 1));
        }
        for (int wrong : new int[]{0, -1, 501}) {
            assertRefused("course.number-out-of-range",
                    () -> syllabus(CourseKind.VOCATIONAL, "焊工班", "焊工", 1, FIRST, LAST, wrong));
        }
        assertThat(syllabus(CourseKind.VOCATIONAL, "焊工班", "焊工", 2_000, FIRST, FIRST.plusDays(365), 500).places())
                .isEqualTo(500);
        assertThat(syllabus(CourseKind.STARTUP_AWARENESS, "创业班", null, 1, FIRST, FIRST, 1).trade()).isNull();
    }

    private static Syllabus syllabus(CourseKind kind, String title, @Nullable String trade, int hours, LocalDate first,
            LocalDate last, int places) {
        return Syllabus.of(kind, title, trade, hours, first, last, places);
    }

    static Syllabus aSyllabus(int places) {
        return Syllabus.of(CourseKind.VOCATIONAL, "焊工班", "焊工", 40, FIRST, LAST, places);
    }

    private static Course anApprovedCourse() {
        var course = aCourseThatIs(CourseState.PLANNED);
        course.approve(aCommand());
        return course;
    }

    private static Course taughtToNobody() {
        var course = anApprovedCourse();
        course.taught(FIRST, aCommand(FIRST));
        course.noted(FIRST);
        return course;
    }

    /** A course of three places that, if it was approved, was taught to one trainee on its first day. */
    static Course aCourseThatIs(CourseState state) {
        var course = Course.plan(new CourseId(anId("course")), SCHOOL, aSyllabus(3), aCommand());
        if (state == CourseState.CANCELLED) {
            course.cancel(aCommand());
        } else if (state != CourseState.PLANNED) {
            course.approve(aCommand());
            course.admit(trainees(1), FIRST);
            course.taught(FIRST, aCommand(FIRST));
            course.noted(FIRST);
            if (state == CourseState.COMPLETED) {
                course.complete(aCommand(LAST));
            }
        }
        assertThat(course.state()).isEqualTo(state);
        return course;
    }

    private static List<EnrolmentId> trainees(int number) {
        return IntStream.range(0, number).mapToObj(i -> new EnrolmentId(anId("trainee-" + i))).toList();
    }
}
