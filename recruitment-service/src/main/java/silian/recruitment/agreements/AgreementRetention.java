package silian.recruitment.agreements;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long campus agreements are kept after the last move. */
@Configuration(proxyBeanMethods = false)
class AgreementRetention {

    @Bean
    HeldForYears heldAgreements(MongoOperations mongo) {
        return DueRecords.erased(mongo, CampusAgreement.class, RetentionPeriod.HIRE);
    }
}
