package silian.recruitment.activities;

import java.util.Locale;
import java.util.regex.Pattern;
import silian.platform.commands.Refusal;
import silian.recruitment.language.ActivityId;

/** Where an employer stands at an activity (展位号), such as {@code A-12}: 1 to 8 capital letters, digits or hyphens. */
record Booth(String number) {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,7}");

    /** @throws Refusal {@code participation.booth-format} */
    static Booth of(String field, String text) {
        var number = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(number).matches()) {
            throw Refusal.invalid(field, "participation.booth-format");
        }
        return new Booth(number);
    }

    /** The key under which no two employers stand at one activity. */
    String at(ActivityId activity) {
        return activity.value() + '#' + number;
    }
}
