package silian.platform.standards;

import java.util.Optional;
import java.util.function.Supplier;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/** Turns a found fault into a refusal. */
final class Faults {

    private Faults() {}

    static <T> T checked(Optional<Fault> fault, Supplier<T> value) {
        if (fault.isPresent()) {
            throw Refusal.of(Refusal.Kind.INVALID, fault.get());
        }
        return value.get();
    }

    static void check(Optional<Fault> fault) {
        if (fault.isPresent()) {
            throw Refusal.of(Refusal.Kind.INVALID, fault.get());
        }
    }
}
