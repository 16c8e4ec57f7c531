package silian.recruitment.courses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.figures.Figure;
import silian.platform.figures.FigureDescription;
import silian.platform.figures.FigureDescription.Kind;

/**
 * The figures that courses answer for. The district's report does not number what became of trainees: the ids {@code RC}
 * are ours.
 */
@Configuration(proxyBeanMethods = false)
class CourseFigures {

    @Bean
    Figure startupCourses(Courses courses) {
        return new CompletedCourses(new FigureDescription("R17", Kind.FLOW, "大学生创业意识培训", "Student startup courses",
                "course", "startup-awareness courses completed, by business date"), CourseKind.STARTUP_AWARENESS,
                courses);
    }

    @Bean
    Figure startupTrainees(Enrolments enrolments) {
        return new CompletedEnrolments(new FigureDescription("R18", Kind.FLOW, "创业意识培训人数",
                "Trainees of those courses", "person", "completions of startup-awareness courses, by business date"),
                CourseKind.STARTUP_AWARENESS, enrolments);
    }

    @Bean
    Figure vocationalTrainees(Enrolments enrolments) {
        return new CompletedEnrolments(new FigureDescription("R19", Kind.FLOW, "培训输送各类人才",
                "Skilled people trained and supplied", "person", "completions of vocational courses, by business date"),
                CourseKind.VOCATIONAL, enrolments);
    }

    @Bean
    Figure traineesWhoFoundWork(Enrolments enrolments) {
        return new TraineesWhoBecame(new FigureDescription("RC1", Kind.FLOW, "培训后就业人数",
                "Trainees who found work", "person",
                "completions of courses followed by a hire, by the date of the first"), AfterwardsKind.FOUND_WORK,
                enrolments);
    }

    @Bean
    Figure traineesWhoStartedABusiness(Enrolments enrolments) {
        return new TraineesWhoBecame(new FigureDescription("RC2", Kind.FLOW, "培训后创业人数",
                "Trainees who started a business", "person",
                "completions of courses followed by a paid startup subsidy, by the date of the first"),
                AfterwardsKind.STARTED_BUSINESS, enrolments);
    }
}
