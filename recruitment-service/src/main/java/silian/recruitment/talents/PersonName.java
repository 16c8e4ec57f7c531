package silian.recruitment.talents;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * The form of a person's name (姓名): letters of any script, among them rare characters outside the basic plane, the
 * middle dot of minority names (·), spaces, hyphens and apostrophes of foreign ones.
 */
public final class PersonName {

    private static final int LONGEST = 50;
    private static final Pattern FORM = Pattern.compile("\\p{L}[\\p{L}\\p{M}·•・.' ’-]*");

    private PersonName() {}

    /** @throws Refusal {@code name.missing}, {@code name.too-long}, {@code name.character} */
    static String of(String field, String text) {
        var fault = fault(field, text);
        if (fault.isPresent()) {
            throw Refusal.of(Refusal.Kind.INVALID, fault.get());
        }
        return text.strip();
    }

    /** What is wrong with a name. */
    public static Optional<Fault> fault(String field, String text) {
        var name = text.strip();
        if (name.isEmpty()) {
            return Optional.of(Fault.of(field, "name.missing"));
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of(Fault.of(field, "name.too-long", Map.of("longest", LONGEST)));
        }
        return FORM.matcher(name).matches() ? Optional.empty() : Optional.of(Fault.of(field, "name.character"));
    }
}
