package silian.recruitment.hires;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

class HireTests {

    private static final JobApplicationId APPLICATION = new JobApplicationId(anId("application"));
    private static final EmployerId EMPLOYER = new EmployerId("914403001922038216");
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

    @Test
    void isConfirmedOnce() {
        var hire = aHire();
        confirm(hire);
        confirm(hire);

        assertThat(hire.pending().recorded()).singleElement().isInstanceOf(HireEvent.Confirmed.class);
        assertThat(hire.lapse(NOON)).isFalse();
        assertThat(hire.state()).isEqualTo(Hire.State.CONFIRMED);
    }

    @Test
    void isWithdrawnOnce() {
        var hire = aHire();
        assertRefused("hire.unknown", () -> hire.withdraw(WithdrawalReason.CONFIRMED_BY_MISTAKE, aCommand()));
        confirm(hire);
        var withdrawal = aCommand();
        hire.withdraw(WithdrawalReason.NOT_REPORTED_FOR_WORK, withdrawal);
        hire.withdraw(WithdrawalReason.NOT_REPORTED_FOR_WORK, withdrawal);

        assertThat(hire.pending().recorded()).hasSize(2);
        assertRefused("hire.withdrawn", () -> hire.withdraw(WithdrawalReason.NOT_REPORTED_FOR_WORK, aCommand()));
        assertRefused("hire.withdrawn", () -> confirm(hire));
    }

    @Test
    void mayStillComeAfterItsPlaceLapsed() {
        var hire = Hire.absent(Hire.idOf(APPLICATION));
        assertThat(hire.lapse(NOON)).isTrue();
        confirm(hire);

        assertThat(hire.state()).isEqualTo(Hire.State.CONFIRMED);
    }

    @Test
    void isNobodysToSeeBeforeItCame() {
        assertThat(aHire().visibleTo(agentOf(EMPLOYER.value()))).isFalse();
        var hire = aHire();
        confirm(hire);
        assertThat(hire.visibleTo(agentOf(EMPLOYER.value()))).isTrue();
        assertThat(hire.visibleTo(agentOf("91330100799655058B"))).isFalse();
    }

    @Test
    void knowsTheReasonsOfTheDistrict() {
        assertThat(WithdrawalReason.of("not-reported-for-work")).isEqualTo(WithdrawalReason.NOT_REPORTED_FOR_WORK);
        assertRefused("hire.reason-unknown", () -> WithdrawalReason.of("because"));
        assertRefused("hire.reason-unknown", () -> WithdrawalReason.of(null));
    }

    private static Hire aHire() {
        return Hire.to(APPLICATION);
    }

    private static void confirm(Hire hire) {
        hire.confirm(new HirePlace(APPLICATION, new TalentId(anId("talent")), "account", EMPLOYER,
                new JobPostingId(anId("posting")), null), new HireTerms(DAY, true, null),
                new PersonFacts(LocalDate.of(2000, 1, 1), EducationLevel.UNDERGRADUATE_GRADUATED, true, null, DAY,
                        new SchoolCode("10929")),
                aCommand());
    }
}
