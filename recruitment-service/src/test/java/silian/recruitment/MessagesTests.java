package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)*\\.[a-z0-9]+(?:-[a-z0-9]+)*)\"");
    private static final Pattern UNKNOWN = Pattern
            .compile("(?:Refusal\\.unknown\\(|Reference\\.check\\(value, )\"([a-z-]+)\"");

    @Test
    void hasWordsForEveryCodeInBothLanguages() throws IOException {
        var codes = codes();

        assertThat(codes).hasSizeGreaterThan(60);
        assertThat(bundle("recruitment.properties")).containsAll(codes);
        assertThat(bundle("recruitment_zh.properties")).containsAll(codes);
        assertThat(bundle("recruitment.properties")).isEqualTo(bundle("recruitment_zh.properties"));
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                CODE.matcher(source).results().map(found -> found.group(1)).filter(code -> !code.startsWith("silian."))
                        .forEach(codes::add);
                UNKNOWN.matcher(source).results().map(found -> found.group(1) + ".unknown").forEach(codes::add);
            }
        }
        return codes;
    }

    private static java.util.Set<String> bundle(String name) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(
                MessagesTests.class.getResourceAsStream("/silian-messages/" + name), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words.stringPropertyNames();
    }
}
