package silian.platform.commands;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The platform's no: an expected answer, not a failure. It carries stable reason codes; the words are found where the
 * caller's language is known. It has no stack trace, because it tells the caller's mistake and not ours.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** How the refusal is answered over HTTP (RFC 9110 section 15.5 and 15.6). */
    public enum Kind {
        /** 400: the request is malformed or breaks a rule of form. */
        INVALID(400),
        /** 403: the caller's role may not do this to anything at all. */
        FORBIDDEN(403),
        /** 404: unknown, or not the caller's to know. */
        UNKNOWN(404),
        /** 409: not in the present state. */
        CONFLICT(409),
        /** 412: the caller saw an older version. */
        STALE(412),
        /** 413: more than the platform takes at once. */
        TOO_LARGE(413),
        /** 422: well formed, but the rules say no. */
        INELIGIBLE(422),
        /** 428: the request must say which version it means (RFC 6585 section 3). */
        PRECONDITION_REQUIRED(428),
        /** 503: an outside agency does not answer; nothing was changed. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;

    private Refusal(Kind kind, List<Fault> faults, @Nullable Duration retryAfter) {
        super(kind + " " + faults.stream().map(Fault::code).collect(Collectors.joining(", ")), null, false, false);
        this.kind = kind;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** Illegal in the present state. */
    public static Refusal conflict(String code) {
        return conflict(code, Map.of());
    }

    public static Refusal conflict(String code, Map<String, ?> arguments) {
        return of(Kind.CONFLICT, new Fault(null, code, arguments));
    }

    /** One field is wrong. */
    public static Refusal invalid(String field, String code) {
        return of(Kind.INVALID, Fault.of(field, code));
    }

    public static Refusal invalid(String field, String code, Map<String, ?> arguments) {
        return of(Kind.INVALID, Fault.of(field, code, arguments));
    }

    /** Several fields are wrong, all told at once. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Kind.INVALID, faults, null);
    }

    /** Nothing of this kind and id that the caller may know of: "another tenant's" is answered the same way. */
    public static Refusal unknown(String what) {
        return of(Kind.UNKNOWN, new Fault(null, what + ".unknown", Map.of()));
    }

    /** The rules in force on the business date say no, with every reason. */
    public static Refusal ineligible(List<Fault> reasons) {
        return new Refusal(Kind.INELIGIBLE, reasons, null);
    }

    /** An outside agency did not answer in time. Nothing was changed. */
    public static Refusal unavailable(String code, Duration retryAfter) {
        return new Refusal(Kind.UNAVAILABLE, List.of(new Fault(null, code, Map.of())), retryAfter);
    }

    public static Refusal of(Kind kind, Fault fault) {
        return new Refusal(kind, List.of(fault), null);
    }

    public Kind kind() {
        return kind;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** The first fault's code, for refusals with one reason. */
    public String code() {
        return faults.getFirst().code();
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
