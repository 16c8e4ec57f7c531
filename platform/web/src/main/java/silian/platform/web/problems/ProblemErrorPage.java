package silian.platform.web.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.HttpRequestHandler;

/** The error page: what a filter sent or threw, outside of Spring MVC. Takes the place of Boot's error controller. */
final class ProblemErrorPage implements ErrorController, HttpRequestHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemErrorPage.class);

    private final Problems problems;
    private final Translation translation;

    ProblemErrorPage(Problems problems, Translation translation) {
        this.problems = problems;
        this.translation = translation;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(request, response, answer(request));
    }

    private Answer answer(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable exception) {
            var cause = exception instanceof jakarta.servlet.ServletException && exception.getCause() != null
                    ? exception.getCause()
                    : exception;
            return translation.of(request, cause).orElseGet(() -> {
                log.error("request {} failed outside of a controller", RequestIds.of(request), cause);
                return Answer.of(500, "platform.failure");
            });
        }
        return Answer.of(status(request), StatusCodes.code(status(request)));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status && status >= 400
                ? status
                : 404;
    }
}
