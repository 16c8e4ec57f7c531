package silian.recruitment.rosters;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * A roster as a file: comma-separated (RFC 4180), UTF-8 with or without a byte order mark, a header naming the columns
 * in any order. The whole file is read before anything is done with it, so that a file in another encoding or of
 * another form changes nothing; the limits keep it small enough for that.
 */
final class Roster {

    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_LINES = 5_000;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Roster() {}

    /**
     * @throws Refusal {@code roster.empty}, {@code roster.not-utf-8}, {@code roster.column-missing} and
     *     {@code roster.column-repeated} for each such column, {@code roster.malformed} with the line,
     *     {@code roster.too-large}, {@code roster.too-many-lines}
     */
    static List<RosterLine> read(InputStream file) {
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = CsvReader.builder().skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.STRICT).missingFieldStrategy(FieldMismatchStrategy.STRICT)
                .ofCsvRecord(new InputStreamReader(new Limited(file), strict));
        try (reader) {
            return lines(reader.iterator());
        } catch (CsvParseException e) {
            throw malformed(e);
        } catch (UncheckedIOException e) {
            throw refusal(e.getCause() instanceof IOException cause ? cause : new IOException(e));
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private static List<RosterLine> lines(Iterator<CsvRecord> records) {
        if (!records.hasNext()) {
            throw Refusal.of(Refusal.Kind.INVALID, new Fault(null, "roster.empty", Map.of()));
        }
        var columns = columns(records.next());
        var lines = new ArrayList<RosterLine>();
        while (records.hasNext()) {
            if (lines.size() == MOST_LINES) {
                throw Refusal.of(Refusal.Kind.TOO_LARGE,
                        new Fault(null, "roster.too-many-lines", Map.of("most", MOST_LINES)));
            }
            var record = records.next();
            var fields = new EnumMap<Column, String>(Column.class);
            columns.forEach((column, position) -> fields.put(column, record.getField(position)));
            lines.add(new RosterLine(record.getStartingLineNumber(), fields));
        }
        return lines;
    }

    private static Map<Column, Integer> columns(CsvRecord header) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            var label = withoutMark(header.getField(i)).strip().toLowerCase(Locale.ROOT);
            for (var column : Column.values()) {
                if (column.label().equals(label) && columns.put(column, i) != null) {
                    faults.add(Fault.of(label, "roster.column-repeated"));
                }
            }
        }
        var missing = EnumSet.allOf(Column.class);
        missing.removeAll(columns.keySet());
        missing.forEach(column -> faults.add(Fault.of(column.label(), "roster.column-missing")));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return columns;
    }

    private static String withoutMark(String text) {
        return text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : text.substring(1);
    }

    private static Refusal malformed(CsvParseException e) {
        return e.getCause() instanceof IOException cause
                ? refusal(cause)
                : Refusal.of(Refusal.Kind.INVALID, new Fault(null, "roster.malformed", Map.of()));
    }

    private static Refusal refusal(IOException e) {
        return switch (e) {
            case CharacterCodingException encoding ->
                Refusal.of(Refusal.Kind.INVALID, new Fault(null, "roster.not-utf-8", Map.of()));
            case TooLarge tooLarge -> Refusal.of(Refusal.Kind.TOO_LARGE,
                    new Fault(null, "roster.too-large", Map.of("megabytes", MOST_BYTES / 1024 / 1024)));
            default -> throw new UncheckedIOException(e);
        };
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Stops reading as soon as more came than is taken, whatever the request said of its length. */
    private static final class Limited extends FilterInputStream {

        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            return next < 0 ? next : counted(1, next);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            return count < 0 ? count : counted(count, count);
        }

        private int counted(int count, int result) throws TooLarge {
            left -= count;
            if (left < 0) {
                throw new TooLarge();
            }
            return result;
        }
    }
}
