package silian.platform.commands;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with a request.
 *
 * @param field the JSON path of the offending field, {@code null} if the request as a whole is at fault
 * @param code stable reason code, such as {@code credit-code.check-digit}; the key of its message in both languages
 * @param arguments what the message is filled with; never personal data
 */
public record Fault(@Nullable String field, String code, Map<String, ?> arguments) {

    public Fault {
        arguments = Map.copyOf(arguments);
    }

    public static Fault of(String field, String code) {
        return new Fault(field, code, Map.of());
    }

    public static Fault of(String field, String code, Map<String, ?> arguments) {
        return new Fault(field, code, arguments);
    }

    /** The same fault seen from outside the object it was found in. */
    public Fault under(String parent) {
        return new Fault(field == null ? parent : parent + "." + field, code, arguments);
    }
}
