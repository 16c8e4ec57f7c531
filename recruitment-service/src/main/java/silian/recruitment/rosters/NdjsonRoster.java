package silian.recruitment.rosters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A roster as JSON objects, one a line. A line that is none, or has other fields, is at fault alone. */
final class NdjsonRoster extends RosterReader {

    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
    /** What a field name may look like to be repeated in an answer: never somebody's number. */
    private static final Pattern TELLABLE = Pattern.compile("[A-Za-z_]{1,40}");

    private final BufferedReader source;
    private final int longest;
    private long row;
    private boolean anything;

    NdjsonRoster(InputStream file, RosterSettings settings) {
        super(settings);
        this.source = new BufferedReader(decoded(file));
        this.longest = settings.longestLine();
    }

    @Override
    @Nullable
    RosterLine read() throws IOException {
        var text = textLine();
        while (text != null && text.isBlank()) {
            text = textLine();
        }
        if (text == null && !anything) {
            throw empty();
        }
        anything = true;
        return text == null ? null : line(text);
    }

    /** A line of bounded length: a file without line ends must not be read into memory. */
    private @Nullable String textLine() throws IOException {
        var text = new StringBuilder();
        int next = source.read();
        if (next < 0) {
            return null;
        }
        for (; next >= 0 && next != '\n'; next = source.read()) {
            if (text.length() == longest) {
                throw malformed(row);
            }
            text.append((char) next);
        }
        row++;
        return row == 1 ? withoutMark(text.toString()) : text.toString();
    }

    private RosterLine line(String text) {
        try {
            var node = JSON.readTree(text);
            return node.isObject() ? line(node) : notAnObject();
        } catch (JacksonException e) {
            return notAnObject();
        }
    }

    private RosterLine notAnObject() {
        return new RosterLine(row, Map.of(), List.of(new Fault(null, "roster.line-not-json", Map.of())));
    }

    private RosterLine line(JsonNode object) {
        var fields = new EnumMap<Column, String>(Column.class);
        var faults = new ArrayList<Fault>();
        object.properties().forEach(property -> {
            var column = Column.labelled(property.getKey());
            var value = property.getValue();
            if (column.isEmpty()) {
                var name = TELLABLE.matcher(property.getKey()).matches() ? property.getKey() : null;
                faults.add(new Fault(name, "roster.field-unknown", Map.of()));
            } else if (value.isString() || value.isIntegralNumber()) {
                fields.put(column.get(), value.asString());
            } else if (!value.isNull()) {
                faults.add(Fault.of(column.get().label(), "roster.field-not-text"));
            }
        });
        return new RosterLine(row, fields, faults);
    }
}
