package silian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityServer
class RefreshTests {

    private static final String APP = "silian-mobile";
    private static int numbers = 1000;

    @LocalServerPort
    private int port;

    private Visitor visitor;
    private String first;

    @BeforeEach
    void logIn() throws Exception {
        Surroundings.agencyWorks();
        visitor = new Visitor(port);
        first = visitor.logInBySms("1397280" + numbers++).get("refresh_token").asString();
    }

    @Test
    void givesANewRefreshTokenEachTime() throws Exception {
        var seen = new HashSet<String>();
        var token = first;
        for (int i = 0; i < 3; i++) {
            assertThat(seen.add(token)).isTrue();
            var answer = visitor.refresh(APP, token);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            var tokens = Visitor.json(answer);
            assertThat(Visitor.claims(tokens).getStringListClaim("roles")).containsExactly("TALENT");
            token = tokens.get("refresh_token").asString();
        }
    }

    @Test
    void revokesTheFamilyWhenATokenComesASecondTime() throws Exception {
        var second = Visitor.json(visitor.refresh(APP, first)).get("refresh_token").asString();

        var reused = visitor.refresh(APP, first);
        assertThat(reused.statusCode()).isEqualTo(400);
        assertThat(reused.body()).contains("invalid_grant");
        assertThat(visitor.refresh(APP, second).statusCode()).isEqualTo(400);
    }

    @Test
    void letsNoMoreThanOneOfManyAtOnceThrough() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> tries = IntStream.range(0, 6)
                    .mapToObj(i -> threads.submit(() -> visitor.refresh(APP, first).statusCode())).toList();
            int admitted = 0;
            for (var one : tries) {
                admitted += one.get() == 200 ? 1 : 0;
            }
            assertThat(admitted).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void refusesAnotherAppsAndInventedTokens() throws Exception {
        assertThat(visitor.refresh("silian-staff", first).statusCode()).isEqualTo(400);
        assertThat(visitor.refresh(APP, first + "x").statusCode()).isEqualTo(400);
        assertThat(visitor.refresh(APP, "invented").statusCode()).isEqualTo(400);
        assertThat(visitor.refresh("university-10929", first).statusCode()).isEqualTo(401);
    }

    @Test
    void takesALoginBackOnRequest() throws Exception {
        var revoked = visitor.post("/oauth2/revoke",
                Visitor.form(java.util.Map.of("client_id", APP, "token", first)), null);

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(visitor.refresh(APP, first).statusCode()).isEqualTo(400);
    }

    @Test
    void takesACodeOnceAndRevokesWhatCameOfIt() throws Exception {
        var code = visitor.code(APP);
        var tokens = visitor.exchange(APP, code, visitor.verifier());
        assertThat(tokens.statusCode()).isEqualTo(200);

        assertThat(visitor.exchange(APP, code, visitor.verifier()).statusCode()).isEqualTo(400);
        var refresh = Visitor.json(tokens).get("refresh_token").asString();
        assertThat(visitor.refresh(APP, refresh).statusCode()).isEqualTo(400);
    }
}
