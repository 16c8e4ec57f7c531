package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.Tokens;

/** What is no HTTP never reaches a filter, and is refused in words all the same. */
@GatewayUnderTest
@ExtendWith(OutputCaptureExtension.class)
class BareAnswersTests {

    private static final String LINE = "POST /api/recruitment/v1/things HTTP/1.1\r\nHost: localhost\r\n"
            + "Connection: close\r\nContent-Type: application/json\r\n";

    private final Client client;

    BareAnswersTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    static Stream<Arguments> requests() {
        return Stream.of(Arguments.of("nonsense\r\n\r\n", 400, "request.malformed"),
                Arguments.of("GET /api/recruitment/v1/things HTTP/9.x\r\n\r\n", 400, "request.malformed"),
                Arguments.of(LINE + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400, "request.malformed"),
                Arguments.of(LINE + "No colon\r\n\r\n", 400, "request.malformed"),
                Arguments.of(LINE + "X-Control: \u0001\r\n\r\n", 400, "request.malformed"),
                Arguments.of(LINE + "X-Long: " + "a".repeat(70_000) + "\r\n\r\n", 431, "headers.too-large"),
                Arguments.of(LINE + "X-Many: a\r\n".repeat(81) + "\r\n", 431, "headers.too-large"),
                Arguments.of("GET /" + "a".repeat(32_800) + " HTTP/1.1\r\nHost: a\r\n\r\n", 414, "path.too-long"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void saysInWordsWhatIsWrong(String request, int status, String code) throws IOException {
        var answer = client.bytes(request);

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("urn:silian:problem:" + code).contains("\"status\":" + status);
        assertThat(Upstream.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 999\r\n\r\n{}", "Content-Length: 99999\r\n\r\n",
            "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n{}\r\n", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n",
            "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n", "Content-Length: 2\r\n\r\n{}GET / HT", "X-Half: ",
            "Transfer-Encoding: chunked, gzip\r\n\r\n{}", "Expect: 100-continue\r\nContent-Length: 7\r\n\r\n{"})
    void callsNothingThatBreaksOffAFailureOfItsOwn(String rest, CapturedOutput output) throws IOException {
        for (int i = 0; i < 5; i++) {
            client.bytes(LINE + "Authorization: Bearer " + Tokens.officer() + "\r\n" + rest, true);
            client.bytes((LINE + rest).substring(0, 60 + i), true);
        }
        // the next answer comes after whatever the last one left in the log
        assertThat(client.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(output).doesNotContain("ERROR");
    }

    @Test
    void letsWhoIsStillSendingHaveTheAnswer() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(client.goesOn("GET /" + "a".repeat(33_000), "a".repeat(200_000)))
                    .startsWith("HTTP/1.1 414 ").contains("urn:silian:problem:path.too-long").endsWith("}");
        }
    }

    @Test
    void answersABodyThatIsNoBody() throws IOException {
        var authorized = LINE + "Authorization: Bearer " + Tokens.officer() + "\r\n";

        assertThat(client.bytes(authorized + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n"))
                .startsWith("HTTP/1.1 400 ").contains("urn:silian:problem:request.malformed");
    }

    @Test
    void takesNoMoreOfABodyThanItsLength(CapturedOutput output) throws IOException {
        var one = LINE + "Authorization: Bearer " + Tokens.officer() + "\r\nContent-Length: 2\r\n\r\n{}";
        for (int i = 0; i < 5; i++) {
            assertThat(client.bytes(one + "GET /unfinished")).startsWith("HTTP/1.1 200 ");
        }

        assertThat(Upstream.seen()).hasSize(5).allSatisfy(seen -> assertThat(seen.getBodyAsString()).isEqualTo("{}"));
        assertThat(output).doesNotContain("IllegalReferenceCountException").doesNotContain("ERROR");
    }

    @Test
    void takesRequestsThatCameTogetherOneByOne() throws IOException {
        var head = LINE.replace("Connection: close\r\n", "") + "Authorization: Bearer " + Tokens.officer() + "\r\n";

        client.bytes(head + "Content-Length: 7\r\n\r\n{\"a\":1}" + head + "Content-Length: 8\r\n\r\n{\"a\":22}"
                + head + "Content-Length: 9\r\n\r\n{\"a\":333}", 3);

        assertThat(Upstream.seen()).extracting(LoggedRequest::getBodyAsString)
                .containsExactlyInAnyOrder("{\"a\":1}", "{\"a\":22}", "{\"a\":333}");
    }
}
