package silian.platform.web.problems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tomcat's own last word, for requests it refuses before any filter sees them, such as an illegal character in the
 * path. Tomcat makes it from its class name, so it reads the messages itself.
 */
public final class ProblemReportValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;

    private final Problems problems = new Problems(Messages.load(ProblemReportValve.class.getClassLoader()));
    private final JsonMapper json = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            var language = Languages.of(header(request));
            var id = UUID.randomUUID().toString();
            var body = json
                    .writeValueAsBytes(problems.problem(Answer.of(status, StatusCodes.code(status)), language, id));
            response.setContentType(Problems.MEDIA_TYPE);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Language", language.toLanguageTag());
            response.setHeader(RequestIds.HEADER, id);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("could not report an error", e);
        }
    }

    /** Headers may not have been parsed when the request line was already refused. */
    private static @Nullable String header(Request request) {
        try {
            return request.getHeader("Accept-Language");
        } catch (RuntimeException e) {
            return null;
        }
    }
}
