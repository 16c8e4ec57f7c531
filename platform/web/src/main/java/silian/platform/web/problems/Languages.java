package silian.platform.web.problems;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chooses between the two languages of the platform by {@code Accept-Language} (RFC 9110 section 12.5.4). */
final class Languages {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final int LONGEST_HEADER = 500;

    private Languages() {}

    /** Chinese unless the caller clearly prefers English; junk in the header is no preference. */
    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
            return CHINESE;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream().filter(range -> range.getWeight() > 0)
                    .map(Locale.LanguageRange::getRange).map(Languages::known).filter(known -> known != null)
                    .findFirst().orElse(CHINESE);
        } catch (IllegalArgumentException e) {
            return CHINESE;
        }
    }

    private static @Nullable Locale known(String range) {
        if (range.equals("*") || range.equals("zh") || range.startsWith("zh-")) {
            return CHINESE;
        }
        return range.equals("en") || range.startsWith("en-") ? ENGLISH : null;
    }
}
