package silian.recruitment.applicants;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataVault;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.talents.FindingTalents;

/** Telling an employer how to reach who applied; that it was told is noted in the account of reveals first. */
@Component
public final class ReachingApplicants {

    private static final String REASON = "read by an employer the person applied to";

    private final AnsweringApplications applications;
    private final FindingTalents talents;
    private final PersonalDataVault vault;

    ReachingApplicants(AnsweringApplications applications, FindingTalents talents, PersonalDataVault vault) {
        this.applications = applications;
        this.talents = talents;
        this.vault = vault;
    }

    /** Name and mobile number, in full. */
    public record Contact(String name, String phone) {}

    /**
     * @throws Refusal {@code application.unknown}, also for another employer's; {@code application.not-screened},
     *     {@code application.over}
     */
    public Contact contact(JobApplicationId id, Command command) {
        var application = applications.get(id, command.caller());
        application.requireContact();
        var talent = talents.get(application.talent());
        return new Contact(vault.reveal(talent.person().name(), REASON, command),
                vault.reveal(talents.phone(talent), REASON, command));
    }
}
