package silian.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.ParcelSent;

class AppliedEventsTests {

    @Test
    void knowsWhatWasAppliedAndEverythingBefore() {
        var applied = AppliedEvents.none().with(event("a", 1)).with(event("a", 3));

        assertThat(applied.has(event("a", 1))).isTrue();
        assertThat(applied.has(event("a", 2))).isTrue();
        assertThat(applied.has(event("a", 3))).isTrue();
        assertThat(applied.has(event("a", 4))).isFalse();
        assertThat(applied.last()).hasSize(1);
    }

    @Test
    void tellsSourcesApart() {
        var applied = AppliedEvents.none().with(event("a", 2)).with(event("b", 1));

        assertThat(applied.has(event("b", 2))).isFalse();
        assertThat(applied.has(event("c", 1))).isFalse();
        assertThat(applied.last()).hasSize(2);
    }

    @Test
    void neverGoesBack() {
        var applied = AppliedEvents.none().with(event("a", 5));

        assertThat(applied.with(event("a", 2))).isSameAs(applied);
    }

    @Test
    void derivesTheSameIdFromEveryCopy() {
        assertThat(event("a", 1).derive("line:1")).isEqualTo(event("a", 1).derive("line:1"))
                .isNotEqualTo(event("a", 1).derive("line:2")).isNotEqualTo(event("a", 2).derive("line:1"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void refusesToSubscribeToAContractWhereItIsNotPublished() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subscription.to("silian.post.letter.v1").on(ParcelSent.class, event -> {}))
                .withMessageContaining(Parcel.TOPIC);
    }

    @Test
    void refusesNamesOfAnotherForm() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.nameOf(Nameless.class));
        assertThatIllegalArgumentException().isThrownBy(() -> EventTypes.nameOf(Misnamed.class));
    }

    private static Delivered<ParcelSent> event(String aggregate, long sequence) {
        return new Delivered<>(EventId.of(Parcel.TOPIC, aggregate, sequence), Parcel.TOPIC, aggregate, sequence,
                Instant.EPOCH, new ParcelSent(aggregate, "Shiyan"));
    }

    record Nameless() implements Contract {}

    @EventType("Misnamed")
    record Misnamed() implements Contract {}
}
