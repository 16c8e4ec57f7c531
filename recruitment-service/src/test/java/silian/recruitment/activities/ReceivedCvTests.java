package silian.recruitment.activities;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.activities.ActivityFixture.anActivityThatIs;

import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.EmployerId;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentFixture;

class ReceivedCvTests {

    /** Whether it is known whose profile it was. */
    private enum Whose {
        KNOWN, FORGOTTEN
    }

    private final Talent talent = TalentFixture.aTalent();

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("ReceivedCv 收到简历", ReceivedCvTests::whose)
                .in(Whose.KNOWN, this::received)
                .in(Whose.FORGOTTEN, () -> {
                    var cv = received();
                    cv.forget();
                    return cv;
                })
                .move("hand over again", cv -> cv.again(talent.id(), aCommand()))
                .move("forget", ReceivedCv::forget));
    }

    private static Whose whose(ReceivedCv cv) {
        return cv.talent() == null ? Whose.FORGOTTEN : Whose.KNOWN;
    }

    private ReceivedCv received() {
        return ReceivedCv.of(anActivityThatIs(ActivityState.UNDER_WAY), new EmployerId("914403001922038216"), talent,
                aCommand());
    }
}
