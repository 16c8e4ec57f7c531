package silian.recruitment.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Traditional characters (繁体字) and the simplified ones in which rules are written, as far as rules need them: pairs in
 * {@code wording/traditional.txt}, the traditional one first.
 */
final class TraditionalCharacters {

    private static final Map<Integer, Integer> SIMPLIFIED = read("wording/traditional.txt");

    private TraditionalCharacters() {}

    /** Any other character stays as it is. */
    static int simplified(int character) {
        return SIMPLIFIED.getOrDefault(character, character);
    }

    private static Map<Integer, Integer> read(String file) {
        try {
            var pairs = new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8).split("\\s+");
            return Arrays.stream(pairs).map(pair -> pair.codePoints().toArray())
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
