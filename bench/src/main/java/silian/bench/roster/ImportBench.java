package silian.bench.roster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Spread;
import silian.bench.measure.Workplace;

/**
 * The import of a roster, read, checked, sealed and indexed line by line, beside the bare inserts of what came out of
 * it, in turns in the same run; then a roster of the largest size, with the heap it takes.
 */
@Command(name = "import", description = "Lines a second of a roster's import beside bare inserts, and the heap it takes.")
public final class ImportBench extends Measurement {

    /** Import rate to insert rate, at least. */
    private static final double BUDGET = 0.5;
    /** Bytes of live heap that the import of the largest roster may add at most. */
    private static final long FLAT = 32L * 1024 * 1024;
    private static final double MEBIBYTE = 1024 * 1024;

    @Option(names = "--lines", defaultValue = "20000", description = "lines of a round (${DEFAULT-VALUE})")
    private int lines;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--largest", defaultValue = "100000", description = "lines of the roster the heap is watched at (${DEFAULT-VALUE})")
    private int largest;

    /**
     * @param imported lines a second, from the first byte of the upload to the finished import: receiving, sealing and
     *     the first reading are in it
     * @param afterAnswer lines a second, from the upload's answer on
     * @param inserted documents a second
     */
    record Round(double imported, double afterAnswer, double inserted) {

        double ratio() {
            return imported / inserted;
        }
    }

    @Override
    public Integer call() {
        var workplace = Workplace.of("import");
        var graduates = new Graduates();
        var measured = new ArrayList<Round>();
        var heap = new ArrayList<Long>();
        try (var service = new Recruitment(workplace); var bare = new BareInserts()) {
            // a first round that nobody counts
            round(service, bare, graduates, 0);
            for (int i = 1; i <= rounds; i++) {
                measured.add(round(service, bare, graduates, i * lines));
            }
            long before = service.liveHeap();
            var upload = service.upload(graduates.roster(largest));
            awaitEnd(service, upload, Duration.ofMillis(1_500), () -> heap.add(service.liveHeap()));
            return judge(measured, before, heap, workplace);
        }
    }

    private Round round(Recruitment service, BareInserts bare, Graduates graduates, int first) {
        var roster = graduates.roster(lines);
        long begun = System.nanoTime();
        var upload = service.upload(roster);
        long answered = System.nanoTime();
        awaitEnd(service, upload, Duration.ofMillis(200), () -> {});
        long ended = System.nanoTime();
        var done = service.progress(upload);
        if (done.path("enrolled").asInt() != lines) {
            throw new IllegalStateException("not every line became a talent: " + done);
        }
        return new Round(perSecond(ended - begun), perSecond(ended - answered), lines / bare.seconds(first, lines));
    }

    private double perSecond(long nanos) {
        return lines * 1e9 / nanos;
    }

    private static void awaitEnd(Recruitment service, String upload, Duration every, Runnable meanwhile) {
        var patience = new RetryTemplate(RetryPolicy.builder().maxRetries(3_000).delay(every)
                .includes(UnderWay.class).build());
        try {
            patience.execute(() -> {
                var state = service.progress(upload).path("state").asString();
                meanwhile.run();
                if (!state.equals("DONE")) {
                    throw new UnderWay();
                }
                return state;
            });
        } catch (RetryException e) {
            throw new IllegalStateException("the import does not end: " + service.progress(upload), e.getCause());
        }
    }

    private int judge(List<Round> measured, long before, List<Long> heap, Workplace workplace) {
        report("%s; %,d lines a round, %d rounds", Machine.line(), lines, rounds);
        report("| figure | min | median | max |%n|---|---:|---:|---:|");
        row("lines imported/s, from the first byte", measured, Round::imported);
        row("lines imported/s, from the upload's answer", measured, Round::afterAnswer);
        row("documents inserted/s, bare", measured, Round::inserted);
        row("ratio, from the first byte", measured, Round::ratio);
        var live = Spread.of(heap, bytes -> bytes / MEBIBYTE);
        report("| live heap at %,d lines, MiB (%.1f before) | %.1f | %.1f | %.1f |", largest, before / MEBIBYTE,
                live.min(), live.median(), live.max());
        leave(workplace, Map.of("rounds", measured, "heapBefore", before, "heap", heap));
        double ratio = Spread.of(measured, Round::ratio).median();
        boolean flat = live.max() * MEBIBYTE - before <= FLAT;
        report("ratio %.2f, budget %.1f: %s; heap grows by %.1f MiB at most, budget %d: %s", ratio, BUDGET,
                ratio >= BUDGET ? "held" : "not held", live.max() - before / MEBIBYTE, FLAT / 1024 / 1024,
                flat ? "held" : "not held");
        return ratio >= BUDGET && flat ? 0 : 1;
    }

    private void row(String figure, List<Round> measured, ToDoubleFunction<Round> of) {
        var spread = Spread.of(measured, of);
        report("| %s | %,.2f | %,.2f | %,.2f |", figure, spread.min(), spread.median(), spread.max());
    }

    private static final class UnderWay extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
