package silian.acceptance.fire.faults;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How long calls took. */
record Latencies(List<Duration> sorted) {

    static Latencies of(Collection<Duration> all) {
        return new Latencies(all.stream().sorted().toList());
    }

    int count() {
        return sorted.size();
    }

    /** The duration that so much of a hundred calls did not exceed (nearest rank). */
    Duration percentile(double percent) {
        if (sorted.isEmpty()) {
            return Duration.ZERO;
        }
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100) - 1));
    }

    @Override
    public String toString() {
        return "%d calls, p50 %s, p99 %s, longest %s".formatted(count(), millis(percentile(50)),
                millis(percentile(99)), millis(percentile(100)));
    }

    static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.1f ms", duration.toNanos() / 1e6);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }
}
