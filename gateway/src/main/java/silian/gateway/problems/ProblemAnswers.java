package silian.gateway.problems;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import silian.gateway.edge.RequestIds;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem (RFC 9457) in the caller's language: Chinese unless English is asked for. */
@Component
public final class ProblemAnswers {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final JsonMapper json;

    ProblemAnswers(JsonMapper json) {
        this.json = json;
    }

    public Mono<Void> answer(ServerWebExchange exchange, GatewayProblem problem) {
        return answer(exchange, problem, SOON);
    }

    /** @param retryAfter told to the caller if the problem is a passing one */
    public Mono<Void> answer(ServerWebExchange exchange, GatewayProblem problem, Duration retryAfter) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        var language = language(exchange);
        response.setStatusCode(HttpStatus.valueOf(problem.status()));
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLanguage(language == Locale.ENGLISH ? language : Locale.SIMPLIFIED_CHINESE);
        response.getHeaders().setCacheControl("no-store");
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (problem.isPassing()) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.plusMillis(999).toSeconds()));
        }
        return response.writeWith(
                Mono.fromSupplier(
                        () -> response.bufferFactory().wrap(body(problem, language, RequestIds.of(exchange)))));
    }

    /** The problem document, as UTF-8. */
    byte[] body(GatewayProblem problem, Locale language, String requestId) {
        var words = ResourceBundle.getBundle("silian-messages.gateway", language, Words.EXACTLY);
        var message = words.getString(problem.code());
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:silian:problem:" + problem.code());
        body.put("code", problem.code());
        body.put("title", words.getString("status." + problem.status()));
        body.put("status", problem.status());
        body.put("detail", message);
        body.put("instance", "urn:request:" + requestId);
        body.put("faults", List.of(Map.of("code", problem.code(), "message", message)));
        return json.writeValueAsBytes(body);
    }

    private static Locale language(ServerWebExchange exchange) {
        try {
            var wanted = exchange.getRequest().getHeaders().getAcceptLanguage();
            var found = wanted.isEmpty() ? null : Locale.lookup(wanted, LANGUAGES);
            return found == null ? Locale.CHINESE : found;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }

    /** English is the bundle without a suffix; the machine's own language is nobody's choice. */
    private static final class Words extends ResourceBundle.Control {

        static final Words EXACTLY = new Words();

        @Override
        public List<Locale> getCandidateLocales(String name, Locale language) {
            return language.equals(Locale.ENGLISH) ? List.of(Locale.ROOT) : List.of(Locale.CHINESE, Locale.ROOT);
        }

        @Override
        public @Nullable Locale getFallbackLocale(String name, Locale language) {
            return null;
        }
    }
}
