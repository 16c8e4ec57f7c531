package silian.recruitment.activities;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;

import silian.platform.standards.SchoolCode;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

/** An intent for tests of other features. */
public final class IntentFixture {

    private IntentFixture() {}

    public static Intent anIntent() {
        return Intent.of(ActivityFixture.aPlanned(ActivityKind.SPECIAL_FAIR, "fair"), new TalentId(anId("talent")),
                new SchoolCode("10929"), new EmployerId("914403001922038216"), new JobPostingId(anId("posting")),
                aCommand());
    }
}
