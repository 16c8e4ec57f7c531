package silian.identity.login;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The login pages: plain forms in Chinese and English that need no script. A page is a file with {@code {{names}}}; each
 * is filled, escaped, from what the request brings or else from the words of the language.
 */
@Component
final class LoginPages {

    private static final Pattern NAME = Pattern.compile("\\{\\{([a-z.-]+)}}");

    private final Properties chinese = words("login/words_zh.properties");
    private final Properties english = words("login/words.properties");
    private final String frame = read("login/frame.html");

    /** The pages there are; each is a file of its name. */
    enum Page {
        PHONE, CODE, PASSWORD, DONE;

        String file() {
            return "login/" + name().toLowerCase(Locale.ROOT) + ".html";
        }
    }

    /** @param values fill the page; a {@code notice} is the code of a message shown above the form */
    String page(Page page, Map<String, String> values, Locale locale) {
        var words = "en".equals(locale.getLanguage()) ? english : chinese;
        var notice = values.get("notice");
        var message = notice == null
                ? ""
                : "<p class=\"notice\" role=\"alert\">" + HtmlUtils
                        .htmlEscape(words.getProperty(notice, words.getProperty("failed"))) + "</p>";
        var body = frame.replace("[[notice]]", message).replace("[[form]]", read(page.file()));
        return NAME.matcher(body).replaceAll(match -> Matcher.quoteReplacement(HtmlUtils
                .htmlEscape(values.getOrDefault(match.group(1), words.getProperty(match.group(1), "")))));
    }

    private static Properties words(String file) {
        var words = new Properties();
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Chinese unless the browser asks for English first. */
    static Locale language(@Nullable String acceptLanguage) {
        return acceptLanguage != null && acceptLanguage.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }
}
