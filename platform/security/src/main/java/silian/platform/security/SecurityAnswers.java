package silian.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import silian.platform.web.problems.Answer;
import silian.platform.web.problems.Problems;

/**
 * Says no the way the web layer does: 401 without a good token (with the challenge of RFC 6750), 403 without the role,
 * 503 when the issuer's keys cannot be had. Why a token is bad is nobody's business but the log's.
 */
final class SecurityAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "WWW-Authenticate";

    private final Problems problems;

    SecurityAnswers(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        problems.write(request, response, switch (exception) {
            case AuthenticationServiceException unreachable -> Answer.of(503, "issuer.unavailable")
                    .with("Retry-After", "2");
            case OAuth2AuthenticationException bad -> Answer.of(401, "token.invalid")
                    .with(CHALLENGE, "Bearer error=\"invalid_token\"");
            default -> Answer.of(401, "authentication.required").with(CHALLENGE, "Bearer");
        });
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
            throws IOException {
        problems.write(request, response, Answer.of(403, "access.denied"));
    }
}
