package silian.acceptance.fire.access;

import silian.acceptance.fire.description.ApiOperation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The reviewed table of who may do what, {@code access.json}. */
final class Expectations {

    private static final String FILE = "access.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Expectation> lines;

    private Expectations(List<Expectation> lines) {
        this.lines = lines;
    }

    static Expectations read() {
        try (var table = Expectations.class.getResourceAsStream(FILE)) {
            return new Expectations(JSON.readValue(Objects.requireNonNull(table, FILE),
                    new TypeReference<List<Expectation>>() {
                    }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What does not fit together: an operation nobody thought about, a line about nothing, another say on callers. */
    List<String> mismatches(List<ApiOperation> described) {
        var found = new ArrayList<String>();
        for (var operation : described) {
            var covering = lines.stream().filter(line -> line.covers(operation)).toList();
            if (covering.size() != 1) {
                found.add(operation.name() + " has " + covering.size() + " expectations instead of one");
            } else if (!covering.getFirst().callerSet().equals(operation.callers())) {
                found.add(operation.name() + " is for " + covering.getFirst().callerSet()
                        + " by the table, the service says " + operation.callers());
            }
        }
        lines.stream().filter(line -> described.stream().noneMatch(line::covers))
                .forEach(line -> found.add(line.operation() + " is expected and no service describes it"));
        return found;
    }

    /** The operations that have exactly one expectation. */
    Map<ApiOperation, Expectation> of(List<ApiOperation> described) {
        return described.stream()
                .filter(operation -> lines.stream().filter(line -> line.covers(operation)).count() == 1)
                .collect(Collectors.toMap(operation -> operation, operation -> lines.stream()
                        .filter(line -> line.covers(operation)).findFirst().orElseThrow()));
    }
}
