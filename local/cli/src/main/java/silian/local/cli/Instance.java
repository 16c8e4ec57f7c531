package silian.local.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that this tool started, as it is written down between two commands.
 *
 * @param name of the instance: the part's title, from the second on with a number, {@code housing-service-2}
 * @param part the part's title
 * @param pid process id
 * @param startedAt epoch milliseconds the system gives as its start: with the pid it identifies the process for ever
 * @param port where it serves
 * @param managementPort where it tells its health, 0 if it has no such place
 * @param health where it tells its health, empty if answering on its port is all there is
 * @param log its log file
 */
record Instance(String name, String part, long pid, long startedAt, int port, int managementPort, String health,
        String log) {

    Part ofPart() {
        return Part.named(part);
    }

    /** The process, if it still is the one that was started and not another that got its number. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> startOf(handle) == startedAt)
                .filter(handle -> !isDefunct());
    }

    boolean isAlive() {
        return process().isPresent();
    }

    boolean isReady() {
        return isAlive() && (health.isEmpty() ? Ports.answers(port) : Health.isUp(URI.create(health)));
    }

    Duration age() {
        return Duration.between(Instant.ofEpochMilli(startedAt), Instant.now());
    }

    /** Memory it occupies in mebibytes, 0 where the system does not tell. */
    long memory() {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong).sum() / 1024;
        } catch (IOException notLinux) {
            return 0;
        }
    }

    /** Whether it ended and nobody asked how, which process 1 of a container often does not: it can do nothing more. */
    private boolean isDefunct() {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }

    static long startOf(ProcessHandle handle) {
        return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
