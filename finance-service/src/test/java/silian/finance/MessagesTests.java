package silian.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal has words in both languages. */
class MessagesTests {

    private static final Pattern REFUSAL = Pattern.compile("\"(claim\\.[a-z-]+)\"|unknown\\(\"([a-z]+)\"\\)");

    @Test
    void hasWordsForEveryRefusalInBothLanguages() throws IOException {
        var codes = codesInSource();
        codes.add("agency.bank.unavailable");
        assertThat(words("finance.properties")).isEqualTo(codes);
        assertThat(words("finance_zh.properties")).isEqualTo(codes);
    }

    private static Set<String> codesInSource() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(Files::isRegularFile)
                    .flatMap(source -> REFUSAL.matcher(read(source)).results())
                    .map(found -> found.group(1) == null ? found.group(2) + ".unknown" : found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
