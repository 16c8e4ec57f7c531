package silian.recruitment.outcomes;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long it is known what became of a student, counted from what was heard last. */
@Configuration(proxyBeanMethods = false)
class OutcomeRetention {

    @Bean
    HeldForYears heldOutcomes(MongoOperations mongo) {
        return DueRecords.erased(mongo, StudentOutcomes.class, RetentionPeriod.HIRE);
    }
}
