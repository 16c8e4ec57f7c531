package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.platform.testing.TestKeys;

class SealedStreamTests {

    private static final int FRAME = 64 * 1024;
    private final Sealing sealing = new Sealing(new KeyDirectory(TestKeys.directory()), "example-service");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME + 7})
    void opensWhatWasSealed(int length) throws IOException {
        var plain = random(length);

        assertThat(opened("file", sealed("file", plain))).isEqualTo(plain);
    }

    @Test
    void showsNothingOfWhatWasWritten() throws IOException {
        var number = "11010519491231002X";

        assertThat(new String(sealed("file", number.getBytes(StandardCharsets.UTF_8)), StandardCharsets.ISO_8859_1))
                .doesNotContain(number);
    }

    @Test
    void opensNothingThatWasCutOffMovedOrAltered() throws IOException {
        var sealed = sealed("file", random(2 * FRAME + 5));
        int frame = sealed.length / 2 - 40;
        var altered = sealed.clone();
        altered[frame] ^= 1;

        assertUnreadable("file", Arrays.copyOf(sealed, sealed.length - 1));
        assertUnreadable("file", Arrays.copyOf(sealed, frame));
        assertUnreadable("file", new byte[0]);
        assertUnreadable("file", altered);
        assertUnreadable("another file", sealed);
        var firstFrame = sealed("file", random(FRAME + 1));
        var swapped = sealed.clone();
        System.arraycopy(firstFrame, 0, swapped, FRAME + 43, FRAME + 43);
        assertUnreadable("file", swapped);
    }

    @Test
    void opensWithTheVeryKeyOnly() throws IOException {
        var key = Sealing.newKey();
        var target = new ByteArrayOutputStream();
        try (var sealed = Sealing.withKey(key, "files").sealing("file", target)) {
            sealed.write(42);
        }

        var source = new ByteArrayInputStream(target.toByteArray());
        assertThat(Sealing.withKey(key, "files").opening("file", source).readAllBytes()).containsExactly(42);
        assertThatExceptionOfType(PersonalDataUnreadable.class).isThrownBy(() -> Sealing
                .withKey(Sealing.newKey(), "files").opening("file", new ByteArrayInputStream(target.toByteArray()))
                .readAllBytes());
    }

    private void assertUnreadable(String purpose, byte[] sealed) {
        assertThatExceptionOfType(PersonalDataUnreadable.class).isThrownBy(() -> opened(purpose, sealed));
    }

    private byte[] sealed(String purpose, byte[] plain) throws IOException {
        var target = new ByteArrayOutputStream();
        try (var stream = sealing.sealing(purpose, target)) {
            stream.write(plain);
        }
        return target.toByteArray();
    }

    private byte[] opened(String purpose, byte[] sealed) throws IOException {
        try (var stream = sealing.opening(purpose, new ByteArrayInputStream(sealed))) {
            return stream.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
