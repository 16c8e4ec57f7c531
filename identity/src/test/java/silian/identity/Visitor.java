package silian.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone with a browser's cookies but without a browser: an app that logs its person in. */
final class Visitor {

    static final String CALLBACK = "http://127.0.0.1:8080/callback";
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();

    Visitor(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** Asks for a code with PKCE, as the app with the given id. */
    String authorizePath(String client, Map<String, String> changes) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", client);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", "openid");
        parameters.put("state", "st");
        parameters.put("code_challenge", challenge(verifier));
        parameters.put("code_challenge_method", "S256");
        parameters.putAll(changes);
        parameters.values().removeIf(String::isEmpty);
        return "/oauth2/authorize?" + form(parameters);
    }

    HttpResponse<String> askForSmsCode(String phone) throws Exception {
        return postForm("/login/sms/codes", Map.of("phone", phone));
    }

    HttpResponse<String> sendSmsCode(String phone, String code) throws Exception {
        return postForm("/login/sms", Map.of("phone", phone, "code", code));
    }

    HttpResponse<String> sendPassword(String username, String password, String code) throws Exception {
        return postForm("/login/password", Map.of("username", username, "password", password, "code", code));
    }

    /** The whole way of a talent. */
    JsonNode logInBySms(String phone) throws Exception {
        askForSmsCode(phone);
        sendSmsCode(phone, Surroundings.codeSentTo(phone));
        return tokens("silian-mobile");
    }

    /** The whole way of a colleague. */
    JsonNode logInByPassword(String username, Instant at) throws Exception {
        sendPassword(username, Surroundings.PASSWORD, totp(Surroundings.TOTP_SECRET, at));
        return tokens("silian-staff");
    }

    /** Fetches a code with the login cookie and exchanges it. */
    JsonNode tokens(String client) throws Exception {
        var answer = exchange(client, code(client), verifier);
        if (answer.statusCode() != 200) {
            throw new AssertionError("no tokens: " + answer.statusCode() + " " + answer.body());
        }
        return json(answer);
    }

    String code(String client) throws Exception {
        var location = get(authorizePath(client, Map.of()), null).headers().firstValue("Location").orElseThrow();
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    HttpResponse<String> exchange(String client, String code, String withVerifier) throws Exception {
        return post("/oauth2/token", form(Map.of("grant_type", "authorization_code", "client_id", client, "code", code,
                "redirect_uri", CALLBACK, "code_verifier", withVerifier)), null);
    }

    HttpResponse<String> refresh(String client, String token) throws Exception {
        return post("/oauth2/token",
                form(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token)), null);
    }

    String verifier() {
        return verifier;
    }

    HttpResponse<String> get(String path, String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), bearer(token));
    }

    HttpResponse<String> getPage(String path, String language) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html")
                .header("Accept-Language", language).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Posts a form of the login pages with the token of the page. */
    HttpResponse<String> postForm(String path, Map<String, String> fields) throws Exception {
        var withToken = new LinkedHashMap<>(fields);
        withToken.put("_csrf", csrf());
        return post(path, form(withToken), null);
    }

    HttpResponse<String> post(String path, String form, String authorization) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)), authorization);
    }

    HttpResponse<String> postJson(String path, String json, String token, String key) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request, bearer(token));
    }

    private static String bearer(String token) {
        return token == null ? null : "Bearer " + token;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String authorization) throws Exception {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String csrf() throws Exception {
        if (cookies.getCookieStore().getCookies().stream().noneMatch(cookie -> cookie.getName().equals("XSRF-TOKEN"))) {
            get("/login/sms", null);
        }
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findAny().orElseThrow().getValue();
    }

    static JWTClaimsSet claims(JsonNode tokens) throws Exception {
        return SignedJWT.parse(tokens.get("access_token").asString()).getJWTClaimsSet();
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String totp(String secret, Instant at) throws Exception {
        var bits = new StringBuilder();
        for (char c : secret.toCharArray()) {
            var five = Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c));
            bits.append("0".repeat(5 - five.length())).append(five);
        }
        var key = new byte[bits.length() / 8];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(new SecretKeySpec(key, "HmacSHA1"),
                at);
    }

    static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "="
                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
