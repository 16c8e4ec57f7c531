package silian.recruitment.activities.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.SchoolCode;
import silian.platform.web.Versioned;
import silian.recruitment.activities.Activity;
import silian.recruitment.activities.ActivityKind;
import silian.recruitment.activities.ActivityState;

/** An activity as it is shown. */
record ActivityView(String id, ActivityKind kind, String title, @Nullable String university,
        List<String> schools, @Nullable String faculty, Instant startsAt, Instant endsAt, String place,
        @Nullable Integer places, boolean registrationRequired, ActivityState state,
        @Nullable String cancellationReason, @Nullable String annulmentReason,
        @Nullable Long version) implements Versioned {

    static ActivityView of(Activity activity) {
        var outline = activity.outline();
        var university = outline.university();
        return new ActivityView(activity.id().value(), outline.kind(), outline.title(),
                university == null ? null : university.value(),
                outline.schools().stream().map(SchoolCode::value).toList(), outline.faculty(),
                outline.schedule().startsAt(), outline.schedule().endsAt(), outline.place(), outline.places(),
                outline.registrationRequired(), activity.state(), activity.cancellationReason(),
                activity.annulmentReason(), activity.version());
    }
}
