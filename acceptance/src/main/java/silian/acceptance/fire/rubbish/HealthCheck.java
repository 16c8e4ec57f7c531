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

/** The processes before and after: still the same ones, ready, without new errors in their logs. */
final class HealthCheck {

    private final LocalPlatform platform;
    private final Map<String, Long> pids;
    private final Map<Path, Long> logSizes = new LinkedHashMap<>();

    HealthCheck(LocalPlatform platform) {
        this.platform = platform;
        this.pids = pidsOf(platform.members());
        logs().forEach(log -> logSizes.put(log, sizeOf(log)));
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
