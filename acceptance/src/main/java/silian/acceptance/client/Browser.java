package silian.acceptance.client;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** The cookies and forms of one person who logs in; many of them share one connection pool. */
final class Browser {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI gateway;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final RetryTemplate patience = new RetryTemplate(RetryPolicy.builder().maxRetries(30)
            .delay(Duration.ofMillis(250)).multiplier(1.6).maxDelay(Duration.ofSeconds(5)).includes(TryAgain.class)
            .build());

    Browser(HttpClient http, URI gateway) {
        this.http = http;
        this.gateway = gateway;
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).GET());
    }

    HttpResponse<String> postForm(String path, Map<String, String> fields) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    /** Posts a form of the login pages, with the token that proves it came from one of them. */
    HttpResponse<String> postPageForm(String path, Map<String, String> fields) {
        if (!cookies.containsKey("XSRF-TOKEN")) {
            get("/login/sms");
        }
        var withToken = new LinkedHashMap<>(fields);
        withToken.put("_csrf", cookies.getOrDefault("XSRF-TOKEN", ""));
        return postForm(path, withToken);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        request.timeout(LIMIT).header("Cookie", cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        var ready = request.build();
        try {
            return patience.execute(() -> sendOnce(ready));
        } catch (RetryException e) {
            throw new IllegalStateException(ready.method() + " " + ready.uri().getPath() + " finds no answer",
                    e.getCause());
        }
    }

    private HttpResponse<String> sendOnce(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() == 429 || response.statusCode() >= 502) {
                throw new TryAgain(request.uri().getPath() + " was answered " + response.statusCode(), null);
            }
            response.headers().allValues("Set-Cookie").stream().flatMap(header -> HttpCookie.parse(header).stream())
                    .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
            return response;
        } catch (IOException e) {
            throw new TryAgain(request.uri().getPath() + " broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while logging in", e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** Overloaded, restarting or too soon. */
    private static final class TryAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TryAgain(String message, @org.jspecify.annotations.Nullable IOException cause) {
            super(message, cause);
        }
    }
}
