package silian.recruitment.consents;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long it can be shown what somebody agreed to, counted from what was said last. */
@Configuration(proxyBeanMethods = false)
class ConsentRetention {

    @Bean
    HeldForYears heldConsents(MongoOperations mongo) {
        return DueRecords.erased(mongo, PersonalConsents.class, RetentionPeriod.CASE);
    }
}
