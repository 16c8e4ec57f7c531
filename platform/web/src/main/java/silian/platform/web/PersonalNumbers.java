package silian.platform.web;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import silian.platform.standards.ResidentId;

/**
 * What has the form of a resident identity number (GB 11643, 18 characters) or of a mainland mobile number, in one piece
 * or in groups. Whose number it is, or whether it is anybody's, is not known here.
 */
public final class PersonalNumbers {

    private static final String BETWEEN = "[ ._-]?";
    private static final String MOBILE = "1[3-9]\\d" + BETWEEN + "\\d{4}" + BETWEEN + "\\d{4}";
    private static final String RESIDENT_ID = "[1-9]\\d{5}" + BETWEEN + "(?:18|19|20)\\d{2}" + BETWEEN + "[01]\\d"
            + BETWEEN + "[0-3]\\d" + BETWEEN + "\\d{3}[\\dXx]";
    private static final Pattern PERSONAL = Pattern
            .compile("(?<!\\d)(?:" + MOBILE + "|(?<id>" + RESIDENT_ID + "))(?!\\d)");
    private static final Pattern SEPARATORS = Pattern.compile("[ ._-]");
    private static final String REMOVED = "***";

    private PersonalNumbers() {}

    /** Whether there is one in a text; an identity number must have its check character: certificates look alike. */
    public static boolean in(CharSequence text) {
        return PERSONAL.matcher(text).results().anyMatch(PersonalNumbers::couldBe);
    }

    private static boolean couldBe(MatchResult found) {
        var number = found.group("id");
        return number == null || ResidentId
                .fault("text", SEPARATORS.matcher(number).replaceAll("").toUpperCase(Locale.ROOT)).isEmpty();
    }

    /** The text without anything that looks like one, whether or not its check character is right. */
    public static String removedFrom(CharSequence text) {
        return PERSONAL.matcher(text).replaceAll(REMOVED);
    }
}
