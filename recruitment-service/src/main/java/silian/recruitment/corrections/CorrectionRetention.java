package silian.recruitment.corrections;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long it can be shown what somebody asked to have corrected, counted from the answer. */
@Configuration(proxyBeanMethods = false)
class CorrectionRetention {

    @Bean
    HeldForYears heldCorrections(MongoOperations mongo) {
        return DueRecords.erased(mongo, CorrectionRequest.class, RetentionPeriod.CASE);
    }
}
