package silian.platform.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import silian.platform.commands.Refusal;
import silian.platform.web.IdempotencyKey;
import silian.platform.web.MoneyCommand;

/** Refuses a command that moves money and could not be told from its own repetition. */
final class MoneyCommandRule implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(MoneyCommand.class)
                && IdempotencyKey.of(request).isEmpty()) {
            throw Refusal.invalid(IdempotencyKey.HEADER, "idempotency.key-required");
        }
        return true;
    }
}
