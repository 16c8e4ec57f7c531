package silian.recruitment.rosters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/** A roster as a table: comma-separated (RFC 4180), a header naming the columns in any order; others are let be. */
final class CsvRoster extends RosterReader {

    private final Iterator<CsvRecord> records;
    private @Nullable Map<Column, Integer> columns;
    private int width;
    private long row;

    CsvRoster(InputStream file, RosterSettings settings) {
        super(settings);
        this.records = CsvReader.builder().skipEmptyLines(true).maxBufferSize(settings.longestLine())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(decoded(file)).iterator();
    }

    @Override
    @Nullable
    RosterLine read() throws IOException {
        var known = columns();
        var before = row;
        var record = record();
        if (record == null) {
            return null;
        }
        if (record.getFieldCount() != width) {
            return ofAnotherWidth(record, before);
        }
        var fields = new EnumMap<Column, String>(Column.class);
        known.forEach((column, position) -> fields.put(column, record.getField(position)));
        return new RosterLine(record.getStartingLineNumber(), fields, List.of());
    }

    /** One comma too many is that line's fault; a quotation mark that swallowed lines makes the rest unreadable. */
    private RosterLine ofAnotherWidth(CsvRecord record, long before) {
        if (record.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
            throw malformed(before);
        }
        return new RosterLine(record.getStartingLineNumber(), Map.of(), List.of(new Fault(null, "roster.field-count",
                Map.of("columns", width, "found", record.getFieldCount()))));
    }

    private Map<Column, Integer> columns() throws IOException {
        if (columns == null) {
            var header = record();
            if (header == null) {
                throw empty();
            }
            width = header.getFieldCount();
            columns = columns(header);
        }
        return columns;
    }

    private @Nullable CsvRecord record() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            row = record.getStartingLineNumber();
            return record;
        } catch (UncheckedIOException e) {
            throw cause(e);
        } catch (CsvParseException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e.getCause() instanceof Refusal refusal ? refusal : malformed(row);
        }
    }

    private static IOException cause(UncheckedIOException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
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
}
