package silian.recruitment.talents;

import silian.platform.commands.Command;

/** Whoever holds what an account told as a person, and must let go of it when it turns out not to be the person's. */
public interface ReleasedAccounts {

    /**
     * The profile is nobody's now. Harmless to repeat.
     *
     * @param person whose profile the account had
     */
    void released(Talent person, String account, Command command);
}
