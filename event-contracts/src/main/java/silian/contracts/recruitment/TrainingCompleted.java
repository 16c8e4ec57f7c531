package silian.contracts.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A trainee completed a course (学员结业): what a training subsidy can be based on.
 *
 * @param enrolmentId the trainee's enrolment
 * @param courseId the course
 * @param creditCode the training school's unified social credit code (GB 32100)
 * @param kind {@code STARTUP_AWARENESS} or {@code VOCATIONAL}
 * @param trade the occupation a vocational course trains for
 * @param hours lessons in all
 * @param completedOn business date
 */
@EventType("silian.recruitment.training-completed.v1")
@PublishesTo("silian.recruitment.enrolment.v1")
public record TrainingCompleted(String enrolmentId, String courseId, String creditCode, String kind,
        @Nullable String trade, int hours, LocalDate completedOn) implements Contract {}
