package silian.recruitment.activities;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.language.ActivityId;

/** Activities for tests. */
final class ActivityFixture {

    static final BusinessDates DATES = new BusinessDates(Clock.systemUTC(), ZoneId.of("Asia/Shanghai"));

    private ActivityFixture() {}

    /** A day in June, at the medical university where that kind of activity needs one. */
    static Outline anOutline(ActivityKind kind) {
        return Outline.of(aDraft(kind, kind.needsUniversity() ? "10929" : null, List.of(), "药学院", null), DATES);
    }

    static Outline.Draft aDraft(ActivityKind kind, @Nullable String university, List<String> sharedWith,
            @Nullable String faculty, @Nullable Integer places) {
        return new Outline.Draft(kind, "示例活动", university, sharedWith, faculty,
                Instant.parse("2022-06-01T01:00:00Z"), Instant.parse("2022-06-01T08:00:00Z"), "示例体育馆", places, false);
    }

    static Activity aPlanned(ActivityKind kind, String name) {
        var secret = new byte[32];
        secret[0] = (byte) name.hashCode();
        return Activity.plan(new ActivityId(anId(name)), anOutline(kind), secret, aCommand());
    }

    static Activity anActivityThatIs(ActivityState state) {
        return anActivityThatIs(state, ActivityKind.SPECIAL_FAIR);
    }

    static Activity anActivityThatIs(ActivityState state, ActivityKind kind) {
        var activity = aPlanned(kind, "fair");
        switch (state) {
            case PLANNED -> {
            }
            case PUBLISHED -> activity.publish(aCommand());
            case UNDER_WAY -> open(activity);
            case CLOSED -> {
                open(activity);
                activity.close(aCommand());
            }
            case CANCELLED -> activity.cancel("示例原因", aCommand());
            case ANNULLED -> {
                open(activity);
                activity.annul("示例原因", aCommand());
            }
        }
        return activity;
    }

    private static void open(Activity activity) {
        activity.publish(aCommand());
        activity.issueCode(aCommand());
    }
}
