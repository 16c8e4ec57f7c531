package silian.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How every process of the platform is doing. */
record Status(List<Line> lines) {

    /** A process that is older and does not answer is not starting any more: it hangs, or its disk is full. */
    private static final Duration A_START = Duration.ofMinutes(2);

    /** A process, or a part of the platform that has none. */
    record Line(String name, String state, long pid, int port, int managementPort, long memoryMebibytes,
            long upSeconds, String log) {}

    static Status of(ProcessTable table, Surroundings surroundings) {
        var lines = new ArrayList<CompletableFuture<Line>>();
        var instances = table.all();
        for (var instance : instances) {
            lines.add(CompletableFuture.supplyAsync(() -> of(instance)));
        }
        Arrays.stream(Part.values())
                .filter(part -> instances.stream().noneMatch(one -> one.part().equals(part.title())))
                .filter(part -> part != Part.INFRASTRUCTURE || surroundings.realStore().isEmpty()
                        || surroundings.realBroker().isEmpty())
                .forEach(part -> lines.add(CompletableFuture.completedFuture(
                        new Line(part.title(), "down", 0, part.port(), 0, 0, 0, ""))));
        return new Status(lines.stream().map(CompletableFuture::join).toList());
    }

    boolean allUp() {
        return lines.stream().allMatch(line -> line.state().equals("up"));
    }

    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("PROCESS", "STATE", "PID", "PORT", "MEMORY", "SINCE", "LOG"));
        for (var line : lines) {
            rows.add(List.of(line.name(), line.state(), line.pid() == 0 ? "-" : String.valueOf(line.pid()),
                    line.port() == 0 ? "-" : String.valueOf(line.port()), line.memoryMebibytes() + " MB",
                    line.upSeconds() + " s", line.log()));
        }
        return rows;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("up", allUp());
        json.put("processes", lines);
        return json;
    }

    private static Line of(Instance instance) {
        var alive = instance.isAlive();
        var state = !alive
                ? "crashed"
                : instance.isReady() ? "up" : instance.age().compareTo(A_START) < 0 ? "starting" : "not ready";
        return new Line(instance.name(), state, instance.pid(), instance.port(), instance.managementPort(),
                alive ? instance.memory() : 0, alive ? instance.age().toSeconds() : 0, instance.log());
    }
}
