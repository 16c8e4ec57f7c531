package silian.bench.store;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Spread;
import silian.bench.measure.Workplace;
import silian.local.store.DocumentStore;

/**
 * What the commonest questions and commands cost as the data grows: the embedded store, each size in a fresh one, or the
 * server named by {@code SILIAN_MONGODB_URI}.
 */
@Command(name = "size", description = "Cost against data size of the commonest queries and commands.")
public final class SizeBench extends Measurement {

    /** A list's pages, one by its id, one by a unique field, the state change of a command, a new one. */
    private static final List<String> COMMON = List.of("find by _id", "equality on a unique field", "compound equality",
            "equality, sort, limit 20", "keyset page of 20", "outbox entry", "replace by _id and version", "insert");

    @Option(names = "--sizes", split = ",", defaultValue = "1000,10000,100000,1000000", description = "documents (${DEFAULT-VALUE})")
    private List<Integer> sizes = List.of();

    @Override
    public Integer call() {
        var workplace = Workplace.of("size");
        var real = System.getenv("SILIAN_MONGODB_URI");
        var costs = new LinkedHashMap<String, Map<Integer, Spread>>();
        // a first pass that nobody counts: whoever came first would pay for compiling what all use
        measure(real, workplace, sizes.getFirst(), new LinkedHashMap<>());
        sizes.forEach(size -> measure(real, workplace, size, costs));
        print(costs, workplace);
        return 0;
    }

    private static void measure(@Nullable String real, Workplace workplace, int size,
            Map<String, Map<Integer, Spread>> costs) {
        if (real != null && !real.isBlank()) {
            measure(real, size, costs);
            return;
        }
        try (var store = DocumentStore.open(workplace.folder().resolve(size + ".mv"),
                new InetSocketAddress("127.0.0.1", 0))) {
            measure("mongodb://127.0.0.1:" + store.port(), size, costs);
        }
    }

    private static void measure(String server, int size, Map<String, Map<Integer, Spread>> costs) {
        try (MongoClient client = MongoClients.create(server)) {
            var database = client.getDatabase("silian-bench-" + size);
            database.drop();
            var postings = new Postings(database.getCollection("postings"), size);
            postings.load();
            for (var shape : Shape.all()) {
                if (COMMON.contains(shape.name())) {
                    var perSecond = Rounds.of(shape, postings);
                    costs.computeIfAbsent(shape.name(), _ -> new LinkedHashMap<>()).put(size,
                            new Spread(1e6 / perSecond.max(), 1e6 / perSecond.median(), 1e6 / perSecond.min()));
                }
            }
            database.drop();
        }
    }

    private void print(Map<String, Map<Integer, Spread>> costs, Workplace workplace) {
        report("%s", Machine.line());
        report("%s", sizes.stream().map(size -> String.format(Locale.ROOT, "%,d", size))
                .collect(
                        Collectors.joining(" | ", "| microseconds, median (min - max) | ", " | largest / smallest |")));
        report("|---|%s", "---:|".repeat(sizes.size() + 1));
        costs.forEach((name, bySize) -> {
            var medians = new ArrayList<>(bySize.values());
            report("%s", bySize.values().stream().map(cost -> String.format(Locale.ROOT, "%,.0f (%,.0f - %,.0f)",
                    cost.median(), cost.min(), cost.max())).collect(Collectors.joining(" | ", "| " + name + " | ",
                            String.format(Locale.ROOT, " | %.1f |",
                                    medians.getLast().median() / medians.getFirst().median()))));
        });
        leave(workplace, Map.of("microseconds", costs));
    }
}
