package silian.recruitment.accreditations;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long files of accreditation are kept after the last move, with the objections in them. */
@Configuration(proxyBeanMethods = false)
class CaseRetention {

    @Bean
    HeldForYears heldCases(MongoOperations mongo) {
        return DueRecords.erased(mongo, AccreditationCase.class, RetentionPeriod.CASE);
    }
}
