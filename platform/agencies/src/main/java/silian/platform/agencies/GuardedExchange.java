package silian.platform.agencies;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import org.springframework.web.service.invoker.HttpExchangeAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;

/** Sorts what an exchange brings into answer, "no such thing", refusal and failure, and lets the guard judge. */
final class GuardedExchange implements HttpExchangeAdapter {

    private static final String MAY_BE_ABSENT = GuardedExchange.class.getName() + ".mayBeAbsent";

    private final String agency;
    private final HttpExchangeAdapter exchange;
    private final Guard guard;

    GuardedExchange(String agency, HttpExchangeAdapter exchange, Guard guard) {
        this.agency = agency;
        this.exchange = exchange;
        this.guard = guard;
    }

    /** Notes on the request whether the method has a way to say "no such thing". */
    static void noteReturnType(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
            HttpRequestValues.Builder request) {
        request.addAttribute(MAY_BE_ABSENT, method.getReturnType() == Optional.class);
    }

    @Override
    public boolean supportsRequestAttributes() {
        return exchange.supportsRequestAttributes();
    }

    @Override
    public void exchange(HttpRequestValues request) {
        exchangeForBodilessEntity(request);
    }

    @Override
    public HttpHeaders exchangeForHeaders(HttpRequestValues request) {
        return exchangeForBodilessEntity(request).getHeaders();
    }

    @Override
    public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues request) {
        return Objects.requireNonNull(guarded(request, () -> exchange.exchangeForBodilessEntity(request)));
    }

    @Override
    public <T> @Nullable T exchangeForBody(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        var answer = guarded(request, () -> {
            var entity = exchange.exchangeForEntity(request, type);
            if (entity.getBody() == null) {
                throw new AgencyFailure("an answer without a body", null, null);
            }
            return entity;
        });
        return answer == null ? null : answer.getBody();
    }

    @Override
    public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues request, ParameterizedTypeReference<T> type) {
        return Objects.requireNonNull(guarded(request, () -> exchange.exchangeForEntity(request, type)));
    }

    private <T> @Nullable T guarded(HttpRequestValues request, Supplier<T> attempt) {
        var method = Objects.requireNonNullElse(request.getHttpMethod(), HttpMethod.GET);
        return guard.call(method, () -> sorted(request, attempt));
    }

    private <T> @Nullable T sorted(HttpRequestValues request, Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().equals(HttpStatus.NOT_FOUND)) {
                if (!isJson(e)) {
                    throw failure(e);
                }
                if (Boolean.TRUE.equals(request.getAttributes().get(MAY_BE_ABSENT))) {
                    return null;
                }
            }
            throw switch (e.getStatusCode().value()) {
                // the agency's door or our key to it is at fault, not the question
                case 401, 403, 407, 408, 421, 425, 429 -> failure(e);
                default -> new AgencyRefused(agency, e.getStatusCode().value());
            };
        } catch (RestClientResponseException e) {
            throw failure(e);
        } catch (RestClientException e) {
            // the kind only: messages of JSON readers quote what they could not read
            throw new AgencyFailure(e.getMostSpecificCause().getClass().getSimpleName(), e, null);
        }
    }

    private static boolean isJson(RestClientResponseException e) {
        var type = e.getResponseHeaders() == null ? null : e.getResponseHeaders().getContentType();
        return type != null && (type.getSubtype().equals(MediaType.APPLICATION_JSON.getSubtype())
                || type.getSubtype().endsWith("+json"));
    }

    private static AgencyFailure failure(RestClientResponseException e) {
        return new AgencyFailure("status " + e.getStatusCode().value(), null, retryAfter(e));
    }

    private static @Nullable Duration retryAfter(RestClientResponseException e) {
        var header = e.getResponseHeaders() == null ? null : e.getResponseHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return header != null && header.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(header)) : null;
    }
}
