package silian.recruitment.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that several patterns need (用语), each under its name.
 *
 * @param texts parts of regular expressions, without spaces and without further terms
 */
record Terms(Map<String, String> texts) {

    static final Terms NONE = new Terms(Map.of());

    private static final Pattern TERM = Pattern.compile("<([a-z-]+)>");

    Terms {
        texts = Map.copyOf(texts);
    }

    /**
     * Reads them in their order; each may use those before it.
     *
     * @throws IllegalArgumentException naming a term that is not known
     */
    static Terms of(Map<?, ?> file) {
        var texts = new HashMap<String, String>();
        file.forEach((name, text) -> texts.put(name.toString(), new Terms(texts).written(String.valueOf(text))));
        return new Terms(texts);
    }

    /** @throws IllegalArgumentException naming a term that is not known, or if it is no regular expression */
    Pattern pattern(String text) {
        return Pattern.compile(written(text), Pattern.CASE_INSENSITIVE);
    }

    private String written(String text) {
        return TERM.matcher(text.replaceAll("\\s", ""))
                .replaceAll(term -> Matcher.quoteReplacement(textOf(term.group(1))));
    }

    private String textOf(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("<" + name + "> is no term");
        }
        return "(?:" + text + ")";
    }
}
