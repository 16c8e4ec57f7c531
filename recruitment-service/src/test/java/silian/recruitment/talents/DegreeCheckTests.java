package silian.recruitment.talents;

import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.talents.TalentFixture.CERTIFICATE;
import static silian.recruitment.talents.TalentFixture.aGraduation;
import static silian.recruitment.talents.TalentFixture.aPerson;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.standards.CertificateNumber;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.talents.DegreeCheck.State;

class DegreeCheckTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final int MOST_ATTEMPTS = 2;

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("degree check of a Talent 学历核验", DegreeCheckTests::state)
                .in(State.NOT_CLAIMED, () -> talent(false))
                .in(State.PENDING, "never asked", () -> talent(true))
                .in(State.PENDING, "asked for the last time", DegreeCheckTests::askedForTheLastTime)
                .in(State.CONFIRMED, () -> answered(true))
                .in(State.NOT_CONFIRMED, () -> answered(false))
                .in(State.UNRESOLVED, DegreeCheckTests::unresolved)
                .move("ask", talent -> talent.leaseDegreeCheck(NOON, Duration.ofSeconds(30)))
                .move("proves it",
                        talent -> talent.hear(aGraduation(CERTIFICATE),
                                degree -> degree.answered(aGraduation(CERTIFICATE), null, DAY)))
                .move("proves it not",
                        talent -> talent.hear(aGraduation(CERTIFICATE),
                                degree -> degree.answered(aGraduation(CERTIFICATE), DegreeDoubt.LEVEL, DAY)))
                .move("looked up", talent -> talent.hear(aGraduation(CERTIFICATE), degree -> degree.lookedUp(NOON)))
                .move("no answer",
                        talent -> talent.hear(aGraduation(CERTIFICATE),
                                degree -> degree.unanswered(NOON, MOST_ATTEMPTS)))
                .move("check again", talent -> talent.checkDegreeAgain(aCommand()))
                .move("another certificate",
                        talent -> talent.correct(aPerson("a"), aGraduation(new CertificateNumber("109291202205000999")),
                                talent.standing(), aCommand()))
                .move("no certificate after all",
                        talent -> talent.correct(aPerson("a"), aGraduation(null), talent.standing(), aCommand())));
    }

    private static State state(Talent talent) {
        return talent.degreeCheck().state();
    }

    private static Talent talent(boolean claimsACertificate) {
        return Talent.enrol(new SchoolCode("10929"), "S1", aPerson("a"),
                aGraduation(claimsACertificate ? CERTIFICATE : null), Standing.holding(aPerson("a")), aCommand());
    }

    private static Talent askedForTheLastTime() {
        var talent = talent(true);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            talent.hear(aGraduation(CERTIFICATE), degree -> degree.unanswered(NOON, MOST_ATTEMPTS));
            talent.leaseDegreeCheck(NOON, Duration.ofSeconds(30));
        }
        return talent;
    }

    private static Talent answered(boolean confirmed) {
        var talent = talent(true);
        talent.leaseDegreeCheck(NOON, Duration.ofSeconds(30));
        talent.hear(aGraduation(CERTIFICATE),
                degree -> degree.answered(aGraduation(CERTIFICATE), confirmed ? null : DegreeDoubt.UNKNOWN, DAY));
        return talent;
    }

    private static Talent unresolved() {
        var talent = askedForTheLastTime();
        talent.hear(aGraduation(CERTIFICATE), degree -> degree.unanswered(NOON, MOST_ATTEMPTS));
        return talent;
    }
}
