package silian.recruitment.activities;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;

import java.time.Instant;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

/** An intent for tests of other features. */
public final class IntentFixture {

    private IntentFixture() {}

    public static Intent anIntent() {
        var fair = Activity.plan(new ActivityId(anId("fair")), ActivityKind.SPECIAL_FAIR, "专场",
                new SchoolCode("10929"), null,
                new Schedule(Instant.parse("2022-06-01T01:00:00Z"), Instant.parse("2022-06-01T08:00:00Z")), "体育馆",
                new byte[32], aCommand());
        return Intent.reach(fair, new TalentId(anId("talent")), new EmployerId("914403001922038216"),
                new JobPostingId(anId("posting")), aCommand());
    }
}
