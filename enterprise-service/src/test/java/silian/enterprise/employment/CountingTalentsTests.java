package silian.enterprise.employment;

import static org.assertj.core.api.Assertions.assertThat;

import silian.contracts.ContractSamples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Contract;
import silian.platform.events.Delivered;
import silian.platform.events.EventId;
import silian.platform.events.Subscription;
import silian.platform.standards.CreditCode;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.testing.questions.ServedByIndexes;

@WithInfrastructure
@WithTestIssuer
@ServedByIndexes
@SpringBootTest
class CountingTalentsTests {

    private static final CreditCode EMPLOYER = new CreditCode("914403001922038216");
    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);

    @Autowired
    private CountingTalents counting;

    @Autowired
    private Employments employments;

    @Test
    void countsAHireOnceAndTakesItBackOnce() {
        var confirmed = delivered(1, new HireConfirmed("hire-1", "talent-1", "subject-1", EMPLOYER.value(), "posting-1",
                null, DAY, DAY, true,
                new HireConfirmed.Person(LocalDate.of(1995, 5, 5), "11", true, "D", LocalDate.of(2021, 6, 25),
                        "10929")));
        var withdrawn = delivered(2, new HireWithdrawn("hire-1", "talent-1", EMPLOYER.value(), DAY.plusDays(9),
                "not-reported-for-work"));

        hear(confirmed);
        hear(confirmed);
        assertThat(employments.countByEnterpriseAndState(EMPLOYER, Employment.State.ACTIVE)).isOne();

        hear(withdrawn);
        hear(withdrawn);
        hear(confirmed);
        assertThat(employments.countByEnterpriseAndState(EMPLOYER, Employment.State.ACTIVE)).isZero();
        assertThat(employments.findById(new EmploymentId("hire-1"))).get().extracting(Employment::state)
                .isEqualTo(Employment.State.WITHDRAWN);
        assertThat(employments.findById(new EmploymentId("hire-1")).orElseThrow().pending().sequence()).isEqualTo(2);
    }

    @Test
    void appliesWhatRecruitmentWrites() {
        var hired = ContractSamples.of(HireConfirmed.class);

        hear(delivered(1, hired));
        hear(delivered(2, ContractSamples.of(HireWithdrawn.class)));

        assertThat(employments.findById(new EmploymentId(hired.hireId()))).get().extracting(Employment::state)
                .isEqualTo(Employment.State.WITHDRAWN);
    }

    @Test
    void followsACorrectedFirstDay() {
        var employer = new CreditCode("914200001000115161");
        var person = ContractSamples.of(HireConfirmed.class).person();
        hear(delivered("hire-3", 1, new HireConfirmed("hire-3", "talent-3", "subject-3", employer.value(), "posting-3",
                null, DAY, DAY, true, person)));
        var once = delivered("hire-3", 2, corrected("hire-3", employer, DAY.plusDays(3)));
        var again = delivered("hire-3", 3, corrected("hire-3", employer, DAY.plusDays(10)));
        for (int i = 0; i < 3; i++) {
            hear(once);
        }
        hear(again);
        hear(once);

        var employment = employments.findById(new EmploymentId("hire-3")).orElseThrow();
        assertThat(employment.since()).isEqualTo(DAY.plusDays(10));
        assertThat(employment.state()).isEqualTo(Employment.State.ACTIVE);
        assertThat(employment.pending().sequence()).isOne();
    }

    @Test
    void correctsWhatRecruitmentCorrects() {
        var hired = ContractSamples.of(HireConfirmed.class);
        var corrected = ContractSamples.of(HireCorrected.class);
        var employment = Employment.begin(delivered(1, hired));

        assertThat(employment.correct(delivered(2, corrected))).isTrue();
        assertThat(employment.since()).isEqualTo(corrected.startsOn());
    }

    private static HireCorrected corrected(String hire, CreditCode employer, LocalDate startsOn) {
        return new HireCorrected(hire, "talent-3", employer.value(), DAY, List.of("starts-on"), startsOn, true);
    }

    @Test
    void countsNobodyWhoHasLeft() {
        var employer = new CreditCode("91330100799655058B");
        var person = ContractSamples.of(HireConfirmed.class).person();
        hear(delivered(1, new HireConfirmed("hire-2", "talent-2", "subject-2", employer.value(), "posting-2", null, DAY,
                DAY, true, person)));
        var ended = delivered(2, new HireEnded("hire-2", "talent-2", employer.value(), DAY.plusYears(1), "resigned"));
        hear(ended);
        hear(ended);

        assertThat(employments.countByEnterpriseAndState(employer, Employment.State.ACTIVE)).isZero();
        var employment = employments.findById(new EmploymentId("hire-2")).orElseThrow();
        assertThat(employment.state()).isEqualTo(Employment.State.LEFT);
        assertThat(employment.pending().sequence()).isEqualTo(2);
    }

    @SuppressWarnings("unchecked")
    private <C extends Contract> void hear(Delivered<C> event) {
        counting.subscription().handlers().stream()
                .filter(handler -> handler.contract() == event.data().getClass())
                .forEach(handler -> ((Subscription.Handler<C>) handler).effect().accept(event));
    }

    private static <C extends Contract> Delivered<C> delivered(long sequence, C data) {
        return delivered("hire-1", sequence, data);
    }

    private static <C extends Contract> Delivered<C> delivered(String hire, long sequence, C data) {
        return new Delivered<>(EventId.of("silian.recruitment.hire.v1", hire, sequence),
                "silian.recruitment.hire.v1", hire, sequence, Instant.parse("2022-07-01T02:00:00Z"), data);
    }
}
