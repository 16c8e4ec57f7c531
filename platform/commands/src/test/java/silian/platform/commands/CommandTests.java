package silian.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandTests {

    private final Caller officer = new Caller("u-1", Set.of(Roles.OFFICER), "420302", Set.of());
    private final Command command = aCommand("0".repeat(32));

    @Test
    void derivesTheSameIdForTheSameCommandAndKind() {
        assertThat(command.derive("posting")).isEqualTo(aCommand("0".repeat(32)).derive("posting"));
        assertThat(command.derive("posting")).isNotEqualTo(command.derive("offer"));
        assertThat(command.derive("posting")).isNotEqualTo(aCommand("1".repeat(32)).derive("posting"));
    }

    @Test
    void remembersWhichCommandMovedAnAggregate() {
        var history = History.empty().with(command, "published", "all in order");

        assertThat(history.has(command)).isTrue();
        assertThat(history.has(aCommand("1".repeat(32)))).isFalse();
        assertThat(history.latest("published")).get().extracting(History.Step::by).isEqualTo("u-1");
    }

    @Test
    void refusesAStaleVersion() {
        new ExpectedVersion(3L).check(3L);
        ExpectedVersion.any().check(9L);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new ExpectedVersion(3L).check(4L))
                .satisfies(refusal -> assertThat(refusal.kind().status()).isEqualTo(412));
    }

    @Test
    void actsForItsOwnTenantOnly() {
        assertThat(officer.actsFor("420302")).isTrue();
        assertThat(officer.actsFor("420303")).isFalse();
        assertThat(Caller.platform("relay").actsFor("420302")).isFalse();
    }

    private Command aCommand(String id) {
        return new Command(new CommandId(id), officer, Instant.parse("2022-07-01T02:00:00Z"), LocalDate.of(2022, 7, 1));
    }
}
