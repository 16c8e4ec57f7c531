package silian.recruitment.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentCipherTests {

    private static final int SEGMENT = 64 * 1024;
    private static final String KEY = SegmentCipher.newKey();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 2 * SEGMENT, 5 * SEGMENT + 7})
    void givesBackWhatWasSealed(int size) throws IOException {
        var plain = bytes(size);

        assertThat(opened(sealed(plain), "a")).isEqualTo(plain);
    }

    @Test
    void opensNothingThatWasAlteredMovedOrCutOff() throws IOException {
        var sealed = sealed(bytes(2 * SEGMENT + 100));
        var segment = SEGMENT + 16;
        var altered = sealed.clone();
        altered[segment + 5] ^= 1;
        var swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, segment, segment);
        System.arraycopy(sealed, segment, swapped, 0, segment);

        for (var bad : new byte[][]{altered, swapped, Arrays.copyOf(sealed, 2 * segment),
                Arrays.copyOfRange(sealed, segment, sealed.length), new byte[0]}) {
            assertThatIOException().isThrownBy(() -> opened(bad, "a"));
        }
        assertThatIOException().isThrownBy(() -> opened(sealed, "b"));
    }

    @Test
    void showsNothingOfWhatIsSealed() throws IOException {
        var plain = new byte[SEGMENT];
        var sealed = sealed(plain);

        assertThat(sealed).isNotEqualTo(sealed(plain, SegmentCipher.newKey()));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("\0".repeat(16));
    }

    private static byte[] sealed(byte[] plain) throws IOException {
        return sealed(plain, KEY);
    }

    private static byte[] sealed(byte[] plain, String key) throws IOException {
        var target = new ByteArrayOutputStream();
        var sealing = new SegmentCipher(key, "a").sealing(target);
        for (int at = 0; at < plain.length; at += 1000) {
            sealing.write(plain, at, Math.min(1000, plain.length - at));
        }
        sealing.finish();
        return target.toByteArray();
    }

    private static byte[] opened(byte[] sealed, String file) throws IOException {
        var target = new ByteArrayOutputStream();
        new SegmentCipher(KEY, file).open(new ByteArrayInputStream(sealed), target);
        return target.toByteArray();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
