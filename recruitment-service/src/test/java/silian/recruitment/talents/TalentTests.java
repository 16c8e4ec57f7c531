package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.talents.TalentFixture.CERTIFICATE;
import static silian.recruitment.talents.TalentFixture.aGraduation;
import static silian.recruitment.talents.TalentFixture.aPerson;
import static silian.recruitment.talents.TalentFixture.aTalent;
import static silian.recruitment.talents.TalentFixture.aValue;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Command;
import silian.platform.security.PersonalField;
import silian.platform.standards.CertificateNumber;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.TalentId;

class TalentTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Test
    void isAskedAboutByOneAtATime() {
        var talent = aTalent();

        assertThat(talent.leaseDegreeCheck(NOON, LEASE)).isEqualTo(CERTIFICATE);
        assertThat(talent.leaseDegreeCheck(NOON.plusSeconds(29), LEASE)).isNull();
        assertThat(talent.leaseDegreeCheck(NOON.plusSeconds(30), LEASE)).isEqualTo(CERTIFICATE);
        talent.hear(aGraduation(CERTIFICATE), degree -> degree.answered(aGraduation(CERTIFICATE), null, DAY));
        assertThat(talent.leaseDegreeCheck(NOON.plusSeconds(90), LEASE)).isNull();
        assertThat(talent.degreeCheck()).isEqualTo(new DegreeCheck(DegreeCheck.State.CONFIRMED, 2, DAY, null));
    }

    @Test
    void forgetsAnAnswerAboutACertificateThatWasReplaced() {
        var talent = aTalent();
        talent.leaseDegreeCheck(NOON, LEASE);
        talent.correct(aPerson("a"), aGraduation(new CertificateNumber("109291202205000999")), talent.standing(),
                aCommand());
        talent.hear(aGraduation(CERTIFICATE), degree -> degree.answered(aGraduation(CERTIFICATE), null, DAY));

        assertThat(talent.degreeCheck().state()).isEqualTo(DegreeCheck.State.PENDING);
    }

    @Test
    void mayBeTakenUpByAPersonAfterTheLastAttemptAndIsAskedOn() {
        var talent = aTalent();
        for (int attempt = 0; attempt < 3; attempt++) {
            talent.leaseDegreeCheck(NOON, LEASE);
            talent.hear(aGraduation(CERTIFICATE), degree -> degree.unanswered(NOON, 3));
        }
        assertThat(talent.degreeCheck().state()).isEqualTo(DegreeCheck.State.UNRESOLVED);
        assertThat(talent.leaseDegreeCheck(NOON, LEASE)).isEqualTo(CERTIFICATE);
        talent.hear(aGraduation(CERTIFICATE), degree -> degree.unanswered(NOON.plusSeconds(60), 3));
        assertThat(talent.leaseDegreeCheck(NOON.plusSeconds(59), LEASE)).isNull();
        var again = aCommand();
        talent.checkDegreeAgain(again);
        talent.checkDegreeAgain(again);

        assertThat(talent.degreeCheck()).isEqualTo(new DegreeCheck(DegreeCheck.State.PENDING, 0, null, null));
        assertRefused("talent.degree-check-not-unresolved", () -> talent.checkDegreeAgain(aCommand()));
    }

    @Test
    void isAskedAboutAsOftenAsTheAgencyIsStillLooking() {
        var talent = aTalent();
        for (int attempt = 0; attempt < 30; attempt++) {
            assertThat(talent.leaseDegreeCheck(NOON, LEASE)).isEqualTo(CERTIFICATE);
            talent.hear(aGraduation(CERTIFICATE), degree -> degree.lookedUp(NOON));
        }

        assertThat(talent.degreeCheck()).isEqualTo(new DegreeCheck(DegreeCheck.State.PENDING, 0, null, null));
    }

    @Test
    void leavesTheCertificateOfTwoEntriesToTheOneThatGoesOn() {
        var survivor = aTalent();
        survivor.hear(aGraduation(CERTIFICATE),
                degree -> degree.answered(aGraduation(CERTIFICATE), DegreeDoubt.ANOTHER_PERSON, DAY));
        survivor.absorb(new TalentId(anId("other")), aCommand());

        assertThat(survivor.degreeCheck().state()).isEqualTo(DegreeCheck.State.PENDING);
        assertThat(survivor.leaseDegreeCheck(NOON, LEASE)).isEqualTo(CERTIFICATE);
    }

    @Test
    void keepsItsCheckWhenOnlyThePhoneChanges() {
        var talent = aTalent();
        talent.leaseDegreeCheck(NOON, LEASE);
        talent.hear(aGraduation(CERTIFICATE), degree -> degree.answered(aGraduation(CERTIFICATE), null, DAY));
        var person = aPerson("a");
        var phone = new Person(person.name(), person.idNumber(), aValue(PersonalField.PHONE, "b"), "b", DAY);

        assertThat(talent.correct(aPerson("a"), aGraduation(CERTIFICATE), talent.standing(), aCommand())).isFalse();
        assertThat(talent.correct(phone, aGraduation(CERTIFICATE), talent.standing(), aCommand())).isTrue();
        assertThat(talent.degreeCheck().state()).isEqualTo(DegreeCheck.State.CONFIRMED);
    }

    @Test
    void doesNotBecomeAnotherPersonOnceClaimed() {
        var talent = aTalent();
        talent.correct(aPerson("b"), aGraduation(CERTIFICATE), talent.standing(), aCommand());
        talent.claim("account", "a", aCommand());
        talent.claim("account", "a", aCommand());

        assertRefused("profile.claimed", () -> talent.claim("thief", "a", aCommand()));
        assertRefused("graduate.id-number-claimed",
                () -> talent.correct(aPerson("c"), aGraduation(CERTIFICATE), talent.standing(), aCommand()));
    }

    @Test
    void isAccreditedOnItsBusinessDate() {
        var talent = aTalent();
        var command = aCommand(DAY.minusYears(1));
        talent.accredit(TalentClass.D, "证书", command);
        talent.accredit(TalentClass.A, "证书", command);

        assertThat(talent.accreditation()).isEqualTo(
                new Accreditation(TalentClass.D, "证书", "officer", DAY.minusYears(1), null));
        talent.accredit(TalentClass.C, "更高证书", aCommand());
        assertThat(talent.accreditation()).extracting(Accreditation::talentClass).isEqualTo(TalentClass.C);
    }

    @Test
    void losesTheClassOfARevokedCaseAndNoOther() {
        var decidedIn = new AccreditationCaseId(anId("case"));
        var talent = aTalent();
        var granted = aCommand();
        talent.accredit(TalentClass.D, decidedIn, granted);
        talent.accredit(TalentClass.D, decidedIn, granted);
        talent.loseClass(decidedIn, aCommand());
        assertThat(talent.accreditation()).isNull();

        talent.accredit(TalentClass.E, "外地认定", aCommand());
        talent.loseClass(decidedIn, aCommand());
        assertThat(talent.accreditation()).extracting(Accreditation::talentClass).isEqualTo(TalentClass.E);
    }

    @Test
    void doesNotTakeAClassThatWasRevokedMeanwhile() {
        var decidedIn = new AccreditationCaseId(anId("case"));
        var talent = aTalent();
        talent.loseClass(decidedIn, aCommand());
        talent.accredit(TalentClass.D, decidedIn, aCommand());

        assertThat(talent.accreditation()).isNull();
    }

    @Test
    void regainsTheClassOfACaseThatWasRevokedByMistakeThoughTheRevocationComesLate() {
        var decidedIn = new AccreditationCaseId(anId("case"));
        var revocation = aCommand();
        var talent = aTalent();
        talent.accredit(TalentClass.D, decidedIn, aCommand());
        talent.loseClass(decidedIn, revocation);
        var appeal = later(revocation);
        talent.regainClass(TalentClass.D, decidedIn, appeal);
        talent.regainClass(TalentClass.D, decidedIn, appeal);
        assertThat(talent.accreditation()).extracting(Accreditation::talentClass).isEqualTo(TalentClass.D);

        var slow = aTalent();
        slow.accredit(TalentClass.D, decidedIn, aCommand());
        slow.regainClass(TalentClass.D, decidedIn, appeal);
        slow.loseClass(decidedIn, revocation);
        assertThat(slow.accreditation()).extracting(Accreditation::talentClass).isEqualTo(TalentClass.D);
        slow.loseClass(decidedIn, later(appeal));
        assertThat(slow.accreditation()).isNull();
    }

    @Test
    void keepsAClassDecidedBeforeAnotherWasRegained() {
        var decidedIn = new AccreditationCaseId(anId("case"));
        var talent = aTalent();
        talent.accredit(TalentClass.B, "外地认定", aCommand());
        talent.regainClass(TalentClass.D, decidedIn, aCommand());

        assertThat(talent.accreditation()).extracting(Accreditation::talentClass).isEqualTo(TalentClass.B);
    }

    private static Command later(Command earlier) {
        var next = aCommand();
        return new Command(next.id(), next.caller(), earlier.at().plusSeconds(1), next.on());
    }

    @Test
    void waitsLongerAfterEachAttempt() {
        var settings = new DegreeCheckSettings(70, Duration.ofSeconds(5), Duration.ofMinutes(30), Duration.ofHours(6),
                Duration.ofDays(1), LEASE, 8);

        assertThat(settings.waitAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.waitAfter(3)).isEqualTo(Duration.ofSeconds(20));
        assertThat(settings.waitAfter(60)).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.waitAfter(70)).isEqualTo(Duration.ofDays(1));
    }
}
