package silian.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Draws the table of a state machine from the code: makes every move on a real aggregate in every state and writes down
 * where it led or with which code it was refused. Compared with the table committed in the documentation
 * ({@link StateTables}) it is the test of every illegal move as well. A refused move must leave the state as it was.
 *
 * @param <A> the aggregate
 */
public final class StateTable<A> {

    private final String title;
    private final Function<A, ? extends Enum<?>> state;
    private final Map<String, Supplier<A>> rows = new LinkedHashMap<>();
    private final Map<String, Consumer<A>> moves = new LinkedHashMap<>();

    private StateTable(String title, Function<A, ? extends Enum<?>> state) {
        this.title = title;
        this.state = state;
    }

    /** @param title the name of the aggregate, in code and in the district's language */
    public static <A> StateTable<A> of(String title, Function<A, ? extends Enum<?>> state) {
        return new StateTable<>(title, state);
    }

    /** An aggregate in the state it is said to be in, made anew for each move. */
    public StateTable<A> in(Enum<?> named, Supplier<A> aggregate) {
        return in(named, "", aggregate);
    }

    /** An aggregate in a state in which more has to be known before it is clear what may happen. */
    public StateTable<A> in(Enum<?> named, String condition, Supplier<A> aggregate) {
        assertThat(state.apply(aggregate.get())).as("what %s starts from", title).isSameAs(named);
        var row = condition.isEmpty() ? "`" + named.name() + "`" : "`" + named.name() + "`, " + condition;
        assertThat(rows.put(row, aggregate)).as("one row %s", row).isNull();
        return this;
    }

    public StateTable<A> move(String name, Consumer<A> move) {
        assertThat(moves.put(name, move)).as("one move %s", name).isNull();
        return this;
    }

    String title() {
        return title;
    }

    /** The table in Markdown, one row a state, one column a move. */
    String drawn() {
        assertThat(statesWithoutARow()).as("states of %s nothing starts from", title).isEmpty();
        var table = new StringBuilder(line("from", moves.keySet().stream()));
        table.append("|---".repeat(moves.size() + 1)).append("|\n");
        rows.forEach((row, aggregate) -> table.append(
                line(row, moves.values().stream().map(move -> outcome(aggregate.get(), move)))));
        return table.toString();
    }

    private Set<String> statesWithoutARow() {
        var states = rows.values().stream().map(row -> state.apply(row.get())).collect(Collectors.toSet());
        var missing = new LinkedHashSet<String>();
        for (var each : states.iterator().next().getDeclaringClass().getEnumConstants()) {
            if (!states.contains(each)) {
                missing.add(((Enum<?>) each).name());
            }
        }
        return missing;
    }

    private String outcome(A aggregate, Consumer<A> move) {
        var before = state.apply(aggregate);
        try {
            move.accept(aggregate);
        } catch (Refusal refusal) {
            assertThat(state.apply(aggregate)).as("the state after %s was refused", title).isSameAs(before);
            return refusal.faults().stream().map(Fault::code).distinct().collect(Collectors.joining(", "));
        }
        var after = state.apply(aggregate);
        return after == before ? "stays" : "→ `" + after.name() + "`";
    }

    private static String line(String first, Stream<String> others) {
        return Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
