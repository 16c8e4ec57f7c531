package silian.platform.web.problems;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words for codes, in English and Chinese: every {@code silian-messages/NAME.properties} (English) and
 * {@code NAME_zh.properties} (Chinese) of every jar, UTF-8, with {@code {name}} placeholders.
 */
public final class Messages {

    private static final Logger log = LoggerFactory.getLogger(Messages.class);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");
    private static final String CHINESE_SUFFIX = "_zh.properties";

    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> chinese = new HashMap<>();
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private Messages() {}

    /** Reads every bundle the class loader sees. */
    public static Messages load(@Nullable ClassLoader classLoader) {
        var messages = new Messages();
        try {
            var resolver = new PathMatchingResourcePatternResolver(classLoader);
            for (var resource : resolver.getResources("classpath*:silian-messages/*.properties")) {
                var target = String.valueOf(resource.getFilename()).endsWith(CHINESE_SUFFIX)
                        ? messages.chinese
                        : messages.english;
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> target.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the messages of a module", e);
        }
        return messages;
    }

    /** Whether the code has words in the language. */
    boolean has(String code, Locale language) {
        return in(language).containsKey(code);
    }

    /** Every code that has words in the language. */
    Set<String> codes(Locale language) {
        return new TreeSet<>(in(language).keySet());
    }

    /**
     * The words for a code. A code without words is told as itself and reported once: the caller still gets its
     * reason, and {@link MessageCoverage} finds the gap before that happens.
     */
    String text(String code, Map<String, ?> arguments, Locale language) {
        var template = in(language).get(code);
        if (template == null) {
            if (reported.add(code)) {
                log.warn("no {} message for the code {}", language, code);
            }
            return code;
        }
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            var value = arguments.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : String.valueOf(value));
        });
    }

    private Map<String, String> in(Locale language) {
        return language.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
