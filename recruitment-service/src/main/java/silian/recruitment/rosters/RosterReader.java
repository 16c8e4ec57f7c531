package silian.recruitment.rosters;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Reads a roster line by line: UTF-8 with or without a byte order mark. What makes the file as a whole useless is
 * refused when it is met; what is wrong with one line stands in that line.
 */
abstract class RosterReader {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final int mostLines;
    private int lines;

    RosterReader(RosterSettings settings) {
        this.mostLines = settings.mostLines();
    }

    /**
     * The next line, {@code null} after the last.
     *
     * @throws Refusal {@code roster.empty}, {@code roster.not-utf-8}, {@code roster.malformed} with the last good line,
     *     {@code roster.too-many-lines}; for a table {@code roster.column-missing} and {@code roster.column-repeated}
     *     for each such column
     */
    final @Nullable RosterLine next() {
        try {
            var line = read();
            if (line != null && ++lines > mostLines) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE,
                        new Fault(null, "roster.too-many-lines", Map.of("most", mostLines)));
            }
            return line;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    abstract @Nullable RosterLine read() throws IOException;

    static Reader decoded(InputStream file) {
        return new InputStreamReader(file, StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    static String withoutMark(String text) {
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    static Refusal empty() {
        return Refusal.of(Refusal.Kind.INVALID, new Fault(null, "roster.empty", Map.of()));
    }

    /** @param after the last line that could be read */
    static Refusal malformed(long after) {
        return Refusal.of(Refusal.Kind.INVALID, new Fault(null, "roster.malformed", Map.of("line", after)));
    }

    static RuntimeException failure(IOException e) {
        return e instanceof CharacterCodingException
                ? Refusal.of(Refusal.Kind.INVALID, new Fault(null, "roster.not-utf-8", Map.of()))
                : new UncheckedIOException(e);
    }
}
