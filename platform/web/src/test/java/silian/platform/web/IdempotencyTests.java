package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A command sent twice is carried out once and answered once. */
@EffectsStory
class IdempotencyTests {

    @Autowired
    private EffectsClient effects;

    @BeforeEach
    void start() {
        effects.forget();
    }

    @Test
    void givesTheFirstAnswerAgain() {
        var first = effects.order("k-1", "{\"name\":\"a\"}");
        var second = effects.order("k-1", "{\"name\":\"a\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.response().body()).isEqualTo(first.response().body()).contains("\"name\":\"a\"");
        for (var kept : new String[]{"ETag", "Location", "Content-Type"}) {
            assertThat(second.header(kept)).isNotNull().isEqualTo(first.header(kept));
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        effects.order("k-1", "{\"name\":\"a\"}");

        var otherBody = effects.order("k-1", "{\"name\":\"b\"}");
        assertThat(otherBody.status()).isEqualTo(422);
        assertThat(otherBody.faults()).containsExactly("Idempotency-Key:idempotency.key-reused");
        assertThat(effects.post("/orders?x=1", "k-1", "{\"name\":\"a\"}").status()).isEqualTo(422);
        assertThat(effects.post("/orders", "k-1", "{\"name\":\"a\"}", "Business-Date", "2026-07-01").status())
                .isEqualTo(422);
        assertThat(Effects.CREATED).hasSize(1);
    }

    @Test
    void keepsCallersAndOperationsApart() {
        effects.order("k-1", "{\"name\":\"a\"}");

        assertThat(effects.post("/orders", "k-1", "{\"name\":\"b\"}", "X-Caller", "u-2").status()).isEqualTo(201);
        assertThat(effects.post("/payments", "k-1", "{}").status()).isEqualTo(200);
        assertThat(Effects.CREATED).hasSize(2);
    }

    @Test
    void decidesAnewForACallerWhoseRolesChanged() {
        effects.order("k-1", "{\"name\":\"a\"}");

        var other = effects.post("/orders", "k-1", "{\"name\":\"a\"}", "X-Role", "TALENT");

        assertThat(other.header("Idempotency-Replayed")).isNull();
        assertThat(Effects.EXECUTIONS).hasSize(2);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("one command").hasSize(1);
        assertThat(Effects.CREATED).hasSize(1);
    }

    @Test
    void doesNotKeepARefusal() {
        Effects.REFUSE.set(true);
        assertThat(effects.order("k-1", "{\"name\":\"a\"}").status()).isEqualTo(409);
        assertThat(effects.records().countDocuments()).isZero();

        Effects.REFUSE.set(false);
        assertThat(effects.order("k-1", "{\"name\":\"other\"}").status()).isEqualTo(201);
    }

    @Test
    void doesNothingForACallerWhoCannotTakeTheAnswer() {
        assertThat(effects.order("k-1", "{\"name\":\"a\"}", "Accept", "image/png").status()).isEqualTo(406);
        assertThat(effects.order("k-1", "{\"name\":\"a\"}", "Accept", "junk;;").status()).isEqualTo(406);

        assertThat(Effects.EXECUTIONS).isEmpty();
        assertThat(effects.order("k-1", "{\"name\":\"a\"}", "Accept", "image/png, */*;q=0.1").status()).isEqualTo(201);
    }

    @Test
    void doesNotKeepAnInvalidRequest() {
        assertThat(effects.order("k-1", "{\"nome\":\"a\"}").status()).isEqualTo(400);
        assertThat(effects.order("k-1", "{\"name\":\"a\"}").status()).isEqualTo(201);
    }

    @Test
    void takesKeysOfOneTo255VisibleCharacters() {
        assertThat(effects.order("k", "{\"name\":\"a\"}").status()).isEqualTo(201);
        assertThat(effects.order("k".repeat(255), "{\"name\":\"a\"}").status()).isEqualTo(201);
        assertThat(effects.order("k".repeat(256), "{\"name\":\"a\"}").code()).isEqualTo("idempotency.key-malformed");
        var thousand = effects.order("k".repeat(1000), "{\"name\":\"a\"}", "Accept-Language", "en");
        assertThat(thousand.status()).isEqualTo(400);
        assertThat(thousand.json().path("detail").asString()).contains("1 to 255");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "\"\"", "\t"})
    void refusesAMalformedKey(String key) {
        assertThat(effects.order(key, "{\"name\":\"a\"}").code()).isEqualTo("idempotency.key-malformed");
    }

    @Test
    void movesNoMoneyWithoutAKey() {
        var answered = Answered.to(effects.port(), "POST", "/api/effects/v1/payments", "{}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.faults()).containsExactly("Idempotency-Key:idempotency.key-required");
        assertThat(Effects.EXECUTIONS).isEmpty();
        assertThat(effects.post("/payments", "k-1", "{}").status()).isEqualTo(200);
    }

    @Test
    void makesAVeryLargeAnswerAgain() {
        assertThat(effects.post("/large", "k-1", "{}").status()).isEqualTo(200);
        var again = effects.post("/large", "k-1", "{}");

        assertThat(again.response().body()).hasSize(300 * 1024);
        assertThat(Set.copyOf(Effects.EXECUTIONS)).as("command ids").hasSize(1);
    }

    @Test
    void storesNoReadableAnswerAndNoKey() {
        effects.order("the-secret-key", "{\"name\":\"张三\"}");

        var stored = effects.records().find().first();
        assertThat(stored.toJson()).doesNotContain("the-secret-key", "张三");
        var body = stored.get("body", org.bson.types.Binary.class).getData();
        assertThat(new String(body, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("张三", "name");
    }

    @Test
    void sweepsRecordsWhoseTimeIsOver() {
        effects.order("k-1", "{\"name\":\"a\"}");
        EffectsStory.CLOCK.move(Duration.ofHours(47));
        assertThat(effects.order("k-1", "{\"name\":\"a\"}").header("Idempotency-Replayed")).isEqualTo("true");

        EffectsStory.CLOCK.move(Duration.ofHours(2));
        Awaitility.await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(effects.records().countDocuments()).isZero());
        assertThat(effects.records().listIndexes())
                .anyMatch(index -> index.toString().contains("expiresAt"));
    }
}
