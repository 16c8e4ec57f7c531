package silian.acceptance.fire.rubbish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Sends requests once, whatever comes of it. Only what was never answered is sent again: the gateway's "too many
 * requests", and a token that ran out meanwhile.
 */
final class Gun {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI gateway;
    private final Callers callers;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final RetryTemplate patience = new RetryTemplate(RetryPolicy.builder().maxRetries(60)
            .delay(Duration.ofMillis(300)).maxDelay(Duration.ofSeconds(1)).includes(TooMany.class).build());
    private final LongAdder heldBack = new LongAdder();

    Gun(URI gateway, Callers callers) {
        this.gateway = gateway;
        this.callers = callers;
    }

    /** How often the gateway asked to wait. */
    long heldBack() {
        return heldBack.sum();
    }

    Answered send(Shot shot) {
        try {
            return patience.execute(() -> {
                var answered = withFreshToken(shot);
                if (answered.status() == 429) {
                    heldBack.increment();
                    throw new TooMany();
                }
                return answered;
            });
        } catch (RetryException e) {
            if (e.getCause() instanceof RuntimeException failure && !(failure instanceof TooMany)) {
                throw failure;
            }
            throw new IllegalStateException(shot.caller + " is held back for good", e);
        }
    }

    private Answered withFreshToken(Shot shot) {
        var token = callers.token(shot.caller);
        var answered = once(shot, token);
        var proper = shot.header("Authorization").filter(("Bearer " + Shot.TOKEN)::equals).isPresent();
        if (answered.status() != 401 || !proper) {
            return answered;
        }
        callers.refused(shot.caller, token);
        return once(shot, callers.token(shot.caller));
    }

    private Answered once(Shot shot, String token) {
        var request = spoken(shot, token);
        return request.isPresent()
                ? exchange(request.get())
                : RawSocket.exchange(gateway, shot.onTheWire(token),
                        shot.mayGoUnanswered);
    }

    /** The request as a proper client would send it; empty if none would. */
    private Optional<HttpRequest> spoken(Shot shot, String token) {
        if (shot.raw != null) {
            return Optional.empty();
        }
        try {
            var builder = HttpRequest.newBuilder(URI.create("http://" + gateway.getAuthority() + shot.target()))
                    .timeout(LIMIT).method(shot.method,
                            shot.hasBody() ? BodyPublishers.ofByteArray(shot.body()) : BodyPublishers.noBody());
            if (!shot.target().startsWith("/")) {
                return Optional.empty();
            }
            shot.headers.forEach(field -> builder.header(field.name(), field.value().replace(Shot.TOKEN, token)));
            return Optional.of(builder.build());
        } catch (IllegalArgumentException improper) {
            return Optional.empty();
        }
    }

    private Answered exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            return new Answered(response.statusCode(), response.headers().map(), response.body()).unpacked();
        } catch (IOException e) {
            return Answered.nothing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many requests", null, false, false);
        }
    }
}
