package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.Tokens;

@GatewayUnderTest
class PathTricksTests {

    private final Client client;

    PathTricksTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/recruitment/../identity/v1", "/api/recruitment/..;/x", "/api/recruitment/x;a=b",
            "/oauth2/../api/recruitment/v1/me", "/docs/..%2f..%2fapi/recruitment/v1/me", "/api/recruitment/%2e%2e/x",
            "/api/recruitment/.%2E/x", "/api/recruitment/%2Fx", "/api/recruitment/%5cx",
            "/api/recruitment/%252e%252e/x",
            "/api/recruitment/%25252fx", "/api/recruitment/%3ba=b", "/api/recruitment/%00",
            "/api/recruitment/a%00.json",
            "/api/recruitment/%0d%0aX-Evil:1", "/api/recruitment/%7f", "/api/recruitment/%c0%ae%c0%ae/x",
            "/api/recruitment/%f5%80", "/api//recruitment/v1/me", "/api/recruitment/./me", "/api/recruitment/me/.",
            "/api/recruitment/%09"})
    void refusesTrick(String path) throws Exception {
        var answer = client.raw(path);

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json")
                .contains("urn:silian:problem:path.malformed");
        assertThat(Upstream.calls()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/recruitment\\..\\x", "/api/recruitment/%", "/api/recruitment/%zz",
            "/api/recruitment/\u0001", "/api/recruitment/\u0000", "/api/recruitment/{x}", "/api/recruitment/\u007f",
            "//evil.example/api/recruitment", "/api/recruitment/\u00e4"})
    void refusesWhatIsNoPathAtAll(String path) throws Exception {
        assertThat(client.raw(path)).startsWith("HTTP/1.1 400").contains("application/problem+json")
                .contains("urn:silian:problem:");
        assertThat(Upstream.calls()).isZero();
    }

    @Test
    void passesWellKnownPathsAndChineseNames() {
        assertThat(client.get("/.well-known/openid-configuration").statusCode()).isEqualTo(200);
        assertThat(client.get("/api/recruitment/v1/job-postings/%E5%8D%81%E5%A0%B0?q=a%2Fb%3B..%25",
                "Authorization", "Bearer " + Tokens.officer()).statusCode()).isEqualTo(200);

        assertThat(Upstream.seen().getLast().getUrl())
                .isEqualTo("/api/recruitment/v1/job-postings/%E5%8D%81%E5%A0%B0?q=a%2Fb%3B..%25");
    }

    @Test
    void tellsInTheCallersLanguage() throws Exception {
        assertThat(client.raw("/a;b")).contains("请求有误").contains("Content-Language: zh-CN");
        assertThat(client.get("/a;b", "Accept-Language", "en-GB,zh;q=0.5").body())
                .contains("The request is not right");
    }
}
