package silian.platform.events.consuming;

import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Tells a store or a broker that is away from an event that cannot be applied. An outage is nobody's fault and ends;
 * were its victims parked, ops would have to re-drive every aggregate that happened to be at work.
 */
final class Outage {

    private static final List<Class<? extends Throwable>> SIGNS = List.of(DataAccessResourceFailureException.class,
            MongoSocketException.class, MongoTimeoutException.class, MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class, RetriableException.class);

    private Outage() {}

    /** Whether the failure, or any cause of it, is that something did not answer. */
    static boolean isBehind(Throwable failure) {
        var cause = failure.getCause();
        return SIGNS.stream().anyMatch(sign -> sign.isInstance(failure)) || cause != null && isBehind(cause);
    }
}
