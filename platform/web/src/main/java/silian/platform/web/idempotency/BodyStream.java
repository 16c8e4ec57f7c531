package silian.platform.web.idempotency;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body read from some other stream, by blocking. */
final class BodyStream extends ServletInputStream {

    private final InputStream source;
    private boolean finished;

    BodyStream(InputStream source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        int read = source.read();
        finished |= read < 0;
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = source.read(bytes, offset, length);
        finished |= read < 0;
        return read;
    }

    @Override
    public boolean isFinished() {
        return finished;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException("bodies are read by blocking, on virtual threads");
    }
}
