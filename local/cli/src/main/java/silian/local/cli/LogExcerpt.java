package silian.local.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Finds in a log why its process stopped. */
final class LogExcerpt {

    private static final int LONGEST = 300;

    /** A process that ran for weeks has a log larger than this tool's memory; why it ended is at its end. */
    private static final int MOST_BYTES = 256 * 1024;

    private LogExcerpt() {}

    /** The best single line: a startup report's description, the root cause, the last error, the last line. */
    static String reason(Path log) {
        List<String> lines;
        try {
            lines = end(log).lines().toList();
        } catch (IOException e) {
            return "it left no log";
        }
        var description = lines.lastIndexOf("Description:");
        if (description >= 0) {
            return shortened(lines.subList(description + 1, lines.size()).stream().filter(line -> !line.isBlank())
                    .findFirst().orElse("it does not say why"));
        }
        for (var mark : List.of("No space left on device", "Caused by: ", "ERROR", "SEVERE", "\"level\":\"ERROR\"")) {
            var found = lines.reversed().stream().filter(line -> line.contains(mark)).findFirst();
            if (found.isPresent()) {
                return shortened(found.get());
            }
        }
        return shortened(lines.reversed().stream().filter(line -> !line.isBlank()).findFirst()
                .orElse("it wrote nothing"));
    }

    private static String end(Path log) throws IOException {
        try (var channel = FileChannel.open(log)) {
            var buffer = ByteBuffer.allocate((int) Math.min(channel.size(), MOST_BYTES));
            channel.position(channel.size() - buffer.capacity());
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // until the end
            }
            return new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        }
    }

    private static String shortened(String line) {
        var text = line.strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
