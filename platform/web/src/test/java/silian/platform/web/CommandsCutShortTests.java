package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process that died, or a store that did, leaves behind of a command. */
@EffectsStory
class CommandsCutShortTests {

    private static final Date FAR = Date.from(Instant.parse("2036-01-01T00:00:00Z"));

    @Autowired
    private EffectsClient effects;

    @BeforeEach
    void start() {
        effects.forget();
    }

    @Test
    void takesOverFromADeadProcessUnderTheSameCommandId() {
        effects.order("k-1", "{\"name\":\"a\"}");
        effects.abandon();

        assertThat(effects.order("k-1", "{\"name\":\"a\"}").code()).isEqualTo("idempotency.in-flight");
        EffectsStory.CLOCK.move(Duration.ofSeconds(16));
        var again = effects.order("k-1", "{\"name\":\"a\"}");

        assertThat(again.status()).isEqualTo(201);
        assertThat(Effects.EXECUTIONS).hasSize(2);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("command ids").hasSize(1);
        assertThat(Effects.CREATED).hasSize(1);
        assertThat(effects.order("k-1", "{\"name\":\"a\"}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void givesNoAnswerThatItCouldNotKeep() {
        var records = effects.records();
        records.insertOne(new Document("_id", "in the way").append("state", "ANSWERED").append("expiresAt", FAR));
        var refusal = records.createIndex(new Document("state", 1), new IndexOptions().unique(true));
        try {
            var lost = effects.order("k-1", "{\"name\":\"a\"}");

            assertThat(lost.status()).isEqualTo(503);
            assertThat(lost.code()).isEqualTo("platform.store-unavailable");
            assertThat(lost.header("Retry-After")).isEqualTo("2");
            assertThat(lost.header("ETag")).isNull();
            assertThat(lost.header("Location")).isNull();
            assertThat(effects.order("k-1", "{\"name\":\"a\"}").code()).isEqualTo("idempotency.in-flight");
        } finally {
            records.dropIndex(refusal);
        }
        EffectsStory.CLOCK.move(Duration.ofSeconds(16));

        var found = effects.order("k-1", "{\"name\":\"a\"}");
        assertThat(found.status()).isEqualTo(201);
        assertThat(Effects.CREATED).hasSize(1);
        var again = effects.order("k-1", "{\"name\":\"a\"}");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.response().body()).isEqualTo(found.response().body());
    }

    @Test
    void letsOneOfManyTakeOver() throws Exception {
        effects.order("k-1", "{\"name\":\"a\"}");
        effects.abandon();
        EffectsStory.CLOCK.move(Duration.ofSeconds(16));
        Effects.EXECUTIONS.clear();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answered> send = () -> effects.order("k-1", "{\"name\":\"a\"}");
            threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> send).toList());
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesAnotherBodyAfterACrashToo() {
        effects.order("k-1", "{\"name\":\"a\"}");
        effects.abandon();
        EffectsStory.CLOCK.move(Duration.ofSeconds(16));

        assertThat(effects.order("k-1", "{\"name\":\"b\"}").status()).isEqualTo(422);
    }

    @Test
    void refusesAnotherUploadAfterACrashToo() {
        Effects.AFTER.set(command -> effects.abandon());
        effects.roster("k-1", "row 1");
        Effects.AFTER.set(command -> {});
        EffectsStory.CLOCK.move(Duration.ofSeconds(16));

        for (int tries = 0; tries < 2; tries++) {
            var other = effects.roster("k-1", "row 2");
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.code()).isEqualTo("idempotency.key-reused");
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
        assertThat(effects.roster("k-1", "row 1").status()).isEqualTo(200);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("command ids").hasSize(1);
        assertThat(effects.roster("k-1", "row 1").header("Idempotency-Replayed")).isEqualTo("true");
    }
}
