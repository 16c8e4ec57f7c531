package silian.contracts.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A training course was completed (培训班结业).
 *
 * @param courseId the course
 * @param creditCode the training school's unified social credit code (GB 32100)
 * @param kind {@code STARTUP_AWARENESS} or {@code VOCATIONAL}
 * @param trade the occupation a vocational course trains for
 * @param hours lessons in all
 * @param trainees how many were enrolled
 * @param completedOn business date
 */
@EventType("silian.recruitment.course-completed.v1")
@PublishesTo("silian.recruitment.course.v1")
public record CourseCompleted(String courseId, String creditCode, String kind, @Nullable String trade, int hours,
        int trainees, LocalDate completedOn) implements Contract {}
