package silian.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Answers everything that goes wrong inside Spring MVC, before any other resolver. */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ProblemResolver.class);
    private static final DisconnectedClientHelper gone = new DisconnectedClientHelper(ProblemResolver.class.getName());
    private static final boolean secured = ClassUtils.isPresent(
            "org.springframework.security.access.AccessDeniedException", ProblemResolver.class.getClassLoader());

    private final Problems problems;
    private final Translation translation;

    ProblemResolver(Problems problems, Translation translation) {
        this.problems = problems;
        this.translation = translation;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception exception) {
        if (secured && SecurityExceptions.include(exception)) {
            return null; // the security filter chain answers: it knows whether to ask for a token or to refuse one
        }
        if (gone.checkAndLogClientDisconnectedException(exception)) {
            return new ModelAndView();
        }
        try {
            problems.write(request, response, answer(request, exception));
        } catch (IOException e) {
            log.debug("request {}: the caller left before the answer", RequestIds.of(request));
        }
        return new ModelAndView();
    }

    private Answer answer(HttpServletRequest request, Exception exception) {
        return translation.of(request, exception).orElseGet(() -> {
            log.error("request {} failed: {} {}", RequestIds.of(request), request.getMethod(),
                    request.getAttribute(
                            org.springframework.web.servlet.HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                    exception);
            return Answer.of(500, "platform.failure");
        });
    }
}
