package silian.acceptance.fire.rubbish;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Spoils one header, those the platform reads and those that its servers and proxies read. */
final class HeaderRubbish implements Rubbish {

    private static final String LONG_KEY = "k".repeat(1_001);
    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("Idempotency-Key", List.of("", " ", "k".repeat(255), "k".repeat(256), LONG_KEY, "a b", "\u0001",
                    "a\u007fb", "\u793a\u4f8b", "\"\"", "\"a\"", "\"", "\"a", "a,b", "../a", "$ne", "\ud83d\ude00")),
            Map.entry("If-Match", List.of("", "*", "\"0\"", "\"1\"", "\"99999\"", "0", "W/\"0\"", "\"-1\"", "\"x\"",
                    "\"", "\"\\\"", "\"0\", \"1\"", "\"9999999999999999999\"", "\"01\"", "**", "\"" + "1".repeat(300)
                            + "\"")),
            Map.entry("If-None-Match", List.of("*", "\"0\"", "W/\"0\"", ",,", "\"", "\"0\", \"1\"")),
            Map.entry("Business-Date", List.of("", "2022-02-31", "2022-02-29", "2999-01-01", "2022-07-01", "0000-01-01",
                    "-2022-07-01", "+12022-07-01", "2022-7-1", "20220701", "2022-07-01T00:00", "''--", "\u0001",
                    "2022-07-01, 2022-07-02", "９９９９-01-01", "-999999999-01-01", "2022-07-01\u0660")),
            Map.entry("Back-Fill-Grant", List.of("", "a", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..", "x".repeat(4_000),
                    Shot.TOKEN, "\u0001", "\u793a")),
            Map.entry("Accept", List.of("", "image/png", "*/*;q=0", ";;q=z", "application/xml", "text/csv", "*",
                    "application/json;q=2", "application/problem+json", "text/event-stream", "application/json, */*",
                    "a/b/c", "application/json;version=9", "*/json")),
            Map.entry("Accept-Language", List.of("", "*", ";;;", "en;q=x", "zz-ZZ-zz", "a".repeat(3_000), "en-\u0001",
                    "de, fr;q=0.5")),
            Map.entry("Accept-Encoding", List.of("", "gzip", "br", "identity;q=0", "*;q=0", "\u0001", "gzip;q=x")),
            Map.entry("Content-Encoding", List.of("gzip", "br", "nope", "")),
            Map.entry("Authorization", List.of("", "Bearer", "Bearer ", "Bearer a", "Bearer a.b.c", "Basic YTpi",
                    "bearer " + Shot.TOKEN, "Bearer " + Shot.TOKEN + "x", "Bearer  " + Shot.TOKEN, "Bearer \u793a",
                    "Bearer " + "a".repeat(15_000), Shot.TOKEN, "DPoP " + Shot.TOKEN,
                    "Bearer " + Shot.TOKEN + ", Bearer a")),
            Map.entry("X-Request-Id", List.of("", "<script>", "a".repeat(65), "\u0001\u0002", "example-0001")),
            Map.entry("X-Forwarded-For", List.of("127.0.0.1", "a, b, c", "::1", "999.999.999.999", ",")),
            Map.entry("X-Forwarded-Prefix", List.of("/a", "//", "\u0001")),
            Map.entry("X-HTTP-Method-Override", List.of("DELETE", "PUT", "")),
            Map.entry("X-Forwarded-Host", List.of("example.invalid", "a:b:c", "")),
            Map.entry("Forwarded", List.of("for=1", ";;;", "proto=https;host=\"")),
            Map.entry("Origin", List.of("null", "https://example.invalid", "http://127.0.0.1:8080", "\u0001", "a b")),
            Map.entry("Range", List.of("bytes=0-0", "bytes=9-1", "lines=1", "bytes=0-0,1-1,2-2")),
            Map.entry("Cookie", List.of("a=b", "JSESSIONID=\u0001", ";;;;", "a".repeat(5_000))),
            Map.entry("traceparent", List.of("00-0-0-0", "", "ff-" + "f".repeat(32) + "-" + "f".repeat(16) + "-01",
                    "x".repeat(1_000))),
            Map.entry("baggage", List.of("a=b", ";;;=", "x=" + "y".repeat(9_000))),
            Map.entry("If-Modified-Since", List.of("0", "Tue, 31 Feb 2022 00:00:00 GMT")),
            Map.entry("Host", List.of("example.invalid", "", "a:b:c", "127.0.0.1:99999", "[::1", "a b")),
            Map.entry("Upgrade", List.of("h2c", "websocket", "TLS/1.0")));
    private static final List<String> OWN = List.of("Idempotency-Key", "If-Match", "Business-Date", "Back-Fill-Grant",
            "Accept", "Authorization");
    private static final List<String> ALL = VALUES.keySet().stream().sorted().toList();

    @Override
    public void spoil(Shot shot, SplittableRandom random) {
        var names = random.nextBoolean() ? OWN : ALL;
        var name = names.get(random.nextInt(names.size()));
        if (random.nextInt(12) == 0) {
            shot.set(name, null);
            shot.spoilt("header missing", name);
            return;
        }
        var values = java.util.Objects.requireNonNull(VALUES.get(name));
        var value = values.get(random.nextInt(values.size()));
        if (random.nextInt(8) == 0) {
            shot.headers.add(new Shot.Field(name, value));
            shot.headers.add(new Shot.Field(name, values.get(random.nextInt(values.size()))));
            shot.spoilt("header twice", name);
        } else {
            shot.set(name, value);
            shot.spoilt("header odd", name);
        }
    }
}
