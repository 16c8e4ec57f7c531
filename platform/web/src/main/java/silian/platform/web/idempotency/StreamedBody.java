package silian.platform.web.idempotency;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A request whose body streams through, counted and digested on its way. */
final class StreamedBody extends HttpServletRequestWrapper {

    private final long limit;
    private final MessageDigest digest = Fingerprint.sha256();
    private Consumer<byte[]> whenRead = digest -> {};
    private byte @Nullable [] digested;
    private @Nullable BodyStream stream;

    StreamedBody(HttpServletRequest request, long limit) {
        super(request);
        this.limit = limit;
    }

    /** Is told the digest once the last byte was read, before the handler is told that there are no more. */
    void whenRead(Consumer<byte[]> action) {
        whenRead = action;
    }

    /** The digest of the whole body; reads what the handler left unread. */
    byte[] digest() throws IOException {
        if (digested == null) {
            getInputStream().transferTo(OutputStream.nullOutputStream());
        }
        return Objects.requireNonNull(digested, "a body that was read to its end is digested");
    }

    private void ended() {
        if (digested == null) {
            digested = digest.digest();
            whenRead.accept(digested);
        }
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (stream == null) {
            stream = new BodyStream(new Ending(new DigestInputStream(new Counted(super.getInputStream()), digest)));
        }
        return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
    }

    private final class Ending extends FilterInputStream {

        Ending(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            return noticed(super.read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return noticed(super.read(bytes, offset, length));
        }

        private int noticed(int read) {
            if (read < 0) {
                ended();
            }
            return read;
        }
    }

    private final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream source) {
            super(source);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            count += read;
            if (count > limit) {
                throw BodyLimits.tooLarge(limit);
            }
        }
    }
}
