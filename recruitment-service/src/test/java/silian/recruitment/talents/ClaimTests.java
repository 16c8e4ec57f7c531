package silian.recruitment.talents;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.talents.TalentFixture.CERTIFICATE;
import static silian.recruitment.talents.TalentFixture.aGraduation;
import static silian.recruitment.talents.TalentFixture.aPerson;
import static silian.recruitment.talents.TalentFixture.aTalent;

import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.AccreditationCaseId;

/** What an account and a class have to do with a talent. */
class ClaimTests {

    private static final AccreditationCaseId CASE = new AccreditationCaseId(anId("case"));

    /** Whether an account claimed the profile. */
    private enum Claimed {
        NO, YES
    }

    /** Where the class comes from. */
    private enum ClassOf {
        NONE, DECIDED_ELSEWHERE, GRANTED
    }

    @Test
    void isClaimedOnce() {
        RECRUITMENT_STATES.shows(StateTable.of("claim of a Talent 档案认领",
                (Talent talent) -> talent.subject() == null ? Claimed.NO : Claimed.YES)
                .in(Claimed.NO, TalentFixture::aTalent)
                .in(Claimed.YES, () -> {
                    var talent = aTalent();
                    talent.claim("account", "phone", aCommand());
                    return talent;
                })
                .move("claim", talent -> talent.claim("account", "phone", aCommand()))
                .move("claim by another account", talent -> talent.claim("another", "phone", aCommand()))
                .move("corrected to another number", talent -> talent.correct(aPerson("c"),
                        aGraduation(CERTIFICATE), Standing.holding(aPerson("c")), aCommand())));
    }

    @Test
    void hasTheClassThatWasDecidedLast() {
        RECRUITMENT_STATES.shows(StateTable.of("class of a Talent 人才分类", ClaimTests::classOf)
                .in(ClassOf.NONE, TalentFixture::aTalent)
                .in(ClassOf.NONE, "its case was revoked", () -> {
                    var talent = granted();
                    talent.loseClass(CASE, aCommand());
                    return talent;
                })
                .in(ClassOf.DECIDED_ELSEWHERE, () -> {
                    var talent = aTalent();
                    talent.accredit(TalentClass.C, "示例证书", aCommand());
                    return talent;
                })
                .in(ClassOf.GRANTED, ClaimTests::granted)
                .move("decide elsewhere", talent -> talent.accredit(TalentClass.B, "示例证书", aCommand()))
                .move("grant in the case", talent -> talent.accredit(TalentClass.B, CASE, aCommand()))
                .move("revoke the case", talent -> talent.loseClass(CASE, aCommand()))
                .move("restore the case", talent -> talent.regainClass(TalentClass.B, CASE, aCommand())));
    }

    private static ClassOf classOf(Talent talent) {
        var accreditation = talent.accreditation();
        if (accreditation == null) {
            return ClassOf.NONE;
        }
        return accreditation.decidedIn() == null ? ClassOf.DECIDED_ELSEWHERE : ClassOf.GRANTED;
    }

    private static Talent granted() {
        var talent = aTalent();
        talent.accredit(TalentClass.B, CASE, aCommand());
        return talent;
    }
}
