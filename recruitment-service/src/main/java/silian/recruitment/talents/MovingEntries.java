package silian.recruitment.talents;

import silian.platform.commands.Command;
import silian.recruitment.language.TalentId;

/** Told of entries that turn out to be a person's who goes on with another one, or to be somebody else's. */
public interface MovingEntries {

    /** It is merged. Harmless to repeat: may be told again, and of an entry that was merged long ago. */
    void joined(Talent entry, Command command);

    /** It had been merged. May be told again, and of an entry that is about to leave. */
    void left(TalentId entry);
}
