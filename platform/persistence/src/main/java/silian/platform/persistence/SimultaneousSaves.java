package silian.platform.persistence;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Loading, deciding and saving again when somebody else saved the same document meanwhile. For what does not depend on
 * the version a caller saw: a crowd that takes places in one document comes through, one after the other.
 */
public final class SimultaneousSaves {

    private static final RetryTemplate RETRY = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingFailureException.class).maxRetries(60)
            .delay(Duration.ofMillis(5)).jitter(Duration.ofMillis(5)).multiplier(1.2).maxDelay(Duration.ofMillis(80))
            .timeout(Duration.ofSeconds(4)).build());

    private SimultaneousSaves() {}

    /**
     * @param loadDecideSave loads the document anew each time; safe to repeat
     * @throws OptimisticLockingFailureException if it did not come through within four seconds
     */
    public static <T extends @Nullable Object> T retried(Supplier<T> loadDecideSave) {
        return RETRY.invoke(loadDecideSave);
    }
}
