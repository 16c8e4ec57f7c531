package silian.acceptance.fire.rubbish;

import java.util.List;
import java.util.SplittableRandom;

/** Texts that software trips over; as JSON text, so that half a surrogate pair can be written. */
final class OddTexts {

    private static final List<String> ESCAPED = List.of("", " ", "\\t\\r\\n", "\\u0000", "a\\u0000b", "\\ud83d\\ude00",
            "\\ud800", "\\udc00\\ud800", "\\u202e\\u0645\\u0631\\u062d\\u0628\\u0627", "e\\u0301\\u0301\\u0301",
            "\\ufeff", "\\u200b", "\\uffff", "\\u2028", "\\u007f", "\\u001b[2J", "\\u0130\\u0131",
            "${jndi:ldap://127.0.0.1/a}", "#{1/0}", "{$ne:null}", "$where", "../../etc/passwd", "%00", "' or '1'='1",
            "<script>alert(1)</script>", "null", "undefined", "NaN", "-1", "1e400", "0x7f", "\\u4e2d\\u6587",
            "\\ud840\\udc00", "\\uff11\\uff12", "a/b", "a\\\\b", "\\\"", "true", "[]", "{}", "1970-01-01",
            "2022-02-31", "2022-02-29", "0000-00-00", "9999-12-31", "+10000-01-01", "-2022-01-01", "2022-1-1",
            "2022-02-28 ", " 2022-02-28",
            "2022-01-01T00:00:00Z\\n",
            "20220101", "2022-W01-1", "2022-01-01T00:00:00Z", "2022-01-01T24:00:00Z", "2022-01-01T00:00:60Z",
            "2022-01-01T00:00:00+18:01", "2022-01-01T00:00:00", "1000000000-01-01T00:00:00Z");

    private OddTexts() {}

    /** One of them as it stands between the quotes of JSON. */
    static String escaped(SplittableRandom random) {
        return ESCAPED.get(random.nextInt(ESCAPED.size()));
    }

    /** A text of a length, of one kind of characters: plain, two bytes, three bytes or a surrogate pair each. */
    static String ofLength(int length, SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> "\u00e9".repeat(length);
            case 1 -> "\u793a".repeat(length);
            case 2 -> "\ud83d\ude00".repeat(length / 2) + "x".repeat(length % 2);
            default -> "x".repeat(length);
        };
    }
}
