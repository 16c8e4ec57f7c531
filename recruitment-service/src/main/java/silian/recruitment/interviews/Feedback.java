package silian.recruitment.interviews;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the employer made of a round (面试反馈).
 *
 * @param passed the person is told
 * @param note stays with the employer
 */
public record Feedback(boolean passed, @Nullable String note, LocalDate on) {

    /** Characters. */
    public static final int LONGEST_NOTE = 500;
}
