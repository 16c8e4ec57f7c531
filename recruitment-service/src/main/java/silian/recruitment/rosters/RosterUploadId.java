package silian.recruitment.rosters;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/** Refers to an uploaded roster. */
public record RosterUploadId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws Refusal {@code roster-upload.unknown} if the text cannot be such an id */
    public RosterUploadId {
        if (!value.matches(CommandId.DERIVED)) {
            throw Refusal.unknown("roster-upload");
        }
    }
}
