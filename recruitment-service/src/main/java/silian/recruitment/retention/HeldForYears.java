package silian.recruitment.retention;

import java.time.Instant;
import org.springframework.data.domain.Limit;

/** A kind of record that is held of people for some years and not for ever (保存期限; PIPL art. 19). */
public interface HeldForYears {

    /** How many years. */
    RetentionPeriod period();

    /**
     * Ends some of those held the longest. Harmless to repeat, to interrupt, and to do in several instances at once.
     *
     * @param before ends what is held since an earlier moment
     * @return how many it ended
     */
    int end(Instant before, Limit most);
}
