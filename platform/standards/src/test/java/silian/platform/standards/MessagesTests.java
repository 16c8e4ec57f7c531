package silian.platform.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every reason code this module can give has words in both languages, and no words are left over. */
class MessagesTests {

    private static final Pattern CODE = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");

    @Test
    void hasWordsForEveryReasonInBothLanguages() throws IOException {
        var codes = codesInSource();
        assertThat(words("standards.properties")).isEqualTo(codes);
        assertThat(words("standards_zh.properties")).isEqualTo(codes);
    }

    private static Set<String> codesInSource() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .flatMap(source -> CODE.matcher(read(source)).results())
                    .map(found -> found.group(1))
                    .filter(code -> !code.endsWith(".txt"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<String> words(String file) throws IOException {
        var properties = new Properties();
        try (var in = MessagesTests.class.getResourceAsStream("/silian-messages/" + file)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
