package silian.bench.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.platform.LocalPlatform;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Spread;
import silian.bench.measure.Workplace;

/**
 * {@code ./silian up} on a platform of its own, from the call of the tool. Cold: programs not unpacked, no archives of
 * loaded classes, no data, no keys. Fresh: as after the first build, which leaves programs and archives ready; no data,
 * no keys. Warm: everything there.
 */
@Command(name = "startup", description = "Seconds of ./silian up to the first routed request, and memory of all processes.")
public final class StartupBench extends Measurement {

    /** Design, section 9. */
    private static final double BUDGET_SECONDS = 25;
    private static final double BUDGET_MEBIBYTES = 1.8e9 / (1 << 20);
    private static final double KIBIBYTES = 1024;
    private static final List<String> STATES = List.of("cold", "fresh", "warm");

    /**
     * One start.
     *
     * @param first seconds to the first answer of any service through the gateway
     * @param all seconds until every service has answered through the gateway
     * @param end seconds until the tool said that all is up
     * @param mebibytes resident memory of all processes then, pages they share counted once for each
     * @param once the same with each shared page counted once
     */
    private record Start(double first, double all, double end, double mebibytes, double once) {}

    @Option(names = "--rounds", defaultValue = "3", description = "starts in each state (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--states", split = ",", defaultValue = "cold,fresh,warm", description = "which states (${DEFAULT-VALUE})")
    private List<String> states = List.of();

    @Override
    public Integer call() throws IOException {
        var starts = new LinkedHashMap<String, List<Start>>();
        var platform = LocalPlatform.in(LocalPlatform.project(), Workplace.of("startup").folder());
        for (var state : STATES.stream().filter(states::contains).toList()) {
            var ofState = new ArrayList<Start>();
            for (var round = 0; round < rounds; round++) {
                prepare(state, platform);
                ofState.add(start(platform));
            }
            starts.put(state, ofState);
        }
        return judge(starts, platform);
    }

    private static void prepare(String state, LocalPlatform platform) throws IOException {
        switch (state) {
            case "cold" -> delete(platform, "applications", "data", "keys", "run");
            case "fresh" -> {
                if (platform.silian("prepare").exitCode() != 0) {
                    throw new IllegalStateException("the class archives cannot be prepared");
                }
                delete(platform, "data", "keys", "run");
            }
            default -> {
                // everything stays
            }
        }
    }

    private static void delete(LocalPlatform platform, String... names) throws IOException {
        for (var name : names) {
            var folder = platform.home().resolve(".silian").resolve(name);
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private static Start start(LocalPlatform platform) {
        var begin = System.nanoTime();
        try (var answers = new FirstAnswers(begin)) {
            platform.up();
            var end = (System.nanoTime() - begin) / 1e9;
            var seconds = answers.seconds().values();
            var members = platform.members();
            var memory = members.stream().mapToDouble(LocalPlatform.Member::memoryMebibytes).sum();
            var once = members.stream().mapToDouble(StartupBench::proportionalMebibytes).sum();
            return new Start(seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                    seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), end, memory, once);
        } finally {
            platform.down();
        }
    }

    /** As the kernel tells it (proc_pid_smaps(5)): of a page that several processes map, each has its share. */
    private static double proportionalMebibytes(LocalPlatform.Member member) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(member.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToDouble(Double::parseDouble).sum() / KIBIBYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int judge(Map<String, List<Start>> starts, LocalPlatform platform) {
        report("%s; %d starts each", Machine.line(), rounds);
        report("| state | figure | min | median | max |\n|---|---|---:|---:|---:|");
        starts.forEach((state, rows) -> {
            row(state, "first routed request, s", rows, Start::first);
            row(state, "every service through the gateway, s", rows, Start::all);
            row(state, "up says so, s", rows, Start::end);
            row(state, "memory, MiB", rows, Start::mebibytes);
            row(state, "memory, shared pages once, MiB", rows, Start::once);
        });
        leave(new Workplace(platform.home()), Map.of("starts", starts));
        var held = true;
        for (var one : starts.entrySet()) {
            var seconds = Spread.of(one.getValue(), Start::first).median();
            var mebibytes = Spread.of(one.getValue(), Start::mebibytes).median();
            var within = seconds <= BUDGET_SECONDS && mebibytes <= BUDGET_MEBIBYTES;
            held &= within;
            report("%s: %.1f s (budget %.0f), %.0f MiB (budget %.0f): %s", one.getKey(), seconds, BUDGET_SECONDS,
                    mebibytes, BUDGET_MEBIBYTES, within ? "held" : "not held");
        }
        return held ? 0 : 1;
    }

    private void row(String state, String figure, List<Start> rows, ToDoubleFunction<Start> of) {
        var spread = Spread.of(rows, of);
        report("| %s | %s | %.1f | %.1f | %.1f |", state, figure, spread.min(), spread.median(), spread.max());
    }
}
