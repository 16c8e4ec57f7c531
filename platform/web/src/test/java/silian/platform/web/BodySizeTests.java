package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How much a body may be, told before or found on its way, and bodies that are not read before they are handled. */
@EffectsStory
class BodySizeTests {

    @Autowired
    private EffectsClient effects;

    @BeforeEach
    void start() {
        effects.forget();
    }

    @Test
    void tellsStreamedBodiesApartByTheirWholeContent() {
        var rows = "row\n".repeat(500_000);
        var first = effects.upload("k-1", rows);

        assertThat(first.status()).isEqualTo(200);
        assertThat(effects.upload("k-1", rows).header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(effects.upload("k-1", rows.substring(1) + "x").status()).isEqualTo(422);
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    @Test
    void refusesAnUploadThatTurnsOutTooLargeOnItsWay() {
        var limit = 3 * 1024 * 1024;

        assertThat(effects.uploadChunked("a".repeat(limit))).isEqualTo(200);
        assertThat(effects.uploadChunked("a".repeat(limit + 1))).isEqualTo(413);
        assertThat(effects.upload("k-9", "a".repeat(limit + 1)).code()).isEqualTo("body.too-large");
    }

    @Test
    void refusesABodyLargerThanItsLimit() {
        var most = "{\"name\":\"" + "a".repeat(1024 * 1024 - 11) + "\"}";

        assertThat(most.length()).isEqualTo(1024 * 1024);
        assertThat(effects.order("k-1", most).status()).isEqualTo(201);
        var more = effects.order("k-2", most + " ");
        assertThat(more.status()).isEqualTo(413);
        assertThat(more.code()).isEqualTo("body.too-large");
    }
}
