package silian.platform.security;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A stream sealed in frames, so that neither end holds more of it than one. Which frame it is, and whether it is the
 * last, is authenticated with each: frames that are missing, moved or cut off at the end do not open.
 *
 * <p>
 * A frame is the length of its key's name and the name, the length of its sealed bytes, and those.
 */
final class SealedFrames {

    private static final int FRAME = 64 * 1024;
    private static final int MOST_SEALED = FRAME + 64;

    private SealedFrames() {}

    private static String purpose(String purpose, long frame, boolean last) {
        return purpose + '\n' + frame + (last ? "\nlast" : "");
    }

    /** Seals what is written; closing writes the last frame and closes the target. */
    static final class Sealer extends OutputStream {

        private final Sealing sealing;
        private final String purpose;
        private final DataOutputStream target;
        private final byte[] plain = new byte[FRAME];
        private int filled;
        private long frame;
        private boolean closed;

        Sealer(Sealing sealing, String purpose, OutputStream target) {
            this.sealing = sealing;
            this.purpose = purpose;
            this.target = new DataOutputStream(target);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int done = 0;
            while (done < length) {
                if (filled == FRAME) {
                    writeFrame(false);
                }
                int more = Math.min(length - done, FRAME - filled);
                System.arraycopy(bytes, offset + done, plain, filled, more);
                filled += more;
                done += more;
            }
        }

        private void writeFrame(boolean last) throws IOException {
            var sealed = sealing.sealBytes(purpose(purpose, frame, last), Arrays.copyOf(plain, filled));
            target.writeBoolean(last);
            target.writeUTF(sealed.keyId());
            target.writeInt(sealed.bytes().length);
            target.write(sealed.bytes());
            frame++;
            filled = 0;
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                writeFrame(true);
                target.close();
            }
        }
    }

    /** Opens what a {@link Sealer} wrote. */
    static final class Opener extends InputStream {

        private final Sealing sealing;
        private final String purpose;
        private final DataInputStream source;
        private byte[] plain = new byte[0];
        private int read;
        private long frame;
        private boolean last;

        Opener(Sealing sealing, String purpose, InputStream source) {
            this.sealing = sealing;
            this.purpose = purpose;
            this.source = new DataInputStream(new BufferedInputStream(source));
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            while (read == plain.length) {
                if (last) {
                    return -1;
                }
                nextFrame();
            }
            int more = Math.min(length, plain.length - read);
            System.arraycopy(plain, read, bytes, offset, more);
            read += more;
            return more;
        }

        private void nextFrame() throws IOException {
            try {
                last = source.readBoolean();
                var keyId = source.readUTF();
                int length = source.readInt();
                if (length < 0 || length > MOST_SEALED) {
                    throw new PersonalDataUnreadable("a sealed stream is malformed", null);
                }
                plain = sealing.openBytes(purpose(purpose, frame, last),
                        new Sealing.SealedBytes(keyId, source.readNBytes(length)));
                read = 0;
                frame++;
            } catch (EOFException e) {
                throw new PersonalDataUnreadable("a sealed stream was cut off", e);
            }
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
