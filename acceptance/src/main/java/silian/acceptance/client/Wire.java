package silian.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Sends a request as it is and gives back what came over the wire, whatever it is. Only "too many requests" (429) is
 * asked again: it is an answer of the gateway's about the pace, not about the request.
 */
public final class Wire {

    private static final int TOO_MANY = 429;

    private final URI base;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(Duration.ofSeconds(2)).build();
    private final RetryTemplate pace = new RetryTemplate(RetryPolicy.builder().maxRetries(20)
            .delay(Duration.ofMillis(200)).multiplier(1.3).maxDelay(Duration.ofSeconds(2)).jitter(Duration.ofMillis(50))
            .includes(TooMany.class).build());

    /** @param base address of the gateway or of one service */
    public Wire(URI base) {
        this.base = base;
    }

    /** An answer as it came. */
    public record Reply(int status, HttpHeaders headers, String body) {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** @param authorization the whole value of the header, {@code null} for none */
    public Reply send(Request request, @Nullable String authorization) {
        var builder = HttpRequest.newBuilder(base.resolve(request.path())).timeout(Duration.ofSeconds(20))
                .method(request.method(), request.publisher());
        request.headers().forEach(builder::header);
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        var ready = builder.build();
        try {
            return pace.execute(() -> once(ready));
        } catch (RetryException e) {
            throw new IllegalStateException(request.method() + " " + request.path() + " finds no answer",
                    e.getCause());
        }
    }

    private Reply once(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == TOO_MANY) {
                throw new TooMany();
            }
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new IllegalStateException(request.method() + " " + request.uri().getPath() + " broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("answered 429 all the time", null, false, false);
        }
    }
}
