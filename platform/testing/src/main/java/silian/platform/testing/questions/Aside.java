package silian.platform.testing.questions;

import java.util.function.Supplier;

/** For what a test looks up or arranges in the store by itself: {@link ServedByIndexes} does not judge it. */
public final class Aside {

    private static final ThreadLocal<Boolean> ASIDE = ThreadLocal.withInitial(() -> false);

    private Aside() {}

    /** What the store answers to this thread, unjudged. */
    public static <T> T ask(Supplier<T> question) {
        ASIDE.set(true);
        try {
            return question.get();
        } finally {
            ASIDE.remove();
        }
    }

    /** Does something to the store in this thread, unjudged. */
    public static void arrange(Runnable change) {
        ask(() -> {
            change.run();
            return true;
        });
    }

    static boolean now() {
        return ASIDE.get();
    }
}
