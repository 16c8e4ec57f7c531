package silian.recruitment.agreements;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.JobApplication;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.JobApplicationId;

/**
 * Taking back an offer that was accepted, for either side. An agreement that is in effect binds both, and ends with the
 * school's approval alone; one that is still being signed is cancelled first, by which it is decided whether the last
 * signature or the rescission came first.
 */
@Component
public final class TakingBackOffers {

    private final AnsweringApplications applications;
    private final CampusAgreements agreements;

    TakingBackOffers(AnsweringApplications applications, CampusAgreements agreements) {
        this.applications = applications;
        this.agreements = agreements;
    }

    /**
     * @throws Refusal {@code application.unknown}; {@code application.not-accepted}, {@code application.hired},
     *     {@code application.over}; {@code application.agreement-binds}
     */
    public JobApplication rescind(JobApplicationId id, EndingReason reason, ExpectedVersion expected,
            Command command) {
        var application = applications.get(id, command.caller());
        if (application.has(command)) {
            return application;
        }
        expected.check(application.version());
        application.requirePromise();
        agreements.findByOpenFor(id).ifPresent(agreement -> cancel(agreement, command));
        return applications.rescind(id, reason, expected, command);
    }

    private void cancel(CampusAgreement agreement, Command command) {
        switch (agreement.state()) {
            case EFFECTIVE, ENDING -> throw Refusal.conflict("application.agreement-binds");
            case SIGNING -> {
                agreement.cancel(command);
                agreements.save(agreement);
            }
            case RELEASED, BROKEN, FULFILLED, CANCELLED -> {
            }
        }
    }
}
