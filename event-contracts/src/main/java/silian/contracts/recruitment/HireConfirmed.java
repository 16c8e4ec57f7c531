package silian.contracts.recruitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * An enterprise confirmed that a talent starts work (入职确认). It carries the facts that entitlements rest on, as they
 * were on that day, so that nobody needs to ask back.
 *
 * @param hireId the hire
 * @param talentId the talent hired
 * @param subject the talent's account at the issuer ({@code sub}), by which the talent sees what follows
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param jobPostingId the posting the talent applied to
 * @param activityId the fair or other activity it came from, if any
 * @param confirmedOn business date of the confirmation
 * @param startsOn first day of work
 * @param fullTime whether the job is full time
 * @param person facts about the talent
 */
@EventType("silian.recruitment.hire-confirmed.v1")
@PublishesTo("silian.recruitment.hire.v1")
public record HireConfirmed(String hireId, String talentId, String subject, String creditCode, String jobPostingId,
        @Nullable String activityId, LocalDate confirmedOn, LocalDate startsOn, boolean fullTime,
        Person person) implements Contract {

    /**
     * What entitlements ask about a person; nothing that tells who it is.
     *
     * @param birthDate from the identity number
     * @param educationCode highest education level (GB/T 4658)
     * @param degreeVerified whether the agency confirmed it
     * @param talentClass {@code A} to {@code F}, if the talent has been accredited
     * @param graduationDate when the highest level was completed
     * @param schoolCode five-digit code of the school, empty if it is none that has a code
     */
    public record Person(LocalDate birthDate, String educationCode, boolean degreeVerified,
            @Nullable String talentClass, LocalDate graduationDate, String schoolCode) {}
}
