package silian.recruitment.retention;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ending records each by itself: one that cannot be ended now does not keep the others, and is found again. */
public final class OneByOne {

    private static final Logger log = LoggerFactory.getLogger(OneByOne.class);

    private OneByOne() {}

    /**
     * @param id what the log calls a record
     * @param ending says whether it ended it
     * @return how many it ended
     */
    public static <T> int end(List<T> due, Function<T, String> id, Predicate<T> ending) {
        int ended = 0;
        for (var record : due) {
            try {
                ended += ending.test(record) ? 1 : 0;
            } catch (RuntimeException e) {
                log.warn("record {} is ended later", id.apply(record), e);
            }
        }
        return ended;
    }
}
