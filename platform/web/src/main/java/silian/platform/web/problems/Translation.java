package silian.platform.web.problems;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import silian.platform.commands.Refusal;
import tools.jackson.core.JacksonException;

/** What each expected exception means to a caller; empty for those that nobody expected. */
final class Translation {

    private static final int DEEPEST_CAUSE = 10;

    private final RequestFaults requests;

    Translation(RequestFaults requests) {
        this.requests = requests;
    }

    Optional<Answer> of(HttpServletRequest request, Throwable exception) {
        // A refusal may come wrapped, for instance out of a streaming parser or a type converter.
        var refusal = cause(exception, Refusal.class);
        if (exception instanceof Refusal direct) {
            return Optional.of(Answer.of(direct));
        }
        if (exception instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(bodyFault(unreadable));
        }
        var badRequest = requests.of(request, exception, refusal);
        if (badRequest.isPresent()) {
            return badRequest;
        }
        return refusal != null ? Optional.of(Answer.of(refusal)) : ofStore(request, exception);
    }

    private static Answer bodyFault(HttpMessageNotReadableException unreadable) {
        var json = cause(unreadable, JacksonException.class);
        if (json != null) {
            return JsonFaults.of(json);
        }
        var refusal = cause(unreadable, Refusal.class);
        return refusal != null ? Answer.of(refusal) : Answer.of(400, "body.missing");
    }

    private static Optional<Answer> ofStore(HttpServletRequest request, Throwable exception) {
        return Optional.ofNullable(switch (exception) {
            case OptimisticLockingFailureException lost -> request.getHeader("If-Match") == null
                    ? Answer.of(409, "version.conflict").with("Retry-After", "1")
                    : Answer.of(412, "version.stale");
            case DuplicateKeyException duplicate -> Answer.of(409, "object.already-exists");
            case DataAccessResourceFailureException down -> Answer.of(503, "platform.store-unavailable")
                    .with("Retry-After", "2");
            // Those who ask the driver itself are told in its own words.
            case MongoTimeoutException down -> Answer.of(503, "platform.store-unavailable").with("Retry-After", "2");
            case MongoSocketException down -> Answer.of(503, "platform.store-unavailable").with("Retry-After", "2");
            case QueryTimeoutException slow -> Answer.of(503, "platform.store-unavailable").with("Retry-After", "2");
            default -> null;
        });
    }

    static <T extends Throwable> @Nullable T cause(Throwable exception, Class<T> type) {
        return Stream.iterate(exception, e -> e != null, Throwable::getCause).limit(DEEPEST_CAUSE)
                .filter(type::isInstance).map(type::cast).findFirst().orElse(null);
    }
}
