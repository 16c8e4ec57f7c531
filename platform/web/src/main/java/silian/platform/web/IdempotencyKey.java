package silian.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import silian.platform.commands.Caller;
import silian.platform.commands.CommandId;
import silian.platform.commands.Refusal;

/**
 * The caller's name for one command (draft-ietf-httpapi-idempotency-key-header): 1 to 255 visible ASCII characters,
 * with or without the double quotes of a structured string.
 */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";
    public static final int LONGEST = 255;

    /** @throws Refusal {@code idempotency.key-malformed} if it is not 1 to 255 visible ASCII characters */
    public IdempotencyKey {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw Refusal.invalid(HEADER, "idempotency.key-malformed", Map.of("max", LONGEST));
        }
    }

    /** @throws Refusal {@code idempotency.key-malformed} or {@code header.repeated} */
    public static Optional<IdempotencyKey> of(HttpServletRequest request) {
        var sent = Requests.header(request, HEADER);
        if (sent == null) {
            return Optional.empty();
        }
        var quoted = sent.length() >= 2 && sent.startsWith("\"") && sent.endsWith("\"");
        return Optional.of(new IdempotencyKey(quoted ? sent.substring(1, sent.length() - 1) : sent));
    }

    /** The same caller's same key for the same operation is the same command, however often it is sent. */
    public CommandId commandId(Caller caller, HttpServletRequest request) {
        return new CommandId(CommandId.digest(caller.subject() + '\n' + Requests.operation(request) + '\n' + value));
    }
}
