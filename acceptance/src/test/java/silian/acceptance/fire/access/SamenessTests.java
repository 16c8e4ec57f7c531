package silian.acceptance.fire.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import silian.acceptance.client.Wire.Reply;

class SamenessTests {

    private static final List<String> ASKED = List.of("a1", "b2");

    @Test
    void doesNotMindWhatIsTheRequestsOwn() {
        assertThat(told(reply(404, "x1", "{\"code\":\"hire.unknown\",\"instance\":\"urn:request:1\",\"id\":\"a1\"}")))
                .isEqualTo(told(reply(404, "x2",
                        "{\"code\":\"hire.unknown\",\"instance\":\"urn:request:2\",\"id\":\"b2\"}")));
    }

    @Test
    void mindsEverythingElse() {
        var none = told(reply(404, "x", "{\"code\":\"hire.unknown\"}"));

        assertThat(told(reply(403, "x", "{\"code\":\"hire.unknown\"}"))).isNotEqualTo(none);
        assertThat(told(reply(404, "x", "{\"code\":\"hire.withdrawn\"}"))).isNotEqualTo(none);
        assertThat(told(new Reply(404, HttpHeaders.of(Map.of("X-Request-Id", List.of("x"), "ETag", List.of("\"1\"")),
                (name, value) -> true), "{\"code\":\"hire.unknown\"}"))).isNotEqualTo(none);
    }

    private static String told(Reply reply) {
        return Sameness.of(reply, ASKED);
    }

    private static Reply reply(int status, String requestId, String body) {
        return new Reply(status, HttpHeaders.of(Map.of("X-Request-Id", List.of(requestId)), (name, value) -> true),
                body);
    }
}
