package silian.recruitment.hires;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long hires are kept after they are over. No figure counts them. */
@Configuration(proxyBeanMethods = false)
class HireRetention {

    @Bean
    HeldForYears heldHires(MongoOperations mongo) {
        return DueRecords.erased(mongo, Hire.class, RetentionPeriod.HIRE);
    }
}
