package silian.acceptance.fire.rubbish;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Spoils a body as a whole: no JSON, another encoding, another media type, too large. */
final class BodyRubbish implements Rubbish {

    private static final int MEBIBYTE = 1 << 20;
    private static final List<String> TEXTS = List.of("", " ", "null", "[]", "{}", "\"text\"", "7", "{", "}", "{]",
            "{} {}", "{},", "{\"a\":1}}", "nonsense", "<a/>", "a=b", "\u0000", "{'a':1}", "{/* */}", "// {}",
            "{\"a\":\u0000}", "\u001f\u008b\b", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--x--\r\n");
    private static final List<String> TYPES = List.of("text/plain", "application/xml", "text/csv", "text/html",
            "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data",
            "application/octet-stream", "application/x-ndjson", "application/merge-patch+json", "application/JSON",
            "application/json;charset=UTF-8", "application/json;charset=UTF-16", "application/json;charset=nope",
            "application/json;charset=\"", "application/json; ; ;", "application", "/", "*/*", "json", ";", "",
            "application/json, text/plain", "application/problem+json", "text/csv;charset=GBK", "image/png");
    private static final List<String> CHARSETS = List.of("UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-1", "GB18030");

    @Override
    public void spoil(Shot shot, SplittableRandom random) {
        switch (random.nextInt(9)) {
            case 0, 1 -> {
                shot.bytes = TEXTS.get(random.nextInt(TEXTS.size())).getBytes(StandardCharsets.UTF_8);
                shot.spoilt("body replaced", "");
            }
            case 2 -> {
                shot.bytes = new String(shot.body(), StandardCharsets.UTF_8)
                        .getBytes(Charset.forName(CHARSETS.get(random.nextInt(CHARSETS.size()))));
                shot.spoilt("body encoded otherwise", "");
            }
            case 3 -> {
                var body = shot.body();
                shot.bytes = Arrays.copyOf(body, body.length == 0 ? 1 : random.nextInt(body.length));
                shot.spoilt("body cut", "");
            }
            case 4 -> {
                var body = shot.body().length == 0 ? new byte[]{'{', '}'} : shot.body().clone();
                body[random.nextInt(body.length)] = (byte) random.nextInt(256);
                shot.bytes = body;
                shot.spoilt("byte changed", "");
            }
            case 5 -> {
                shot.bytes = ("\ufeff" + new String(shot.body(), StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
                shot.spoilt("byte order mark", "");
            }
            case 6 -> large(shot, random);
            default -> {
                shot.set("Content-Type", random.nextInt(8) == 0 ? null : TYPES.get(random.nextInt(TYPES.size())));
                if (!shot.hasBody()) {
                    shot.bytes = "{}".getBytes(StandardCharsets.UTF_8);
                }
                shot.spoilt("media type", "Content-Type");
            }
        }
        if (shot.bytes != null && shot.header("Content-Type").isEmpty() && !shot.kind.equals("media type")) {
            shot.set("Content-Type", "application/json");
        }
    }

    /** Blanks are no content, so that only the size is at fault; rare, since a mebibyte is slow. */
    private static void large(Shot shot, SplittableRandom random) {
        int size = random.nextInt(4) > 0 ? 70_000 : MEBIBYTE + random.nextInt(-1, 2);
        var body = shot.body();
        var larger = new byte[Math.max(size, body.length)];
        Arrays.fill(larger, (byte) ' ');
        System.arraycopy(body, 0, larger, 0, body.length);
        shot.bytes = larger;
        shot.spoilt(size > 100_000 ? "body at the limit" : "body padded", "");
    }
}
