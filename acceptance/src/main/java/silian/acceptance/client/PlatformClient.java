package silian.acceptance.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Talks to the platform through its gateway as a patient, well-behaved client: what is safe to repeat is repeated when
 * the platform is overloaded or restarting, under the same idempotency key; an expired token is replaced once.
 */
public final class PlatformClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI gateway;
    private final Witness witness;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();
    private final RetryTemplate patience = new RetryTemplate(RetryPolicy.builder().maxRetries(12)
            .delay(Duration.ofMillis(100)).multiplier(1.8).maxDelay(Duration.ofSeconds(4)).jitter(Duration.ofMillis(50))
            .includes(NotNow.class).build());

    public PlatformClient(URI gateway) {
        this(gateway, new Witness() {
        });
    }

    /** @param witness sees every exchange, also each of those that are repeated */
    public PlatformClient(URI gateway, Witness witness) {
        this.gateway = gateway;
        this.witness = witness;
    }

    /** Sends a request and gives back whatever was answered. */
    public Answer send(Request request, @Nullable Session session) {
        if (!request.isRepeatable()) {
            try {
                return sendOnce(request, session);
            } catch (NotNow e) {
                return answerOf(e);
            }
        }
        try {
            return patience.execute(() -> sendOnce(request, session));
        } catch (RetryException e) {
            if (e.getCause() instanceof NotNow notNow) {
                return answerOf(notNow);
            }
            throw new IllegalStateException(request.method() + " " + request.path(), e.getCause());
        }
    }

    /** @throws UnexpectedAnswer if the answer is not 2xx */
    public Answer expect(Request request, @Nullable Session session) {
        return send(request, session).orThrow(request.method() + " " + request.path());
    }

    private Answer sendOnce(Request request, @Nullable Session session) {
        if (session == null) {
            return exchange(request, null, null);
        }
        var token = session.token();
        var answer = exchange(request, session, token);
        if (answer.status() != 401) {
            return answer;
        }
        session.refused(token);
        return exchange(request, session, session.token());
    }

    private Answer exchange(Request request, @Nullable Session session, @Nullable String token) {
        var builder = HttpRequest.newBuilder(gateway.resolve(request.path())).timeout(Duration.ofSeconds(20))
                .method(request.method(), request.publisher());
        request.headers().forEach(builder::header);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        witness.sent(request, session);
        try {
            var answer = answerOf(http.send(builder.build(), BodyHandlers.ofString()));
            witness.answered(request, session, answer);
            if (isNotNow(answer)) {
                throw new NotNow(answer, null);
            }
            return answer;
        } catch (IOException e) {
            witness.unanswered(request, session, e);
            throw new NotNow(null, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private Answer answerOf(NotNow end) {
        if (end.answer == null) {
            throw new IllegalStateException("the gateway at " + gateway + " does not answer", end.getCause());
        }
        return end.answer;
    }

    private static boolean isNotNow(Answer answer) {
        return switch (answer.status()) {
            case 429, 502, 503, 504 -> true;
            case 409 -> answer.problem().filter("idempotency.in-flight"::equals).isPresent();
            default -> false;
        };
    }

    private static Answer answerOf(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), parse(response.body()));
    }

    private static JsonNode parse(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException notJson) {
            return JSON.getNodeFactory().stringNode(body);
        }
    }

    /** The platform cannot answer at the moment. */
    private static final class NotNow extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient @Nullable Answer answer;

        NotNow(@Nullable Answer answer, @Nullable IOException cause) {
            super(cause);
            this.answer = answer;
        }
    }
}
