package silian.bench.gateway;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import silian.bench.measure.Program;

/**
 * Sends a fixed number of requests at a fixed rate over kept connections, from a process of its own: h2load of nghttp2,
 * speaking HTTP/1.1.
 *
 * @param connections how many are kept; each takes its share of the rate
 * @param perSecond requests a second, all connections together
 */
record Load(Path folder, int connections, int perSecond) {

    private static final Pattern GOOD = Pattern.compile("status codes: (\\d+) 2xx");
    private static final Pattern MEAN = Pattern.compile("time for request: +\\S+ +\\S+ +([\\d.]+)(us|ms|s) ");
    private static final Map<String, Double> MICROS = Map.of("us", 1.0, "ms", 1e3, "s", 1e6);
    private static final Duration LONGER = Duration.ofSeconds(180);

    /**
     * What a run cost.
     *
     * @param processor of the contestant per request, microseconds
     * @param upstream of the upstream per request, microseconds
     * @param answered mean time to the answer, microseconds; wall time, so it tells of everybody on the machine
     */
    record Cost(double processor, double upstream, double answered) {}

    /** @throws IllegalStateException if not every request was answered 2xx */
    Cost of(Contestant contestant, Program upstream, int requests) {
        var before = contestant.program().processorTime();
        var upstreamBefore = upstream.processorTime();
        var printed = send(contestant, requests, List.of("--rps=" + perSecond / connections));
        requireAllAnswered(contestant, requests, printed);
        var used = contestant.program().processorTime().minus(before);
        var upstreamUsed = upstream.processorTime().minus(upstreamBefore);
        return new Cost(micros(used, requests), micros(upstreamUsed, requests), mean(printed));
    }

    /** As fast as it answers, and whatever it answers: cold and crowded it may miss a limit of time. */
    void warmUp(Contestant contestant, int requests) {
        send(contestant, requests, List.of());
    }

    private String send(Contestant contestant, int requests, List<String> pace) {
        var command = new ArrayList<>(List.of("h2load", "--h1", "-t", "1", "-c", String.valueOf(connections), "-n",
                String.valueOf(requests), contestant.address()));
        command.addAll(pace);
        contestant.headers().forEach(header -> command.addAll(List.of("-H", header)));
        try (var load = Program.start("load", folder, Map.of(), command)) {
            var most = Duration.ofSeconds(requests / perSecond).plus(LONGER);
            var exit = load.await(most);
            var printed = load.printed();
            if (exit != 0) {
                throw new IllegalStateException("h2load ended with " + exit + ": " + printed);
            }
            return printed;
        }
    }

    private static void requireAllAnswered(Contestant contestant, int requests, String printed) {
        var good = GOOD.matcher(printed);
        if (!good.find() || Integer.parseInt(good.group(1)) != requests) {
            throw new IllegalStateException(contestant.name() + " did not answer all of " + requests + ": "
                    + printed.substring(Math.max(0, printed.indexOf("finished"))));
        }
    }

    private static double micros(Duration used, int requests) {
        return used.toNanos() / 1e3 / requests;
    }

    private static double mean(String printed) {
        var found = MEAN.matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("h2load tells no times: " + printed);
        }
        return Double.parseDouble(found.group(1)) * MICROS.getOrDefault(found.group(2), Double.NaN);
    }
}
