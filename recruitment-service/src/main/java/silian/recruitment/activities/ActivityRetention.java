package silian.recruitment.activities;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/**
 * How long activities know who came. Figures and reports count the records themselves, so that they stay right without
 * the people; a history goes too, because it tells whose account made each move.
 */
@Configuration(proxyBeanMethods = false)
class ActivityRetention {

    private static final String TALENT = "talent";
    private static final String HISTORY = "history";

    private final MongoOperations mongo;

    ActivityRetention(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Bean
    HeldForYears heldRegistrations() {
        return forgotten(Registration.class, TALENT, HISTORY);
    }

    @Bean
    HeldForYears heldCheckIns() {
        return forgotten(CheckIn.class, TALENT);
    }

    @Bean
    HeldForYears heldIntents() {
        return forgotten(Intent.class, TALENT, HISTORY);
    }

    @Bean
    HeldForYears heldReceivedCvs() {
        return forgotten(ReceivedCv.class, TALENT);
    }

    /** Couples stay as pairs of numbers. */
    @Bean
    HeldForYears heldMixers() {
        return forgotten(Mixer.class, "guests", HISTORY);
    }

    private HeldForYears forgotten(Class<?> records, String... personal) {
        return DueRecords.forgotten(mongo, records, RetentionPeriod.APPLICATION, personal);
    }
}
