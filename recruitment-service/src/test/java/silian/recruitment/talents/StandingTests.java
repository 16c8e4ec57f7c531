package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;
import static silian.recruitment.talents.TalentFixture.CERTIFICATE;
import static silian.recruitment.talents.TalentFixture.aGraduation;
import static silian.recruitment.talents.TalentFixture.aPerson;
import static silian.recruitment.talents.TalentFixture.aValue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Command;
import silian.platform.security.PersonalField;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.language.TalentId;

class StandingTests {

    private static final TalentId ANOTHER = new TalentId(anId("another"));

    /** For whom an entry stands. */
    private enum For {
        ITS_PERSON, NOBODY, MERGED
    }

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("standing of a Talent 档案归属", StandingTests::state)
                .in(For.ITS_PERSON, () -> entry(Standing.holding(aPerson("a"))))
                .in(For.MERGED, () -> entry(Standing.within(ANOTHER)))
                .in(For.MERGED, "by a reviewer", StandingTests::mergedByAReviewer)
                .in(For.NOBODY, () -> entry(Standing.against(older().id(), ContestReason.ANOTHER_NAME)))
                .move("nobody holds its number", talent -> talent.settle(Standing.holding(aPerson("a")), aCommand()))
                .move("its namesake holds its number", talent -> talent.settle(Standing.within(ANOTHER), aCommand()))
                .move("another name holds its number",
                        talent -> talent.settle(Standing.against(ANOTHER, ContestReason.ANOTHER_NAME), aCommand()))
                .move("corrected to a number of its own", talent -> talent.correct(aPerson("c"),
                        aGraduation(CERTIFICATE), Standing.holding(aPerson("c")), aCommand()))
                .move("corrected to the number of a namesake", talent -> talent.correct(aPerson("c"),
                        aGraduation(CERTIFICATE), Standing.within(ANOTHER), aCommand()))
                .move("corrected to the number of another name", talent -> talent.correct(aPerson("c"),
                        aGraduation(CERTIFICATE), Standing.against(ANOTHER, ContestReason.ANOTHER_NAME), aCommand()))
                .move("merge", talent -> talent.mergeInto(older(), older().id(), "已核对", aCommand()))
                .move("part", talent -> talent.part("已核对", aCommand()))
                .move("yield its number", talent -> talent.yieldNumber(aNamesake(), "已核对", aCommand()))
                .move("claim", talent -> talent.claim("account", "a", aCommand())));
    }

    @Test
    void goesOnIfItWasMergedIntoWhatWasMergedIntoIt() {
        var survivor = entry(Standing.within(ANOTHER));
        survivor.absorb(ANOTHER, aCommand());

        assertThat(survivor.standing()).isEqualTo(Standing.BY_ANOTHERS_NUMBER);
    }

    @Test
    void asksAgainWhatDependsOnWhoseTheOtherEntryIs() {
        var talent = entry(Standing.within(ANOTHER));
        talent.hear(talent.graduation(), degree -> degree.shared(LocalDate.of(2022, 6, 1)));
        assertThat(talent.degreeCheck().state()).isEqualTo(DegreeCheck.State.CONFIRMED);

        assertThat(talent.settle(Standing.holding(aPerson("a")), aCommand())).isTrue();
        assertThat(talent.degreeCheck().state()).isEqualTo(DegreeCheck.State.PENDING);
    }

    private static For state(Talent talent) {
        if (talent.mergedInto() != null) {
            return For.MERGED;
        }
        return talent.standing().goesOn() ? For.ITS_PERSON : For.NOBODY;
    }

    private static Talent mergedByAReviewer() {
        var talent = entry(Standing.holding(aPerson("a")));
        talent.mergeInto(older(), null, "已核对", aCommand());
        return talent;
    }

    @Test
    void yieldsNoNumberThatSomethingRestsOn() {
        var claimed = entry(Standing.holding(aPerson("a")));
        claimed.claim("account", "a", aCommand());
        var accredited = entry(Standing.holding(aPerson("a")));
        accredited.accredit(TalentClass.D, "示例材料", aCommand());

        assertRefused("talent.holder-claimed", () -> claimed.yieldNumber(aNamesake(), "已核对", aCommand()));
        assertRefused("talent.holder-accredited", () -> accredited.yieldNumber(aNamesake(), "已核对", aCommand()));
        assertRefused("talent.holder-merged",
                () -> mergedByAReviewer().yieldNumber(aNamesake(), "已核对", aCommand()));
    }

    @Test
    void staysPartedUntilItIsCorrected() {
        var talent = entry(Standing.within(ANOTHER));
        talent.part("已核对", aCommand());
        assertThat(talent.settle(Standing.within(ANOTHER), aCommand())).isFalse();
        assertThat(talent.settle(Standing.holding(aPerson("a")), aCommand())).isFalse();
        assertThat(talent.standing().waitingSince()).as("it is decided").isNull();

        talent.correct(aPerson("c"), aGraduation(CERTIFICATE), Standing.holding(aPerson("c")), aCommand());
        assertThat(talent.standing().goesOn()).isTrue();
    }

    @Test
    void waitsSinceItWasContestedFirst() {
        var first = aCommand();
        var talent = Talent.enrol(new SchoolCode("10929"), "S1", aPerson("a"), aGraduation(CERTIFICATE),
                Standing.against(ANOTHER, ContestReason.ANOTHER_NAME), first);
        var later = new Command(aCommand().id(), first.caller(), first.at().plusSeconds(60), first.on());
        talent.settle(Standing.against(older().id(), ContestReason.ANOTHER_PHONE), later);
        assertThat(talent.standing().waitingSince()).isEqualTo(first.at());

        talent.settle(Standing.within(ANOTHER), later);
        assertThat(talent.standing().waitingSince()).isNull();
    }

    /** With the same number. */
    private static Talent aNamesake() {
        return Talent.enrol(new SchoolCode("10929"), "S2", aPerson("a"), aGraduation(CERTIFICATE),
                Standing.against(ANOTHER, ContestReason.ANOTHER_NAME), aCommand());
    }

    private static Talent entry(Standing standing) {
        return Talent.enrol(new SchoolCode("10929"), "S1", aPerson("a"), aGraduation(CERTIFICATE), standing,
                aCommand());
    }

    /** With the same name and phone, and another number. */
    private static Talent older() {
        var person = aPerson("a");
        var mistaken = new Person(person.name(), aValue(PersonalField.ID_NUMBER, "b"), person.phone(),
                person.phoneIndex(), person.birthDate());
        return Talent.enrol(new SchoolCode("10929"), "S0", mistaken, aGraduation(CERTIFICATE),
                Standing.holding(mistaken), aCommand(LocalDate.of(2021, 6, 1)));
    }
}
