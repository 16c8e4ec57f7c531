package silian.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends whoever wants a code and is not logged in to the login page of the app, and says on the way where to continue.
 * Anything but a code is asked for by programs: 401.
 */
public final class LoginEntryPoint implements AuthenticationEntryPoint {

    static final String AUTHORIZE = "/oauth2/authorize";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        if (!request.getRequestURI().equals(AUTHORIZE) || !request.getMethod().equals("GET")) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var page = "silian-staff".equals(request.getParameter("client_id")) ? "/login/password" : "/login/sms";
        var next = URLEncoder.encode(AUTHORIZE + "?" + request.getQueryString(), StandardCharsets.UTF_8);
        // Relative, because only the gateway knows under which name the browser sees us.
        response.setHeader(HttpHeaders.LOCATION, page + "?continue=" + next);
        response.setStatus(HttpStatus.FOUND.value());
    }
}
