package silian.recruitment.consents;

import silian.platform.commands.Command;
import silian.recruitment.language.TalentId;

/** Whoever holds what a person agreed to, and must let go of it. */
public interface ConsentFollower {

    /** The person agrees to it no more. Harmless to repeat. */
    void withdrawn(TalentId person, ConsentPurpose purpose, Command command);
}
