package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerInterceptor;
import silian.platform.commands.Refusal;

/**
 * Takes every parameter once and as it is written. Spring MVC would read the first of several, which need not be the one
 * that somebody in between has looked at, and would overlook blanks and control characters around a choice.
 */
final class PlainParameters implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (var parameter : method.getMethodParameters()) {
                var told = parameter.getParameterAnnotation(RequestParam.class);
                if (told != null && !takesSeveral(parameter.getParameterType())) {
                    check(request, told.name().isEmpty() ? parameter.getParameter().getName() : told.name(), parameter);
                }
            }
        }
        return true;
    }

    private static void check(HttpServletRequest request, String name, MethodParameter parameter) {
        var values = request.getParameterValues(name);
        if (values == null) {
            return;
        }
        if (values.length > 1) {
            throw Refusal.invalid(name, "parameter.repeated");
        }
        if (parameter.getParameterType() != String.class && !isBare(values[0])) {
            throw new MethodArgumentTypeMismatchException(values[0], parameter.getParameterType(), name, parameter,
                    null);
        }
    }

    /** Without blanks around it, in the sense of Unicode as in that of {@link String#trim()}, which Spring uses. */
    private static boolean isBare(String value) {
        return value.equals(value.strip()) && value.equals(value.trim());
    }

    private static boolean takesSeveral(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
