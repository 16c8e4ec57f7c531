package silian.platform.web.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told when a request was not carried out (RFC 9457).
 *
 * @param type {@code urn:silian:problem:} and the code
 * @param code the stable reason a program may switch on: the fault's code if there is exactly one, otherwise the code
 *     of all faults together
 * @param title the kind of problem, in the caller's language
 * @param status the HTTP status
 * @param detail what is wrong with this request, in the caller's language
 * @param instance {@code urn:request:} and the id under which the request is found in logs and traces
 * @param faults everything that is wrong, at least one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "code", "title", "status", "detail", "instance", "faults"})
public record Problem(String type, String code, String title, int status, String detail, String instance,
        List<FaultView> faults) {

    /**
     * @param field the JSON path, parameter or header at fault; absent if it is the request as a whole
     * @param code the stable reason
     * @param message the reason in the caller's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaultView(@Nullable String field, String code, String message) {}
}
