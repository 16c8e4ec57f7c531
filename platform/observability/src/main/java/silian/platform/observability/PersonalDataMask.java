package silian.platform.observability;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Blacks out what has the form of a resident id (GB 11643, 18 characters) or of a mainland mobile number. It is the
 * last line of defence of the logs: code must not log personal data in the first place, and this does not look at what
 * a number means, so it may black out one that is nobody's.
 */
final class PersonalDataMask {

    /** Area, birth date, serial number and check character, in one piece or in groups. */
    private static final String RESIDENT_ID = "[1-9]\\d{5}[- ]?(?:18|19|20)\\d{2}[- ]?(?:0[1-9]|1[0-2])[- ]?"
            + "(?:0[1-9]|[12]\\d|3[01])[- ]?\\d{3}[\\dXx]";
    private static final String MOBILE = "(?:(?:\\+?86|0086)[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}";
    private static final Pattern PERSONAL = Pattern.compile(
            "(?<!\\d)(?:(?<id>" + RESIDENT_ID + ")|" + MOBILE + ")(?!\\d)");
    private static final int SHORTEST = 11;
    private static final int SPAN = 16;
    private static final int TRACE = 32;

    private PersonalDataMask() {}

    /** The text with every such number shortened to its first and last figures; the same object if it has none. */
    static String mask(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        var matcher = PERSONAL.matcher(text);
        return matcher.find()
                ? matcher.reset().replaceAll(found -> isOfTrace(text, found) ? found.group() : shortened(found))
                : text;
    }

    private static String shortened(MatchResult found) {
        var number = found.group();
        var length = number.length();
        return found.namedGroups().get("id") instanceof Integer group && found.group(group) != null
                ? number.substring(0, 4) + "*".repeat(length - 6) + number.substring(length - 2)
                : number.substring(0, 3) + "*".repeat(length - 7) + number.substring(length - 4);
    }

    /** Figures inside the hexadecimal id of a trace or span are left alone: the id would be lost for nothing. */
    private static boolean isOfTrace(String text, MatchResult found) {
        int start = found.start();
        int end = found.end();
        while (start > 0 && isHexadecimal(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && isHexadecimal(text.charAt(end))) {
            end++;
        }
        int length = end - start;
        return (length == SPAN || length == TRACE) && length > found.end() - found.start();
    }

    private static boolean isHexadecimal(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
}
