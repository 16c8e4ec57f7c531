package silian.recruitment.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.web.PersonalNumbers;

/** What text people may write into titles, places and remarks: words, in any script, without pictures and nobody's numbers. */
public final class Wording {

    private static final Pattern LINE_BREAKS = Pattern.compile("[\\r\\n\\t]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Wording() {}

    /**
     * One line of text as it was given, without the spaces around it.
     *
     * @param longest in characters as people count them (code points), with the spaces around it, as the API documents
     *     count too
     * @throws Refusal {@code text.missing}, {@code text.too-long}, {@code text.character}, {@code text.personal-number}
     */
    public static String line(String field, @Nullable String text, int longest) {
        var faults = faults(field, text, longest);
        if (!faults.isEmpty() || text == null) {
            throw Refusal.invalid(faults);
        }
        return text.strip();
    }

    /** The same for text that may be left out: {@code null} if it is missing or blank. */
    public static @Nullable String optionalLine(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank() ? null : line(field, text, longest);
    }

    /** Everything wrong with one line of text. */
    public static List<Fault> faults(String field, @Nullable String text, int longest) {
        if (text == null || text.isBlank()) {
            return List.of(Fault.of(field, "text.missing"));
        }
        var faults = new ArrayList<Fault>();
        var stripped = text.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(Fault.of(field, "text.too-long", Map.of("longest", longest)));
        }
        if (stripped.codePoints().anyMatch(Wording::pictureOrControl)) {
            faults.add(Fault.of(field, "text.character"));
        }
        if (PersonalNumbers.in(stripped)) {
            faults.add(Fault.of(field, "text.personal-number"));
        }
        return faults;
    }

    /**
     * Text of several lines as it was given, {@code null} if it is missing or blank.
     *
     * @throws Refusal as {@link #line}
     */
    public static @Nullable String optionalText(String field, @Nullable String text, int longest) {
        var faults = optionalTextFaults(field, text, longest);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Everything wrong with text of several lines that may be left out. */
    public static List<Fault> optionalTextFaults(String field, @Nullable String text, int longest) {
        return text == null || text.isBlank()
                ? List.of()
                : faults(field, LINE_BREAKS.matcher(text).replaceAll(" "),
                        longest);
    }

    /** A name or title without what does not tell it from another: spaces, full width, capitals. */
    public static String plain(String text) {
        return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** Control characters, half surrogates, private use, and symbols such as emoji with what joins and colours them. */
    private static boolean pictureOrControl(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL -> Character.isEmoji(character);
            default -> false;
        };
    }
}
