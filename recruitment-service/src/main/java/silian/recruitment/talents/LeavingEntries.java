package silian.recruitment.talents;

import silian.recruitment.language.TalentId;

/** Told of entries that had been merged into a person's and turn out to be somebody else's. */
public interface LeavingEntries {

    /** May be told again, and of an entry that is about to leave. */
    void left(TalentId entry);
}
