package silian.housing;

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

/** Commands and refusals for tests. */
public final class Commands {

    public static final Instant NOON = Instant.parse("2022-07-11T04:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Commands() {}

    /** A new command of an officer. */
    public static Command on(LocalDate date) {
        return by(new Caller("officer", Set.of(Roles.OFFICER), "420302", Set.of()), date);
    }

    /** A new command of a talent. */
    public static Command ofTalent(String subject, LocalDate date) {
        return by(new Caller(subject, Set.of(Roles.TALENT), null, Set.of()), date);
    }

    public static void assertRefused(String code, ThrowingCallable move) {
        var refusal = catchThrowableOfType(Refusal.class, move);
        assertThat(refusal).as("a refusal %s", code).isNotNull();
        assertThat(refusal.code()).isEqualTo(code);
    }

    private static Command by(Caller caller, LocalDate date) {
        return new Command(new CommandId(CommandId.digest("command-" + NEXT.incrementAndGet())), caller, NOON, date);
    }
}
