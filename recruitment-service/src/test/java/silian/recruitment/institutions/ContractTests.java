package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.RULE;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTests {

    private static final LocalDate OVER = LAST.plusDays(1);
    private static final Contract CONTRACT = Contract.of(firstJob(OVER, 3), RULE, OVER);

    @Test
    void signsForThreeYearsWithAYearOfProbation() {
        assertThat(CONTRACT.until()).isEqualTo(OVER.plusYears(3).minusDays(1));
        assertThat(CONTRACT.probationUntil()).isEqualTo(OVER.plusYears(1).minusDays(1));
        assertRefused("contract.years", () -> Contract.of(firstJob(OVER, 2), RULE, OVER));
        assertRefused("contract.years", () -> Contract.of(firstJob(OVER, 41), RULE, OVER));
        assertThat(Contract.of(firstJob(OVER, 40), RULE, OVER).until()).isEqualTo(OVER.plusYears(40).minusDays(1));
        assertRefused("contract.starts-before-appointment", () -> Contract.of(firstJob(LAST, 3), RULE, OVER));
        assertRefused("contract.starts-too-late",
                () -> Contract.of(firstJob(OVER.plusMonths(12).plusDays(1), 3), RULE, OVER));
        assertThat(Contract.of(firstJob(OVER.plusMonths(12), 3), RULE, OVER).startsOn())
                .isEqualTo(OVER.plusMonths(12));
    }

    @Test
    void hasTheProbationOfTheLawForAFirstJobOnly() {
        assertThat(probation(false, null)).isNull();
        assertThat(probation(false, 0)).isNull();
        assertThat(probation(false, 6)).isEqualTo(OVER.plusMonths(6).minusDays(1));
        assertThat(probation(true, 12)).isEqualTo(OVER.plusMonths(12).minusDays(1));
        assertRefused("contract.probation-fixed", () -> probation(true, 6));
        assertRefused("contract.probation-months", () -> probation(false, 7));
        assertRefused("contract.probation-months", () -> probation(false, -1));
    }

    @Test
    void movesAContractWithItsFirstDay() {
        var leap = LocalDate.of(2024, 2, 29);
        var contract = Contract.of(new ContractTerms(leap, 3, false, 6), RULE, leap);

        assertThat(contract.startingOn(OVER))
                .isEqualTo(Contract.of(new ContractTerms(OVER, 3, false, 6), RULE, OVER));
        assertThat(contract.startingOn(leap)).isEqualTo(contract);
        assertThat(CONTRACT.startingOn(leap)).isEqualTo(Contract.of(firstJob(leap, 3), RULE, leap));
    }

    private static @Nullable LocalDate probation(boolean firstJob, @Nullable Integer months) {
        return Contract.of(new ContractTerms(OVER, 3, firstJob, months), RULE, OVER).probationUntil();
    }

    private static ContractTerms firstJob(LocalDate startsOn, int years) {
        return new ContractTerms(startsOn, years, true, null);
    }
}
