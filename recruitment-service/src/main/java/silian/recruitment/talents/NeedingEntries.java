package silian.recruitment.talents;

import java.time.Instant;
import java.util.Optional;
import silian.recruitment.language.TalentId;

/** Records that tell of somebody who never claimed a profile, and need the entry as long as they are held. */
public interface NeedingEntries {

    /** Since when such a record is held; empty if there is none. */
    Optional<Instant> heldSince(TalentId entry);
}
