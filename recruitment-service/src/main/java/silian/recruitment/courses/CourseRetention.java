package silian.recruitment.courses;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/**
 * How long courses know who learnt. A completion is counted, and its certificate can be checked by its number, without
 * the person; so is that somebody found work or started a business.
 */
@Configuration(proxyBeanMethods = false)
class CourseRetention {

    @Bean
    HeldForYears heldEnrolments(MongoOperations mongo) {
        return DueRecords.forgotten(mongo, Enrolment.class, RetentionPeriod.CASE, "person", "afterwards", "history");
    }
}
