package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import silian.acceptance.client.Request;
import silian.acceptance.client.SingleTry;
import silian.acceptance.year.EnterpriseSeed;

/**
 * A grid worker's visits, so many a second: each is a write in one service, whose effect, a demand with a title of its
 * own, comes about in another by an event.
 */
final class Visits {

    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final FaultyPlatform platform;
    private final List<EnterpriseSeed> enterprises;
    private final String name;
    private final AtomicInteger sent = new AtomicInteger();
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    /** @param name tells the demands of these visits from all others */
    Visits(FaultyPlatform platform, List<EnterpriseSeed> enterprises, String name) {
        this.platform = platform;
        this.enterprises = enterprises;
        this.name = name;
    }

    /** What became of a number of visits. */
    record Made(int sent, int failed, Latencies took) {

        @Override
        public String toString() {
            return failed + " of " + sent + " failed; " + took;
        }
    }

    /** Makes visits at the rate until told to stop. */
    Made make(int perSecond, BooleanSupplier enough) {
        var outcomes = new ConcurrentLinkedQueue<SingleTry.Outcome>();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; !enough.getAsBoolean(); i++) {
                threads.execute(() -> outcomes.add(visit()));
                Patience.pause(Duration.ofNanos(began + (i + 1) * 1_000_000_000L / perSecond - System.nanoTime()));
            }
        }
        return new Made(outcomes.size(), (int) outcomes.stream().filter(outcome -> !outcome.isSuccess()).count(),
                Latencies.of(outcomes.stream().map(SingleTry.Outcome::took).toList()));
    }

    private SingleTry.Outcome visit() {
        int number = sent.getAndIncrement();
        var title = "示例" + name + "-" + number;
        var outcome = platform.single().send(Request.post("/api/enterprise/v1/visits",
                Map.of("enterprise", enterprises.get(number % enterprises.size()).creditCode().value(), "visitedOn",
                        LocalDate.now(DISTRICT).toString(), "demands", List.of(Map.of("title", title, "openings", 1,
                                "minimumEducation", "21", "payFrom", 4000, "payTo", 5000)))),
                platform.cast().gridWorker());
        if (outcome.isSuccess()) {
            acknowledged.add(title);
        }
        return outcome;
    }

    /** Whether every acknowledged visit has its effect, and none has it twice. */
    boolean allThereOnce() {
        var found = enterprises.stream().flatMap(enterprise -> titles(enterprise).stream()).sorted().toList();
        return found.equals(acknowledged.stream().sorted().toList());
    }

    private List<String> titles(EnterpriseSeed enterprise) {
        return platform.client().expect(Request.get("/api/recruitment/v1/demands?limit=200&enterprise="
                + enterprise.creditCode().value()), platform.cast().officer()).body().path("items").valueStream()
                .map(item -> item.path("title").asString("")).filter(title -> title.startsWith("示例" + name + "-"))
                .toList();
    }
}
