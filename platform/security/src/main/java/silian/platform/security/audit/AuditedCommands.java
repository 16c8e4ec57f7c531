package silian.platform.security.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import silian.platform.commands.Caller;
import silian.platform.web.CallerSource;
import silian.platform.web.PersonalNumbers;

/** Notes every command that reaches a controller: the intent before, the outcome after. */
final class AuditedCommands implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String ATTRIBUTE = AuditedCommands.class.getName();
    private static final int DENIED = 403;
    private static final int FAILED = 500;
    /** What is escaped in a path may be a name. */
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final AuditLog log;
    private final CallerSource callers;

    private record Noted(String intent, Caller caller, String operation) {}

    AuditedCommands(AuditLog log, CallerSource callers) {
        this.log = log;
        this.callers = callers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod()) || request.getAttribute(ATTRIBUTE) != null) {
            return true;
        }
        var caller = callers.caller(request);
        var operation = request.getMethod() + " "
                + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        // personal data has no place in a path; if a caller puts it there, it stays out of the account
        var target = PersonalNumbers.removedFrom(ESCAPED.matcher(request.getRequestURI()).replaceAll("***"));
        request.setAttribute(ATTRIBUTE,
                new Noted(log.intent(caller, operation, target, businessDate(request)), caller, operation));
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
            @Nullable Exception unanswered) {
        if (request.getAttribute(ATTRIBUTE) instanceof Noted noted) {
            log.outcome(noted.intent(), noted.caller(), noted.operation(), status(response, unanswered));
        }
    }

    /** The date the caller names, if it is one: whether it was granted shows in the outcome. */
    private static @Nullable String businessDate(HttpServletRequest request) {
        var date = request.getHeader("Business-Date");
        return date != null && DATE.matcher(date).matches() ? "on " + date : null;
    }

    /** A denial is answered further out, by the security filters. */
    private static int status(HttpServletResponse response, @Nullable Exception unanswered) {
        if (unanswered == null) {
            return response.getStatus();
        }
        return unanswered instanceof AccessDeniedException ? DENIED : FAILED;
    }
}
