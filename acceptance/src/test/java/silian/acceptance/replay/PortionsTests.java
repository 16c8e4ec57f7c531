package silian.acceptance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortionsTests {

    @Test
    void sendsAllInOrderAndEachPortionUnderItsOwnKey() {
        assertThat(portions(5, 2)).containsExactly(Map.entry("key", List.of(0, 1)), Map.entry("key-1", List.of(2, 3)),
                Map.entry("key-2", List.of(4)));
        assertThat(portions(4, 4)).containsExactly(Map.entry("key", List.of(0, 1, 2, 3)));
        assertThat(portions(0, 4)).isEmpty();
    }

    private static Map<String, List<Integer>> portions(int all, int most) {
        var sent = new LinkedHashMap<String, List<Integer>>();
        Portions.each(IntStream.range(0, all).boxed().toList(), most, "key", sent::put);
        return sent;
    }
}
