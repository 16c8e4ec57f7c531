package silian.platform.web.problems;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * A no before it is put into words.
 *
 * @param status the HTTP status
 * @param faults what is wrong, at least one
 * @param headers what else the answer tells, such as {@code Retry-After} or {@code Allow}
 */
public record Answer(int status, List<Fault> faults, Map<String, String> headers) {

    public Answer {
        faults = List.copyOf(faults);
        headers = Map.copyOf(headers);
    }

    /** The request as a whole is at fault. */
    public static Answer of(int status, String code) {
        return of(status, new Fault(null, code, Map.of()));
    }

    public static Answer of(int status, Fault... faults) {
        return new Answer(status, List.of(faults), Map.of());
    }

    /** An expected no of a use case. */
    public static Answer of(Refusal refusal) {
        var answer = new Answer(refusal.kind().status(), refusal.faults(), Map.of());
        var retryAfter = refusal.retryAfter();
        return retryAfter == null
                ? answer
                : answer.with("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }

    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, faults, all);
    }

    /** The reason a program may switch on. */
    String code() {
        if (faults.size() == 1) {
            return faults.getFirst().code();
        }
        return switch (status) {
            case 400 -> "request.invalid";
            case 422 -> "request.ineligible";
            default -> "request.refused";
        };
    }
}
