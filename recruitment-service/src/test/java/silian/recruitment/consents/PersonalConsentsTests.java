package silian.recruitment.consents;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.TalentId;

class PersonalConsentsTests {

    private static final ConsentText TEXT = new ConsentText(LocalDate.of(2021, 11, 1), "同意", "I agree");
    private static final ConsentText NEWER = new ConsentText(LocalDate.of(2023, 1, 1), "我同意", "I do agree");
    private static final ConsentPurpose PURPOSE = ConsentPurpose.EMPLOYERS;

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("PersonalConsents 个人信息同意",
                (PersonalConsents consents) -> consents.to(PURPOSE).state())
                .in(Consent.State.NOT_GIVEN, PersonalConsentsTests::nothing)
                .in(Consent.State.NOT_GIVEN, "another purpose was", () -> {
                    var consents = nothing();
                    consents.give(ConsentPurpose.MIXERS, TEXT, aCommand());
                    return consents;
                })
                .in(Consent.State.GIVEN, PersonalConsentsTests::given)
                .in(Consent.State.WITHDRAWN, () -> {
                    var consents = given();
                    consents.withdraw(PURPOSE, aCommand());
                    return consents;
                })
                .move("give", consents -> consents.give(PURPOSE, TEXT, aCommand()))
                .move("give to newer words", consents -> consents.give(PURPOSE, NEWER, aCommand()))
                .move("withdraw", consents -> consents.withdraw(PURPOSE, aCommand()))
                .move("withdraw whatever stands", consents -> consents.withdrawAll(aCommand())));
    }

    private static PersonalConsents nothing() {
        return PersonalConsents.of(new TalentId(anId("person")));
    }

    private static PersonalConsents given() {
        var consents = nothing();
        consents.give(PURPOSE, TEXT, aCommand());
        return consents;
    }
}
