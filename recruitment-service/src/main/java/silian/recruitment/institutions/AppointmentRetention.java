package silian.recruitment.institutions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.retention.DueRecords;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** How long candidacies that led to a hire are kept: as long as the hire. Figures count the appointments, not who it was. */
@Configuration(proxyBeanMethods = false)
class AppointmentRetention {

    @Bean
    HeldForYears heldAppointments(MongoOperations mongo) {
        return DueRecords.forgotten(mongo, Candidacy.class, RetentionPeriod.HIRE, "talent", "subject", "qualification",
                "hire", "contract", "onlyOne", "history");
    }
}
