package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import silian.platform.commands.Refusal;

/** Reads {@code cursor} and {@code limit}; a cursor is good for the path and filters it was given for. */
final class PagingArgument implements HandlerMethodArgumentResolver {

    private static final Set<String> OWN = Set.of("cursor", "limit");

    private final Cursors cursors;

    PagingArgument(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
        var request = Requests.of(web);
        var binding = binding(request);
        var cursor = single(request, "cursor");
        var position = cursor == null ? ScrollPosition.keyset() : cursors.read(cursor, binding);
        return new Paging(position, limit(single(request, "limit")), cursors, binding);
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return Paging.DEFAULT_LIMIT;
        }
        // At most three digits: anything longer is out of range and need not be parsed.
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > Paging.MOST) {
            throw Refusal.invalid("limit", "limit.range", Map.of("min", 1, "max", Paging.MOST));
        }
        return Integer.parseInt(text);
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw Refusal.invalid(name, "parameter.repeated");
        }
        return values == null ? null : values[0];
    }

    private static String binding(HttpServletRequest request) {
        return Requests.path(request) + new TreeMap<>(request.getParameterMap()).entrySet().stream()
                .filter(parameter -> !OWN.contains(parameter.getKey()))
                .map(parameter -> '\n' + parameter.getKey() + '=' + Arrays.toString(parameter.getValue()))
                .collect(Collectors.joining());
    }
}
