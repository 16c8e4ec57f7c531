package silian.acceptance.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs people and machines in as their apps do: authorization code with proof key for people (RFC 6749 section 4.1, RFC
 * 7636), client credentials for machines (section 4.4). A person's second try reads the newer message or waits for the
 * authenticator's next code.
 */
public final class Logins {

    private static final String CALLBACK = "http://127.0.0.1:8080/callback";
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(2)).build();
    private final Phone phone;

    public Logins(URI gateway, URI agencies) {
        this.gateway = gateway;
        this.phone = new Phone(http, agencies);
    }

    /** A talent with the mobile app: number and text message. */
    public Session talent(String number) {
        return new Session(() -> {
            var browser = new Browser(http, gateway);
            require(browser.postPageForm("/login/sms/codes", Map.of("phone", number)), 202, "asking for a code");
            var code = phone.lastCode(number).orElseThrow(() -> new IllegalStateException("no text message came"));
            require(browser.postPageForm("/login/sms", Map.of("phone", number, "code", code)), 204, "the code");
            return exchange(browser, "silian-mobile").access();
        });
    }

    /** Somebody who asks for a code and then guesses another. */
    public void tryTalent(String number, String guess) {
        var browser = new Browser(http, gateway);
        require(browser.postPageForm("/login/sms/codes", Map.of("phone", number)), 202, "asking for a code");
        require(browser.postPageForm("/login/sms", Map.of("phone", number, "code", guess)), 401, "a wrong code");
    }

    /**
     * A colleague of the district or of an employer: password and authenticator. A code opens the door once; somebody
     * who logs in again within its half minute uses the next one.
     */
    public Session staff(Credentials credentials) {
        return new Session(() -> tokens(credentials).access());
    }

    /** Everything the issuer hands to a colleague's app at a login. */
    public Tokens tokens(Credentials credentials) {
        var browser = new Browser(http, gateway);
        var secondFactor = new SecondFactor(credentials.totpSecret());
        var answer = logIn(browser, credentials, secondFactor.codeAt(Instant.now()));
        if (answer.statusCode() == 401) {
            answer = logIn(browser, credentials, secondFactor.codeAt(Instant.now().plus(SecondFactor.STEP)));
        }
        require(answer, 204, "the login of " + credentials.username());
        return exchange(browser, "silian-staff");
    }

    private static HttpResponse<String> logIn(Browser browser, Credentials credentials, String code) {
        return browser.postPageForm("/login/password",
                Map.of("username", credentials.username(), "password", credentials.password(), "code", code));
    }

    /** A partner's system. */
    public Session machine(String clientId, String secret) {
        return new Session(() -> {
            var basic = Base64.getEncoder()
                    .encodeToString((clientId + ":" + secret).getBytes(StandardCharsets.UTF_8));
            var client = new PlatformClient(gateway);
            var answer = client.expect(Request.upload("/oauth2/token", "application/x-www-form-urlencoded",
                    "grant_type=client_credentials").with("Authorization", "Basic " + basic), null);
            return answer.text("access_token");
        });
    }

    private static Tokens read(String body) {
        var tokens = JSON.readTree(body);
        if (tokens.path("access_token").asString("").isEmpty()) {
            throw new IllegalStateException("the issuer gave no token");
        }
        return new Tokens(tokens.path("access_token").asString(), tokens.path("refresh_token").asString(""),
                tokens.path("id_token").asString(""));
    }

    private Tokens exchange(Browser browser, String client) {
        var pkce = Pkce.fresh();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", "openid");
        parameters.put("state", "replay");
        parameters.put("code_challenge", pkce.challenge());
        parameters.put("code_challenge_method", "S256");
        var granted = require(browser.get("/oauth2/authorize?" + Browser.form(parameters)), 302, "the authorization");
        var code = granted.headers().firstValue("Location").map(CODE::matcher).filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .orElseThrow(() -> new IllegalStateException("the issuer gave no code: "
                        + granted.headers().firstValue("Location").orElse("nothing")));
        var tokens = require(browser.postForm("/oauth2/token", Map.of("grant_type", "authorization_code", "client_id",
                client, "code", code, "redirect_uri", CALLBACK, "code_verifier", pkce.verifier())), 200, "the tokens");
        return read(tokens.body());
    }

    private static HttpResponse<String> require(HttpResponse<String> response, int status, String step) {
        if (response.statusCode() != status) {
            throw new IllegalStateException(step + " was answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    /**
     * What a login yields.
     *
     * @param refresh empty if there is none
     * @param id empty if there is none
     */
    public record Tokens(String access, String refresh, String id) {

        @Override
        public String toString() {
            return "Tokens[hidden]";
        }
    }

    /** What a colleague logs in with. */
    public record Credentials(String username, String password, String totpSecret) {}
}
