package silian.recruitment.rosters;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;

/**
 * Why a line of a roster was refused.
 *
 * @param row the line of the file it starts on; the header is line 1
 * @param field the column, {@code null} if the line as a whole is at fault
 * @param code stable reason code
 * @param arguments what the message is filled with; never personal data
 */
public record RowFault(long row, @Nullable String field, String code, Map<String, String> arguments) {

    static RowFault of(long row, Fault fault) {
        var arguments = new HashMap<String, String>();
        fault.arguments().forEach((name, value) -> arguments.put(name, String.valueOf(value)));
        return new RowFault(row, fault.field(), fault.code(), Map.copyOf(arguments));
    }

    /** The fault without the line, for whoever finds the words. */
    public Fault fault() {
        return new Fault(field, code, arguments);
    }
}
