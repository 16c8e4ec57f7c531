package silian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.testing.TestKeys;

@IdentityServer
class MobileLoginTests {

    private static int numbers = 1000;

    private final String phone = "1387280" + numbers++;

    @LocalServerPort
    private int port;

    @Autowired
    private Surroundings.TurnedClock clock;

    @Autowired
    private MongoDatabaseFactory databases;

    private Visitor visitor;

    @BeforeEach
    void visit() {
        Surroundings.agencyWorks();
        visitor = new Visitor(port);
    }

    @Test
    void logsATalentInByTextMessage() throws Exception {
        var start = visitor.get(visitor.authorizePath("silian-mobile", Map.of()), null);
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("Location").orElse("")).startsWith("/login/sms?continue=%2Foauth2");

        assertThat(visitor.askForSmsCode(phone).statusCode()).isEqualTo(202);
        var next = visitor.authorizePath("silian-mobile", Map.of());
        var login = visitor.postForm("/login/sms",
                Map.of("phone", phone, "code", Surroundings.codeSentTo(phone), "continue", next));
        assertThat(login.statusCode()).isEqualTo(303);
        assertThat(login.headers().firstValue("Location")).contains(next);

        var tokens = visitor.tokens("silian-mobile");
        var claims = Visitor.claims(tokens);
        assertThat(claims.getIssuer()).isEqualTo("http://127.0.0.1:8080");
        assertThat(claims.getAudience()).containsExactly("silian");
        assertThat(claims.getStringListClaim("roles")).containsExactly("TALENT");
        assertThat(claims.getStringClaim("phone_index")).isEqualTo(TestKeys.phoneIndex(phone));
        assertThat(claims.getStringClaim("scope")).isEqualTo("openid");
        assertThat(claims.getClaim("tenant")).isNull();
        assertThat(tokens.has("refresh_token")).isTrue();
        assertThat(tokens.has("id_token")).isTrue();

