package silian.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Starts single processes and writes them down. */
final class Launcher {

    private final Home home;
    private final ProcessTable table;
    private final Surroundings surroundings;
    private final BiFunction<Part, String, List<String>> commands;

    Launcher(Home home, ProcessTable table, Surroundings surroundings) {
        this(home, table, surroundings, (part, name) -> command(part, name, new Applications(home), false));
    }

    /** @param commands what to execute for an instance of the part under the name */
    Launcher(Home home, ProcessTable table, Surroundings surroundings,
            BiFunction<Part, String, List<String>> commands) {
        this.home = home;
        this.table = table;
        this.surroundings = surroundings;
        this.commands = commands;
    }

    /** Starts one more instance of the part under the name and returns at once. */
    Instance launch(Part part, String name) {
        var command = commands.apply(part, name);
        var given = given();
        var port = portOf(part, given);
        Ports.requireFree(name, port);
        if (part == Part.INFRASTRUCTURE && surroundings.realBroker().isEmpty()) {
            Ports.requireFree(name, surroundings.kafkaPort());
        }
        // the agencies tell their health where they serve
        var managementPort = part == Part.AGENCIES ? port : managementPort(part, name, given);
        var health = "http://127.0.0.1:" + managementPort
                + (part == Part.AGENCIES ? "/__admin/health" : "/actuator/health/readiness");
        return start(part, name, command, surroundings.of(part, port, managementPort), port, managementPort, health);
    }

    /** Starts a real MongoDB found on this machine in the place of the embedded store. */
    Instance launchMongod(Path mongod) {
        Ports.requireFree("mongod", Part.INFRASTRUCTURE.port());
        var data = home.data().resolve("mongod");
        data.toFile().mkdirs();
        var command = List.of(mongod.toString(), "--dbpath", data.toString(), "--bind_ip", "127.0.0.1", "--port",
                String.valueOf(Part.INFRASTRUCTURE.port()), "--wiredTigerCacheSizeGB", "0.25", "--quiet");
        return start(Part.INFRASTRUCTURE, "mongod", command, Map.of(), Part.INFRASTRUCTURE.port(), 0, "");
    }

    private Instance start(Part part, String name, List<String> command, Map<String, String> environment, int port,
            int managementPort, String health) {
        var log = home.log(name);
        var builder = new ProcessBuilder(new ArrayList<>(command)).directory(home.root().toFile());
        builder.environment().putAll(environment);
        var process = Programs.detached(builder, log);
        var instance = new Instance(name, part.title(), process.pid(), Instance.startOf(process.toHandle()), port,
                managementPort, health, log.toString());
        try {
            table.add(instance);
        } catch (Trouble e) {
            // what is not written down nobody would ever stop
            process.destroyForcibly();
            throw e;
        }
        return instance;
    }

    private int portOf(Part part, Set<Integer> given) {
        if (part == Part.INFRASTRUCTURE && !surroundings.embedsStore()) {
            return surroundings.kafkaPort();
        }
        return part.port() == 0 ? Ports.next(given) : part.port();
    }

    /**
     * The command of an instance.
     *
     * @param trial whether it is to write down, when it ends, the classes it loaded
     */
    static List<String> command(Part part, String name, Applications applications, boolean trial) {
        var arguments = applications.arguments(part);
        var classes = applications.classes(part);
        // a small first heap: Java would begin with all of the largest and occupy it before it collects
        var command = new ArrayList<>(List.of(Java.command(), "-Xms32m", "-Xmx" + part.heapMebibytes() + "m",
                "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m",
                "-XX:+UseCompactObjectHeaders", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr", "-Dsilian.instance=" + name));
        // Java would map the archive at a random address and so rewrite all of it, in memory of the process's own
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        if (trial) {
            command.add("-XX:ArchiveClassesAtExit=" + classes);
        } else if (Files.exists(classes)) {
            command.add("-XX:SharedArchiveFile=" + classes);
        }
        command.add(arguments);
        return command;
    }

    private static int managementPort(Part part, String name, Set<Integer> given) {
        if (part != Part.GATEWAY) {
            return Ports.next(given);
        }
        Ports.requireFree(name, 8081);
        return 8081;
    }

    private Set<Integer> given() {
        var given = new HashSet<Integer>();
        for (var instance : table.all()) {
            given.add(instance.port());
            given.add(instance.managementPort());
        }
        for (var part : Part.values()) {
            given.add(part.port());
        }
        return given;
    }
}
