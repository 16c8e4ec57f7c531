package silian.recruitment.courses;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.CourseCompleted;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What others may know of a course. */
@Component
final class CourseContracts implements ContractMapping<CourseEvent> {

    @Override
    public Class<CourseEvent> eventType() {
        return CourseEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(CourseEvent event) {
        return switch (event) {
            case CourseEvent.Completed e -> Optional.of(new CourseCompleted(e.id().value(), e.school().value(),
                    e.syllabus().kind().name(), e.syllabus().trade(), e.syllabus().hours(), e.trainees(), e.on()));
        };
    }
}
