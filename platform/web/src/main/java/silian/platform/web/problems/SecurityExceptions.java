package silian.platform.web.problems;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Only touched when Spring Security is on the class path. */
final class SecurityExceptions {

    private SecurityExceptions() {}

    static boolean include(Exception exception) {
        return exception instanceof AccessDeniedException || exception instanceof AuthenticationException;
    }
}
