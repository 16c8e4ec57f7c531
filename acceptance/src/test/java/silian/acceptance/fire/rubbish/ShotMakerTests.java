package silian.acceptance.fire.rubbish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same seed must shoot the same again, and every kind of rubbish must come. */
class ShotMakerTests {

    private static final int MANY = 3_000;

    @Test
    void makesTheSameRequestOfTheSameSeedAndIndex() {
        var one = maker(7);
        var other = maker(7);

        assertThat(IntStream.range(0, 300).mapToObj(i -> wire(one.at(i))))
                .containsExactlyElementsOf(IntStream.range(0, 300).mapToObj(i -> wire(other.at(i))).toList());
        assertThat(wire(maker(8).at(1)) + wire(maker(8).at(2))).isNotEqualTo(wire(one.at(1)) + wire(one.at(2)));
    }

    @Test
    void makesEveryKindOfRubbish() {
        var maker = maker(1);

        assertThat(IntStream.range(0, MANY).mapToObj(i -> maker.at(i).kind).distinct()).contains("untouched",
                "property missing", "property null", "property twice", "property unknown", "property odd",
                "body replaced", "body encoded otherwise", "body cut", "byte changed", "byte order mark", "body padded",
                "media type", "path variable odd", "parameter missing", "parameter twice", "parameter unknown",
                "parameter odd", "header missing", "header odd", "header twice", "method", "target replaced",
                "target long", "path trick", "broken HTTP");
    }

    @Test
    void leavesAGoodShareUntouchedAndValid() {
        var maker = maker(1);
        var contract = new Contract();
        var untouched = IntStream.range(0, MANY).mapToObj(maker::at).filter(shot -> shot.kind.equals("untouched"))
                .toList();

        assertThat(untouched).hasSizeGreaterThan(MANY / 8).filteredOn(shot -> shot.json != null)
                .allSatisfy(shot -> assertThat(contract.faultsOfRequest(shot.operation,
                        java.util.Objects.requireNonNull(shot.json))).isEmpty());
    }

    private static String wire(Shot shot) {
        return new String(shot.onTheWire("token"), StandardCharsets.ISO_8859_1);
    }

    private static ShotMaker maker(long seed) {
        var known = new KnownValues();
        known.note("officer", "flat", "flat-1");
        known.note("officer", "name", "示例楼");
        return new ShotMaker(seed, SmallDocument.all(), List.of("officer", "ops"), Map.of(), known,
                new Samples(known, List.of()));
    }
}
