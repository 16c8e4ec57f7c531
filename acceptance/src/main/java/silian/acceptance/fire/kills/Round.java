package silian.acceptance.fire.kills;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One kill.
 *
 * @param victim the part whose process is killed; of several instances the draw says which
 * @param draw tells instances apart
 * @param after a random moment, or how long to wait before lying in wait at the point
 * @param point where it is killed, {@code null} for wherever it is at the moment
 * @param passes at which passing of the point, from 1
 */
record Round(String victim, int draw, Duration after, @Nullable Point point, int passes) {

    static Round anywhere(String victim, int draw, Duration after) {
        return new Round(victim, draw, after, null, 0);
    }

    static Round at(Point point, Service victim, int draw, int passes) {
        return new Round(victim.title(), draw, Duration.ZERO, point, passes);
    }

    String text() {
        return point == null
                ? victim + " after " + after.toMillis() + " ms"
                : victim + ", " + point.between() + " (" + passes + ")";
    }
}
