package silian.platform.agencies;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** Gives every attempt, until its last byte is read, just the time that the whole call has left. */
final class DeadlineRequestFactory implements ClientHttpRequestFactory {

    private final HttpClient http;

    DeadlineRequestFactory(HttpClient http) {
        this.http = http;
    }

    @Override
    public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
        var remaining = Deadline.CURRENT.get().remaining();
        if (remaining.isZero()) {
            throw new HttpTimeoutException("no time left");
        }
        var factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(remaining);
        return factory.createRequest(uri, method);
    }
}
