package silian.acceptance.fire.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.fire.privacy.Plantings.Kind;
import silian.acceptance.fire.privacy.Plantings.Planted;

/** That nothing is found must mean that nothing is there. */
class SearchTests {

    private static final String PHONE = "19900001234";
    private static final String NAME = "示例玥琰";

    private final Search search = new Search(List.of(new Planted(Kind.FIELD, "phone", PHONE),
            new Planted(Kind.FIELD, "name", NAME), new Planted(Kind.FIELD, "id", "990000199001011234")));

    @Test
    void findsEveryDisguise() {
        for (var value : List.of(PHONE, NAME, "990000199001011234")) {
            Disguises.of(value).forEach((disguise, bytes) -> {
                var place = value + disguise;

                search.in(place, around(bytes));

                assertThat(search.hits().keySet()).as(place).anyMatch(hit -> hit.place().equals(place)
                        && hit.planted().value().equals(value));
            });
        }
    }

    @Test
    void findsAValueInsideBase64WhereverItBegins() {
        for (var before : List.of("", "a", "ab", "abc", "{\"phone\":\"")) {
            var place = "after " + before;
            var text = before + PHONE + "\"}";

            search.in(place, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));

            assertThat(search.hits().keySet()).as(place).anyMatch(hit -> hit.place().equals(place));
        }
    }

    @Test
    void findsAValueAcrossThePiecesOfAFile(@TempDir Path folder) throws Exception {
        for (int before = (1 << 20) - 20; before <= (1 << 20) + 80; before++) {
            var file = new ByteArrayOutputStream();
            file.write(new byte[before]);
            file.write(PHONE.getBytes(StandardCharsets.UTF_8));
            file.write(new byte[100]);
            Files.write(folder.resolve("segment"), file.toByteArray());
            var fresh = new Search(List.of(new Planted(Kind.FIELD, "phone", PHONE)));

            fresh.under("data", folder);

            assertThat(fresh.hits()).as("after " + before + " bytes").hasSize(1).allSatisfy(
                    (hit, times) -> assertThat(times).isEqualTo(1));
        }
    }

    @Test
    void findsNothingInMasks() {
        search.in("masked", "199****1234 9900************34 示*** 19900001235");

        assertThat(search.hits()).isEmpty();
    }

    private static byte[] around(byte[] bytes) {
        var all = new byte[bytes.length + 14];
        System.arraycopy(bytes, 0, all, 7, bytes.length);
        return all;
    }
}
