package silian.bench.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** A process that the measurement started and stops again. What it prints is in a file. */
public final class Program implements AutoCloseable {

    private static final long SECONDS_TO_END = 10;

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread end;

    private Program(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        // whoever ends the measurement early ends these too
        this.end = new Thread(process::destroy, "stop " + name);
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** @param folder an existing folder, where it works and its log is */
    public static Program start(String name, Path folder, Map<String, String> environment, List<String> command) {
        var log = folder.resolve(name + ".log");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        try {
            return new Program(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(command.getFirst() + " cannot be started", e);
        }
    }

    /** Runs Java as this process does. */
    public static Program java(String name, Path folder, Map<String, String> environment, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return start(name, folder, environment, command);
    }

    /** Returns when somebody takes connections at the port. */
    public Program awaitPort(int port) {
        var patience = new RetryTemplate(RetryPolicy.builder().maxRetries(1_800).delay(Duration.ofMillis(100))
                .includes(IOException.class).build());
        try {
            patience.execute(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException(name + " ended with " + process.exitValue() + ": " + log);
                }
                try (var socket = new Socket()) {
                    socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
                }
                return port;
            });
            return this;
        } catch (RetryException e) {
            throw new IllegalStateException(name + " does not come up: " + log, e.getCause());
        }
    }

    /**
     * Processor time used so far, user and system, by all threads of the process and of its children (nginx works in
     * one). Of a process with one thread the kernel tells it to the nanosecond, of others in steps of 10 ms: what a
     * thread used that has ended stands in those alone.
     */
    public Duration processorTime() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants()).map(Program::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration processorTime(ProcessHandle one) {
        var kernel = Path.of("/proc", String.valueOf(one.pid()));
        try (var threads = Files.list(kernel.resolve("task"))) {
            if (threads.count() == 1) {
                var nanoseconds = Files.readString(kernel.resolve("schedstat")).split(" ", 2)[0];
                return Duration.ofNanos(Long.parseLong(nanoseconds));
            }
        } catch (IOException notLinuxOrEnded) {
            // it is told in steps below, or not at all
        }
        return one.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public long pid() {
        return process.pid();
    }

    /** Whatever it printed so far. */
    public String printed() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end; returns the exit code. */
    public int await(Duration most) {
        try {
            if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(name + " does not end: " + log);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " ran", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException alreadyEnding) {
            // it has been told to end
        }
    }
}
