package silian.recruitment.applications;

import silian.platform.commands.Command;
import silian.recruitment.language.JobApplicationId;

/**
 * What belongs to applications and has no purpose once nobody decides about them any more: the offer was accepted, or either
 * side stepped back. It is told at least once; told again it changes nothing.
 */
public interface BelongsToApplications {

    /** @param last how that came: whoever did it, without their roles */
    void decided(JobApplicationId application, Command last);
}