        var me = visitor.get("/api/identity/v1/me", tokens.get("access_token").asString());
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).contains(claims.getSubject()).doesNotContain(phone);
        assertThat(visitor.get("/userinfo", tokens.get("access_token").asString()).body())
                .contains(claims.getSubject());
    }

    @Test
    void knowsThePhoneTheNextTime() throws Exception {
        var first = Visitor.claims(visitor.logInBySms(phone)).getSubject();
        clock.turn(Duration.ofMinutes(2));

        assertThat(Visitor.claims(new Visitor(port).logInBySms(phone)).getSubject()).isEqualTo(first);
    }

    @Test
    void keepsNeitherPhoneNorCodeNorTokenReadable() throws Exception {
        var tokens = visitor.logInBySms(phone);
        for (var name : List.of("accounts", "smsCodes", "authorizations")) {
            MongoCollection<Document> collection = databases.getMongoDatabase().getCollection(name);
            for (var document : collection.find()) {
                assertThat(document.toJson()).doesNotContain(phone, tokens.get("refresh_token").asString(),
                        tokens.get("access_token").asString(), "\"" + Surroundings.codeSentTo(phone) + "\"");
            }
        }
    }

    @Test
    void takesACodeOnce() throws Exception {
        visitor.askForSmsCode(phone);
        var code = Surroundings.codeSentTo(phone);

        assertThat(visitor.sendSmsCode(phone, code).statusCode()).isEqualTo(204);
        assertThat(visitor.sendSmsCode(phone, code).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesALateCode() throws Exception {
        visitor.askForSmsCode(phone);
        clock.turn(Duration.ofMinutes(5).plusSeconds(1));

        assertThat(visitor.sendSmsCode(phone, Surroundings.codeSentTo(phone)).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesEvenTheRightCodeAfterFiveWrongOnes() throws Exception {
        visitor.askForSmsCode(phone);
        var code = Surroundings.codeSentTo(phone);
        for (int i = 0; i < 5; i++) {
            var wrong = "%06d".formatted((Integer.parseInt(code) + 1 + i) % 1_000_000);
            var refused = visitor.sendSmsCode(phone, wrong);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("\"code\":\"login.code-wrong\"");
        }

        assertThat(visitor.sendSmsCode(phone, code).statusCode()).isEqualTo(401);
    }

    @Test
    void answersOneOfManyGuessesAtOnce() throws Exception {
        visitor.askForSmsCode(phone);
        var code = Surroundings.codeSentTo(phone);
        visitor.get("/login/sms", null);

        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> tries = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> visitor.sendSmsCode(phone, code).statusCode())).toList();
            var admitted = 0;
            for (var one : tries) {
                admitted += one.get() == 204 ? 1 : 0;
            }
            assertThat(admitted).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void asksForPatienceBeforeTheNextCode() throws Exception {
        visitor.askForSmsCode(phone);

        var refused = visitor.askForSmsCode(phone);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 61);

        clock.turn(Duration.ofSeconds(61));
        assertThat(visitor.askForSmsCode(phone).statusCode()).isEqualTo(202);
    }

    @Test
    void sendsTenCodesADayAtMost() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.askForSmsCode(phone).statusCode()).isEqualTo(202);
            clock.turn(Duration.ofSeconds(61));
        }

        assertThat(visitor.askForSmsCode(phone).statusCode()).isEqualTo(429);
        clock.turn(Duration.ofHours(24));
        assertThat(visitor.askForSmsCode(phone).statusCode()).isEqualTo(202);
    }

    @Test
    void saysSoWhenNoMessageCanBeSentAndLetsTryAgainAtOnce() throws Exception {
        Surroundings.agencyIsDown();
        var refused = visitor.askForSmsCode(phone);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("agency.sms.unavailable");

        Surroundings.agencyWorks();
        assertThat(visitor.askForSmsCode(phone).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesWhatIsNoMobileNumber() throws Exception {
        assertThat(visitor.askForSmsCode("12345").statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAPostWithoutThePagesToken() throws Exception {
        var refused = visitor.post("/login/sms/codes", "phone=" + phone, null);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Surroundings.SMS.getAllServeEvents()).isEmpty();
    }

    @Test
    void showsFormsInBothLanguagesWithoutScripts() throws Exception {
        var chinese = visitor.getPage("/login/sms?continue=%2Foauth2%2Fauthorize%3Fa%3D%22%3E", "zh-CN,zh;q=0.9");
        assertThat(chinese.body()).contains("获取验证码", "name=\"_csrf\" value=\"").doesNotContain("<script", "a=\">");
        assertThat(visitor.getPage("/login/password", "en-GB,en").body()).contains("Password", "lang=\"en\"");
        assertThat(chinese.headers().firstValue("Content-Security-Policy").orElse("")).contains("default-src 'none'");
        assertThat(chinese.headers().allValues("Set-Cookie").toString()).contains("SameSite=Strict", "HttpOnly");
    }

    @Test
    void goesOnNowhereElse() throws Exception {
        for (var elsewhere : List.of("https://evil.example/", "//evil.example", "/oauth2/authorize.evil",
                "/oauth2/authorize?a\r\nX: y")) {
            var refused = visitor.postForm("/login/sms",
                    Map.of("phone", phone, "code", "123456", "continue", elsewhere));
            assertThat(refused.headers().firstValue("Location")).as(elsewhere).isEmpty();
        }
    }

    @Test
    void takesNoForgedLoginCookie() throws Exception {
        var forged = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                "http://127.0.0.1:" + port + visitor.authorizePath("silian-mobile", Map.of())))
                .header("Cookie", "silian-login=" + "0".repeat(32) + ".99999999999.forged").build();
        var answer = java.net.http.HttpClient.newHttpClient().send(forged,
                java.net.http.HttpResponse.BodyHandlers.discarding());

        assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/login/");
    }
}
