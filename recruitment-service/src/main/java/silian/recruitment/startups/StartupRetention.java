package silian.recruitment.startups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long it is known who started a business: as long as what became of students, which rests on it. */
@Configuration(proxyBeanMethods = false)
class StartupRetention {

    @Bean
    HeldForYears heldStartups(MongoOperations mongo) {
        return DueRecords.erased(mongo, Startup.class, RetentionPeriod.HIRE);
    }
}
