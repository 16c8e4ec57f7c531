package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;

/** Commands and refusals for tests of aggregates. */
public final class Commands {

    public static final Instant NOON = Instant.parse("2022-06-01T04:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Commands() {}

    /** A new command of an officer on the day of the fair. */
    public static Command aCommand() {
        return aCommand(LocalDate.of(2022, 6, 1));
    }

    public static Command aCommand(LocalDate on) {
        return by(new Caller("officer", Set.of(Roles.OFFICER), "420302", Set.of()), on);
    }

    public static Command by(Caller caller, LocalDate on) {
        return new Command(new CommandId(CommandId.digest("command-" + NEXT.incrementAndGet())), caller, NOON, on);
    }

    public static Caller agentOf(String employer) {
        return new Caller("agent", Set.of(Roles.EMPLOYER_AGENT), employer, Set.of());
    }

    /** Any id of 32 digits. */
    public static String anId(String name) {
        return CommandId.digest(name);
    }

    public static void assertRefused(String code, ThrowingCallable move) {
        var refusal = catchThrowableOfType(Refusal.class, move);
        assertThat(refusal).as("a refusal %s", code).isNotNull();
        assertThat(refusal.faults()).extracting(fault -> fault.code()).contains(code);
    }
}
