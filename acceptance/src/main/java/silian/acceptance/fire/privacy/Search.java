package silian.acceptance.fire.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import silian.acceptance.fire.privacy.Plantings.Planted;

/** Looks for many values in many disguises at once, byte by byte. */
final class Search {

    private static final int CHUNK = 1 << 20;

    /** Needles by their first two bytes. */
    private final Map<Integer, List<Needle>> needles = new HashMap<>();
    private final boolean[] beginnings = new boolean[1 << 16];
    private final Map<Hit, Integer> hits = new LinkedHashMap<>();
    private int longest = 2;
    private long searched;

    private record Needle(Planted planted, String disguise, byte[] bytes) {}

    /** A value in a place. */
    record Hit(Planted planted, String disguise, String place) {}

    Search(List<Planted> planted) {
        for (var one : planted) {
            Disguises.of(one.value()).forEach((disguise, bytes) -> add(new Needle(one, disguise, bytes)));
        }
    }

    private void add(Needle needle) {
        int beginning = beginning(needle.bytes(), 0);
        beginnings[beginning] = true;
        var same = needles.computeIfAbsent(beginning, _ -> new ArrayList<>());
        if (same.stream().noneMatch(other -> java.util.Arrays.equals(other.bytes(), needle.bytes()))) {
            same.add(needle);
        }
        longest = Math.max(longest, needle.bytes().length);
    }

    /** Everything found so far and how often. */
    Map<Hit, Integer> hits() {
        return Map.copyOf(hits);
    }

    /** Bytes looked at so far. */
    long searched() {
        return searched;
    }

    void in(String place, String text) {
        in(place, text.getBytes(StandardCharsets.UTF_8));
    }

    void in(String place, byte[] bytes) {
        searched += bytes.length;
        look(place, bytes, bytes.length, bytes.length);
    }

    /** Every file under a folder. */
    void under(String place, Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (var content = Files.newInputStream(file)) {
                    in(place + " " + folder.relativize(file), content);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream of any length, in overlapping pieces. */
    private void in(String place, InputStream content) throws IOException {
        var buffer = new byte[CHUNK + longest];
        int kept = 0;
        while (true) {
            int read = content.readNBytes(buffer, kept, CHUNK);
            int length = kept + read;
            searched += read;
            boolean last = read < CHUNK;
            // what begins in the last bytes may go on in the next piece and is looked at with it
            look(place, buffer, length, last ? length : length - longest + 1);
            if (last) {
                return;
            }
            kept = longest - 1;
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
        }
    }

    /** @param until where a needle may begin at the latest */
    private void look(String place, byte[] bytes, int length, int until) {
        for (int at = 0; at < Math.min(until, length - 1); at++) {
            int beginning = beginning(bytes, at);
            if (beginnings[beginning]) {
                for (var needle : needles.getOrDefault(beginning, List.of())) {
                    if (stands(needle.bytes(), bytes, at, length)) {
                        hits.merge(new Hit(needle.planted(), needle.disguise(), place), 1, Integer::sum);
                    }
                }
            }
        }
    }

    private static boolean stands(byte[] needle, byte[] bytes, int at, int length) {
        if (at + needle.length > length) {
            return false;
        }
        for (int i = 2; i < needle.length; i++) {
            if (bytes[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    private static int beginning(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
