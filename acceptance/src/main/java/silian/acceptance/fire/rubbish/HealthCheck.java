package silian.acceptance.fire.rubbish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.platform.LocalPlatform.Member;

/** The processes before, during and after: still the same ones, ready, without new errors in their logs, no larger. */
final class HealthCheck {

    /** How much larger a process may be in the last quarter than in the second. */
    private static final double GROWTH = 1.10;

    private final LocalPlatform platform;
    private final Map<String, Long> pids;
    private final Map<Path, Long> logSizes = new LinkedHashMap<>();
    private final Map<String, List<Long>> memory = new TreeMap<>();

    HealthCheck(LocalPlatform platform) {
        this.platform = platform;
        this.pids = pidsOf(platform.members());
        logs().forEach(log -> logSizes.put(log, sizeOf(log)));
    }

    /** Notes the memory of every process. */
    synchronized void sample() {
        platform.members().forEach(member -> memory.computeIfAbsent(member.name(), _ -> new ArrayList<>())
                .add(member.memoryMebibytes()));
    }

    List<String> complaints() {
        var complaints = new ArrayList<String>();
        var members = platform.members();
        var now = pidsOf(members);
        pids.forEach((name, pid) -> {
            if (!pid.equals(now.get(name))) {
                complaints.add(name + " is not the process it was");
            }
        });
        members.stream().filter(member -> !member.isUp())
                .forEach(member -> complaints.add(member.name() + " is " + member.state()));
        members.stream().filter(member -> member.name().matches("gateway|identity|.*-service(-\\d)?"))
                .filter(member -> !isReady(member))
                .forEach(member -> complaints.add(member.name() + " is not ready"));
        errors().forEach((log, lines) -> complaints.add(log.getFileName() + " has " + lines.size()
                + " new errors, such as: " + lines.getFirst()));
        return complaints;
    }

    private static boolean isReady(Member member) {
        var management = new PlatformClient(URI.create("http://127.0.0.1:" + member.managementPort()));
        return management.send(Request.get("/actuator/health/readiness"), null).isSuccess();
    }

    /** Lines written since the beginning at level ERROR, in either format. */
    Map<Path, List<String>> errors() {
        var found = new LinkedHashMap<Path, List<String>>();
        for (var log : logs()) {
            try (var in = Files.newInputStream(log)) {
                in.skipNBytes(logSizes.getOrDefault(log, 0L));
                var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                        .filter(line -> line.contains("\"level\":\"ERROR\"") || line.matches("\\S+ +ERROR .*"))
                        .toList();
                if (!lines.isEmpty()) {
                    found.put(log, lines);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    /** Mean memory of a process in mebibytes in the second and in the last quarter. */
    record Growth(double second, double last) {

        boolean isFlat() {
            return last <= second * GROWTH;
        }
    }

    synchronized Map<String, Growth> growth() {
        var growth = new TreeMap<String, Growth>();
        memory.forEach((name, samples) -> {
            int quarter = samples.size() / 4;
            if (quarter > 0) {
                growth.put(name, new Growth(mean(samples.subList(quarter, 2 * quarter)),
                        mean(samples.subList(samples.size() - quarter, samples.size()))));
            }
        });
        return growth;
    }

    private static double mean(List<Long> samples) {
        return samples.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private static Map<String, Long> pidsOf(List<Member> members) {
        return members.stream().collect(Collectors.toMap(Member::name, Member::pid, (a, _) -> a, TreeMap::new));
    }

    private List<Path> logs() {
        try (var logs = Files.list(platform.logs())) {
            return logs.filter(log -> log.toString().endsWith(".log")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sizeOf(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
