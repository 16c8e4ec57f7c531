package silian.platform.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a no into the caller's words and writes it. Filters and error pages outside of Spring MVC, such as those of the
 * security starter, use it to answer the way controllers do.
 */
public final class Problems {

    public static final String MEDIA_TYPE = "application/problem+json";

    private final Messages messages;
    private final JsonMapper json = JsonMapper.shared();

    public Problems(Messages messages) {
        this.messages = messages;
    }

    /** Writes a refusal; nothing happens if the answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(request, response, Answer.of(refusal));
    }

    /** Writes an answer; nothing happens if another one is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, Answer answer) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        var language = Languages.of(request.getHeader("Accept-Language"));
        var body = json.writeValueAsBytes(problem(answer, language, RequestIds.of(request)));
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("Vary", "Accept-Language");
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Language", language.toLanguageTag());
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    /** The words for one fault in the language the request asks for, for answers that tell faults of parts. */
    public String words(Fault fault, HttpServletRequest request) {
        return text(fault, Languages.of(request.getHeader("Accept-Language")));
    }

    Problem problem(Answer answer, Locale language, String requestId) {
        var faults = answer.faults().stream()
                .map(fault -> new Problem.FaultView(fault.field(), fault.code(), text(fault, language))).toList();
        var code = answer.code();
        var detail = faults.size() == 1
                ? faults.getFirst().message()
                : messages.text(code, Map.of("count", faults.size()), language);
        return new Problem("urn:silian:problem:" + code, code, title(answer.status(), language), answer.status(),
                detail, "urn:request:" + requestId, faults);
    }

    private String text(Fault fault, Locale language) {
        return messages.text(fault.code(), fault.arguments(), language);
    }

    private String title(int status, Locale language) {
        var exact = "status." + status;
        return messages.text(messages.has(exact, language) ? exact : status < 500 ? "status.400" : "status.500",
                Map.of(), language);
    }
}
