package silian.recruitment.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/** Reasons out of a closed list, told by stable codes such as {@code not-reported-for-work}. */
public final class Reasons {

    private Reasons() {}

    /** The stable code of a reason. */
    public static String code(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The reason with a code.
     *
     * @param refusal how a code that is none is refused, with the argument {@code choices}
     * @throws Refusal of the field {@code reasonCode}
     */
    public static <E extends Enum<E>> E of(Class<E> kind, @Nullable String code, String refusal) {
        var choices = kind.getEnumConstants();
        return Arrays.stream(choices).filter(reason -> code(reason).equals(code)).findFirst()
                .orElseThrow(() -> Refusal.invalid("reasonCode", refusal, Map.of("choices",
                        Arrays.stream(choices).map(Reasons::code).collect(Collectors.joining(", ")))));
    }
}
