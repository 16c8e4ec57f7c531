package silian.recruitment.profiles;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts a stream in segments of 64 KiB, each with AES-256-GCM (NIST SP 800-38D), so that no file is held in memory and
 * nothing is handed out that was not authenticated. The key is made for one file, so the number of a segment is its
 * nonce; file, number and whether it is the last are authenticated with it: segments cannot be left out, moved, cut off
 * or taken from another file.
 */
final class SegmentCipher {

    private static final int SEGMENT = 64 * 1024;
    private static final int TAG = 16;
    private static final int KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;
    private final String file;

    /** @param key in base64 */
    SegmentCipher(String key, String file) {
        this.key = new SecretKeySpec(Base64.getDecoder().decode(key), "AES");
        this.file = file;
    }

    /** A new key, in base64. */
    static String newKey() {
        var bytes = new byte[KEY];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** What is written here goes encrypted to the target; {@link Sealing#finish} writes the end. */
    Sealing sealing(OutputStream target) {
        return new Sealing(target);
    }

    /** @throws IOException if what comes is not what was sealed; then the rest is not written */
    void open(InputStream sealed, OutputStream target) throws IOException {
        var segment = sealed.readNBytes(SEGMENT + TAG);
        for (long number = 0;; number++) {
            var next = sealed.readNBytes(SEGMENT + TAG);
            target.write(crypt(Cipher.DECRYPT_MODE, segment, segment.length, number, next.length == 0));
            if (next.length == 0) {
                return;
            }
            segment = next;
        }
    }

    private byte[] crypt(int mode, byte[] bytes, int length, long number, boolean last) throws IOException {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, ByteBuffer.allocate(12).putLong(4, number).array()));
            cipher.updateAAD((file + '\n' + number + '\n' + last).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IOException("a segment cannot be sealed or opened", e);
        }
    }

    /** Encrypts on the way to the target, which it does not close. */
    final class Sealing extends OutputStream {

        private final OutputStream target;
        private final byte[] segment = new byte[SEGMENT];
        private int filled;
        private long number;

        private Sealing(OutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int from = offset;
            for (int left = length; left > 0;) {
                if (filled == SEGMENT) {
                    flushSegment(false);
                }
                int taken = Math.min(left, SEGMENT - filled);
                System.arraycopy(bytes, from, segment, filled, taken);
                filled += taken;
                from += taken;
                left -= taken;
            }
        }

        void finish() throws IOException {
            flushSegment(true);
        }

        private void flushSegment(boolean last) throws IOException {
            target.write(crypt(Cipher.ENCRYPT_MODE, segment, filled, number++, last));
            filled = 0;
        }
    }
}
