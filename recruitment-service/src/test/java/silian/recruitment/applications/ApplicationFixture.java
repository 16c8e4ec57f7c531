package silian.recruitment.applications;

import static silian.recruitment.Commands.aCommand;

import silian.recruitment.activities.IntentFixture;

/** Applications for tests of other features. */
public final class ApplicationFixture {

    private ApplicationFixture() {}

    public static JobApplication aScreenedApplication() {
        var intent = IntentFixture.anIntent();
        var application = JobApplication.submit(intent, intent.posting(), aCommand());
        application.screen(aCommand());
        return application;
    }
}
