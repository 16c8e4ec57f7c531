package silian.platform.standards;

import java.util.Map;
import java.util.Optional;
import silian.platform.commands.Fault;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/**
 * Code of a university or college (高等学校代码) as the Ministry of Education gives it out: five digits from 10001 to
 * 19999. A school missing from the table is not refused: the table holds the partners' names, not the whole list.
 */
public record SchoolCode(String value) implements Identifier {

    private static final Map<String, String> NAMES = NamedCodes.read("schools.txt");

    /** @throws Refusal as {@link #of} with the field {@code schoolCode} */
    public SchoolCode {
        Faults.check(fault("schoolCode", value));
    }

    /** @throws Refusal {@code school-code.format} */
    public static SchoolCode of(String field, String text) {
        return Faults.checked(fault(field, text), () -> new SchoolCode(text));
    }

    public static Optional<Fault> fault(String field, String text) {
        return text.matches("1[0-9]{4}") ? Optional.empty() : Optional.of(Fault.of(field, "school-code.format"));
    }

    /** The Chinese name, if the table has it. */
    public Optional<String> name() {
        return Optional.ofNullable(NAMES.get(value));
    }
}
