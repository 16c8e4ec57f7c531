package silian.acceptance.fire.rubbish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a Java process holds at a moment. What is resident says little about it: a heap that was once large is not given
 * back, and pages of mapped files stay as long as nobody else needs the room. Only live objects can leak.
 *
 * @param live bytes of the objects that a full collection left, by class
 * @param resident mebibytes by kind as Linux tells them, such as {@code RssAnon}; empty elsewhere
 */
record ProcessMemory(Map<String, Long> live, Map<String, Long> resident) {

    private static final int MEBIBYTE = 1 << 20;
    /** A line of the JDK's class histogram: rank, instances, bytes, class. */
    private static final Pattern LINE = Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(\\d+)\\s+(\\S+).*");
    /** What the collector writes over objects that it found dead and did not move others into the place of. */
    private static final String FILLER = "jdk.internal.vm.Filler";
    private static final Pattern RESIDENT = Pattern.compile("(Rss(?:Anon|File)):\\s+(\\d+) kB");

    /** Has the process collect its garbage and counts what is left. */
    static ProcessMemory of(long pid) {
        return new ProcessMemory(histogram(pid), resident(pid));
    }

    double liveMebibytes() {
        return (double) live.values().stream().mapToLong(Long::longValue).sum() / MEBIBYTE;
    }

    /** The classes whose objects became most since an earlier moment. */
    List<String> grownMost(ProcessMemory earlier, int most) {
        return live.entrySet().stream()
                .map(one -> Map.entry(one.getKey(), one.getValue() - earlier.live.getOrDefault(one.getKey(), 0L)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(most)
                .map(one -> "%s %+d KiB".formatted(one.getKey(), one.getValue() / 1024)).toList();
    }

    private static Map<String, Long> histogram(long pid) {
        try {
            var printed = Files.createTempFile("histogram", ".txt");
            var asked = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                    Long.toString(pid), "GC.class_histogram").redirectErrorStream(true)
                    .redirectOutput(printed.toFile()).start();
            if (!asked.waitFor(30, TimeUnit.SECONDS) || asked.exitValue() != 0) {
                asked.destroyForcibly();
                throw new IllegalStateException("process " + pid + " does not tell what it holds: "
                        + Files.readString(printed));
            }
            var lines = Files.readString(printed);
            Files.delete(printed);
            return lines.lines().map(LINE::matcher).filter(line -> line.matches() && !line.group(2).contains(FILLER))
                    .collect(Collectors.toMap(line -> line.group(2), line -> Long.valueOf(line.group(1)), Long::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a process counted its objects", e);
        }
    }

    private static Map<String, Long> resident(long pid) {
        try {
            return RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status"))).results()
                    .collect(Collectors.toMap(line -> line.group(1), line -> Long.parseLong(line.group(2)) / 1024));
        } catch (IOException notLinux) {
            return Map.of();
        }
    }
}
