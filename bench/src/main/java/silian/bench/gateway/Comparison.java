package silian.bench.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import silian.bench.gateway.Load.Cost;
import silian.bench.measure.Spread;

/**
 * What everybody's requests cost. Who is measured twice, in two processes or at two times, must come out alike, or the
 * whole run says nothing.
 *
 * @param costs by contestant, one per round
 */
record Comparison(Map<String, List<Cost>> costs) {

    static final String DIRECT = "upstream, asked directly";
    static final String NGINX = "nginx";
    static final String HAPROXY = "HAProxy";
    static final String FULL = "gateway: full duty";

    /** Design, section 9: processor time per request at full duty, as a multiple of nginx's. */
    private static final double BUDGET = 5.0;
    private static final double LEAST_ALIKE = 0.85;
    private static final double MOST_ALIKE = 1.15;

    /** @param exitCode 0 within the budget, 1 not, 2 void */
    record Verdict(int exitCode, String words) {}

    static String again(String contestant) {
        return contestant + ", again";
    }

    String table() {
        return costs.keySet().stream().map(this::row).collect(Collectors.joining("\n", """
                | | µs/request min | median | max | x nginx min | median | max | upstream µs | answered µs |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|
                """, ""));
    }

    private String row(String name) {
        var own = spread(name, Cost::processor);
        var ratio = timesNginx(name);
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %.1f | %.0f |", name,
                own.min(), own.median(), own.max(), ratio.min(), ratio.median(), ratio.max(),
                spread(name, Cost::upstream).median(), spread(name, Cost::answered).median());
    }

    Verdict verdict() {
        var controls = Stream.of(DIRECT, NGINX, HAPROXY)
                .collect(Collectors.toMap(name -> name, this::alike, (one, _) -> one, java.util.TreeMap::new));
        var words = controls.entrySet().stream()
                .map(control -> String.format(Locale.ROOT, "%s %.2f", control.getKey(), control.getValue()))
                .collect(Collectors.joining(", ", "controls (second / first): ", "; "));
        if (controls.values().stream().anyMatch(ratio -> ratio < LEAST_ALIKE || ratio > MOST_ALIKE)) {
            return new Verdict(2, words + "void: 0.85 to 1.15 is asked of each");
        }
        var full = timesNginx(FULL).median();
        return new Verdict(full <= BUDGET ? 0 : 1, words + String.format(Locale.ROOT,
                "full duty %.2f x nginx, budget %.1f: %s", full, BUDGET, full <= BUDGET ? "held" : "not held"));
    }

    private double alike(String name) {
        return spread(again(name), Cost::processor).median() / spread(name, Cost::processor).median();
    }

    /** Against the mean of both nginx of the same round. */
    private Spread timesNginx(String name) {
        var own = of(name);
        return Spread.of(IntStream.range(0, own.size()).mapToDouble(round -> own.get(round).processor() * 2
                / (of(NGINX).get(round).processor() + of(again(NGINX)).get(round).processor())).toArray());
    }

    private Spread spread(String name, java.util.function.ToDoubleFunction<Cost> figure) {
        return Spread.of(of(name), figure);
    }

    private List<Cost> of(String name) {
        return Objects.requireNonNull(costs.get(name), name);
    }
}
