package silian.acceptance.replay;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** What the platform takes a limited number of at once, one portion after the other. */
final class Portions {

    private Portions() {}

    /**
     * @param key of the command for the first portion; those of the others tell which they are
     * @param send what a portion is sent with, and the portion
     */
    static <T> void each(List<T> all, int most, String key, BiConsumer<String, List<T>> send) {
        IntStream.range(0, Math.ceilDiv(all.size(), most)).forEach(i -> send.accept(i == 0 ? key : key + "-" + i,
                all.subList(i * most, Math.min((i + 1) * most, all.size()))));
    }
}
