package silian.platform.web.idempotency;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose small body was read already. */
final class BufferedBody extends HttpServletRequestWrapper {

    private final byte[] body;
    private final BodyStream stream;

    BufferedBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        this.stream = new BodyStream(new ByteArrayInputStream(body));
    }

    byte[] body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return stream;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
