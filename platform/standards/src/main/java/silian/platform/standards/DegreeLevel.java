package silian.platform.standards;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/** Academic degree (学位) by the first of the three digits of GB/T 6864-2003; the others name the discipline. */
public enum DegreeLevel {

    HONORARY_DOCTOR, DOCTOR, MASTER, BACHELOR;

    /** @throws Refusal {@code degree.unknown} */
    public static DegreeLevel of(String field, String code) {
        var level = find(code);
        if (level == null) {
            throw Refusal.of(Refusal.Kind.INVALID, unknown(field));
        }
        return level;
    }

    public static Optional<Fault> fault(String field, String code) {
        return find(code) == null ? Optional.of(unknown(field)) : Optional.empty();
    }

    /** An honorary doctorate is an honour, not a degree that was studied for, and does not count. */
    public boolean isMasterOrAbove() {
        return this == DOCTOR || this == MASTER;
    }

    private static @Nullable DegreeLevel find(String code) {
        if (!code.matches("[1-4][0-9]{2}")) {
            return null;
        }
        return switch (code.charAt(0)) {
            case '1' -> HONORARY_DOCTOR;
            case '2' -> DOCTOR;
            case '3' -> MASTER;
            default -> BACHELOR;
        };
    }

    /** Does not repeat the text: whoever mistook a column may have put a number of a person there. */
    private static Fault unknown(String field) {
        return Fault.of(field, "degree.unknown");
    }
}
