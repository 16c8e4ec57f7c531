package silian.acceptance.fire.rubbish;

import java.util.List;
import java.util.SplittableRandom;

/** Spoils method and path: what two servers could read differently, what nobody serves, what is too long. */
final class PathRubbish implements Rubbish {

    private static final List<String> METHODS = List.of("TRACE", "CONNECT", "BREW", "get", "PUT", "DELETE", "PATCH",
            "HEAD", "OPTIONS", "PROPFIND", "GET", "POST", "X".repeat(300), "G\u0001T", "GET,POST");
    private static final List<String> PIECES = List.of("..", "../", ".", "./", ";", ";a=b", "%2f", "%2F", "%2e",
            "%2e%2e",
            "%2e%2e%2f", "%252e", "%252f", "%25", "//", "/", "\\", "%5c", "%00", "%01", "%7f", "%0d%0a", "\u793a\u4f8b",
            "%E7%A4%BA", "\u00e9", "%c0%ae", "%c0%af", "%f5", "%ff", "%u002e", "*", "?", "??", "?=", "#", "@", "|", "<",
            "^",
            "{id}", "[", "%5b", "%61", "~", "+", "%20", " ", "\t", "%zz", "%", "%F0%9F%98%80", "actuator/health",
            ".json",
            "%3b", "/..;/", "/%2e%2e;/", "/.%2e/", "...");
    private static final List<String> TARGETS = List.of("*", "/", "", "//", "/actuator", "/actuator/env", "/error",
            "/api", "/api/", "/api/unknown/v1/a", "/api/recruitment", "/api/recruitment/v2/me", "/docs/../api",
            "/docs/ui/../../application.yaml", "/docs/ui/nothing.js", "/docs/services.json", "/oauth2/authorize",
            "/.well-known/openid-configuration", "/.well-known/nothing", "/v3/api-docs", "/eureka/apps",
            "http://example.invalid/api/housing/v1/me", "http://127.0.0.1:8761/", "127.0.0.1:8761", "api/housing/v1/me",
            "/api/housing/v1/me HTTP/1.1 extra", "/api/housing/openapi/", "/api/housing/openapi?x=%00", "/userinfo",
            "/login?error=%00", "/oauth2/jwks", "/favicon.ico");

    @Override
    public void spoil(Shot shot, SplittableRandom random) {
        switch (random.nextInt(6)) {
            case 0 -> {
                shot.method = METHODS.get(random.nextInt(METHODS.size()));
                shot.spoilt("method", "");
            }
            case 1 -> {
                shot.target = TARGETS.get(random.nextInt(TARGETS.size()));
                shot.spoilt("target replaced", "");
            }
            case 2 -> {
                int length = List.of(2_000, 7_900, 8_193, 12_000, 31_000, 40_000).get(random.nextInt(6));
                shot.target = shot.target() + (random.nextBoolean() ? "/" : "?") + "a".repeat(length);
                shot.spoilt("target long", "");
            }
            default -> {
                var whole = shot.target();
                int at = 1 + random.nextInt(whole.length());
                shot.target = whole.substring(0, at) + PIECES.get(random.nextInt(PIECES.size())) + whole.substring(at);
                shot.spoilt("path trick", "");
            }
        }
    }
}
