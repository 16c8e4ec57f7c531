package silian.recruitment.rosters;

import java.util.regex.Pattern;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/** Refers to an uploaded roster. */
public record RosterUploadId(String value) implements Identifier {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /** @throws Refusal {@code roster-upload.unknown} if the text cannot be such an id */
    public RosterUploadId {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.unknown("roster-upload");
        }
    }
}
