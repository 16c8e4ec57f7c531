package silian.recruitment.hires;

import silian.platform.commands.Refusal;

/** Where a hire stands. */
enum HireState {
    /** The place that was held for it was given back before it came; it may still come with another place. */
    LAPSED,
    /** 已确认. */
    CONFIRMED,
    /** 已撤销: it did not hold. */
    WITHDRAWN,
    /** 已离职: it held, and is over. */
    ENDED;

    /**
     * The person works there.
     *
     * @throws Refusal {@code hire.unknown} for one that never came; {@code hire.withdrawn}, {@code hire.ended}
     */
    void requireRunning() {
        switch (this) {
            case LAPSED -> throw Refusal.unknown("hire");
            case WITHDRAWN -> throw Refusal.conflict("hire.withdrawn");
            case ENDED -> throw Refusal.conflict("hire.ended");
            case CONFIRMED -> {
            }
        }
    }
}
