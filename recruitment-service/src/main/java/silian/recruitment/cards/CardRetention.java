package silian.recruitment.cards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long cards are kept after they have expired. */
@Configuration(proxyBeanMethods = false)
class CardRetention {

    @Bean
    HeldForYears heldCards(MongoOperations mongo) {
        return DueRecords.erased(mongo, TalentCard.class, RetentionPeriod.CASE);
    }
}
