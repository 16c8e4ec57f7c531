package silian.acceptance.fire.rubbish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import silian.acceptance.platform.LocalPlatform.Member;

/** Reads after every quarter of the requests, while none is on its way, what every process holds. */
final class MemoryWatch {

    static final int QUARTERS = 4;
    /** How much more live objects there may be after the last quarter than after the second, when all is warm. */
    private static final double GROWTH = 1.10;
    private static final int CLASSES = 6;

    private final Map<String, Long> pids = new LinkedHashMap<>();
    private final Map<String, List<ProcessMemory>> readings = new TreeMap<>();

    private final StoreCache cache;

    MemoryWatch(List<Member> members, StoreCache cache) {
        this.cache = cache;
        members.forEach(member -> pids.put(member.name(), member.pid()));
    }

    void read() {
        cache.empty();
        pids.forEach((name, pid) -> readings.computeIfAbsent(name, _ -> new ArrayList<>()).add(ProcessMemory.of(pid)));
    }

    /** Whether there was a reading after every quarter. */
    boolean isWhole() {
        return !readings.isEmpty() && readings.values().stream().allMatch(all -> all.size() == QUARTERS);
    }

    /** Processes that hold more and more, with what. */
    List<String> grown() {
        return readings.entrySet().stream().filter(one -> last(one.getValue()).liveMebibytes() > second(one.getValue())
                .liveMebibytes() * GROWTH).map(one -> "%s: %s".formatted(one.getKey(),
                        last(one.getValue()).grownMost(second(one.getValue()), CLASSES)))
                .toList();
    }

    /** The store's own cache of pages, which is not among what lives. */
    StoreCache cache() {
        return cache;
    }

    /** A line for every process: its live objects after each quarter, and what was resident after the last. */
    Map<String, String> lines() {
        return readings.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, one -> "live %s MiB; %s"
                .formatted(one.getValue().stream()
                        .map(reading -> String.format(Locale.ROOT, "%.1f", reading.liveMebibytes()))
                        .collect(Collectors.joining(", ")),
                        one.getValue().stream().map(reading -> new TreeMap<>(reading.resident()).toString()).distinct()
                                .collect(Collectors.joining(" "))),
                (a, _) -> a, TreeMap::new));
    }

    private static ProcessMemory second(List<ProcessMemory> all) {
        return all.get(1);
    }

    private static ProcessMemory last(List<ProcessMemory> all) {
        return all.getLast();
    }
}
