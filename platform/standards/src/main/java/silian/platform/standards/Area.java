package silian.platform.standards;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import silian.platform.commands.Fault;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/**
 * Administrative area (行政区划): province (2 digits), city (4), district or county (6) of GB/T 2260, street or town (9)
 * of the statistical codes. An area contains every area whose code starts with its own.
 */
public record Area(String value) implements Identifier {

    private static final Map<String, String> NAMES = NamedCodes.read("areas.txt");
    /** Areas whose every part is in the table, so that a part missing there does not exist. */
    private static final Set<String> COMPLETE = Set.of("4203", "420302");

    /** @throws Refusal as {@link #of} with the field {@code area} */
    public Area {
        Faults.check(fault("area", value));
    }

    /** @throws Refusal {@code area.format}, or {@code area.unknown} where the parts of an area are known */
    public static Area of(String field, String text) {
        return Faults.checked(fault(field, text), () -> new Area(text));
    }

    public static Optional<Fault> fault(String field, String text) {
        if (!text.matches("[1-8][0-9]([0-9]{2}([0-9]{2}([0-9]{3})?)?)?")) {
            return Optional.of(Fault.of(field, "area.format"));
        }
        var parentKnown = COMPLETE.stream().anyMatch(parent -> parent.equals(parentOf(text)));
        return parentKnown && !NAMES.containsKey(text)
                ? Optional.of(Fault.of(field, "area.unknown", Map.of("code", text)))
                : Optional.empty();
    }

    /** Whether the other area is this one or a part of it. */
    public boolean contains(Area other) {
        return other.value.startsWith(value);
    }

    /** The Chinese name, if the table has it. */
    public Optional<String> name() {
        return Optional.ofNullable(NAMES.get(value));
    }

    private static String parentOf(String code) {
        return code.substring(0, code.length() == 9 ? 6 : Math.max(0, code.length() - 2));
    }
}
