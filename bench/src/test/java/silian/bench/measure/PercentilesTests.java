package silian.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTests {

    private static final long MILLISECOND = 1_000_000;

    @Test
    void tellsTheTimeThatAShareDidNotExceed() {
        var times = new Percentiles(LongStream.rangeClosed(1, 200).map(i -> i * MILLISECOND).boxed().toList());

        assertThat(times.at(0.5)).isEqualTo(100);
        assertThat(times.at(0.99)).isEqualTo(198);
        assertThat(times.max()).isEqualTo(200);
    }

    @Test
    void isTheOneTimeIfThereIsOnlyOne() {
        var times = new Percentiles(List.of(7 * MILLISECOND));

        assertThat(times.at(0.5)).isEqualTo(7);
        assertThat(times.at(0.99)).isEqualTo(7);
    }
}
