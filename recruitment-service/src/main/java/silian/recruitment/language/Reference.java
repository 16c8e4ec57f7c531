package silian.recruitment.language;

import java.util.regex.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Refusal;

/** The form of ids that are derived from a command or an event. */
final class Reference {

    private static final Pattern FORM = Pattern.compile(CommandId.DERIVED);

    private Reference() {}

    /** Whatever cannot be an id names nothing that exists: it is unknown rather than malformed. */
    static void check(String value, String what) {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.unknown(what);
        }
    }
}
