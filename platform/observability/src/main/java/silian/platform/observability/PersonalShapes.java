package silian.platform.observability;

import java.util.regex.Pattern;

/**
 * Masks whatever looks like a resident identity number (GB 11643: 18 characters) or a mobile number (11 digits). Personal
 * data is kept out of the log where it is handled; this is the last line, for what slips through in somebody else's
 * message.
 */
final class PersonalShapes {

    private static final Pattern IDENTITY = Pattern
            .compile("(?<![0-9])([1-9][0-9]{3})[0-9]{12}([0-9][0-9Xx])(?![0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(1[3-9][0-9])[0-9]{4}([0-9]{4})(?![0-9])");

    private PersonalShapes() {}

    static String masked(String text) {
        return MOBILE.matcher(IDENTITY.matcher(text).replaceAll("$1************$2")).replaceAll("$1****$2");
    }
}
