package silian.platform.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Tags {@link Versioned} views, and answers a GET of a version the caller already has with 304 and no body. */
@ControllerAdvice
final class VersionTags implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType mediaType,
            Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Versioned view) || view.version() == null) {
            return body;
        }
        var tag = "\"" + view.version() + "\"";
        response.getHeaders().setETag(tag);
        var read = request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD;
        if (read && has(request.getHeaders(), tag)) {
            response.setStatusCode(HttpStatus.NOT_MODIFIED);
            return null;
        }
        return body;
    }

    /** Weak comparison (RFC 9110 section 8.8.3.2); junk matches nothing. */
    private static boolean has(HttpHeaders headers, String tag) {
        return headers.getOrEmpty(HttpHeaders.IF_NONE_MATCH).stream().flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip).anyMatch(sent -> sent.equals("*") || sent.equals(tag) || sent.equals("W/" + tag));
    }
}
