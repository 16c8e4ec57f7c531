package silian.recruitment.institutions;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * The employment contract of somebody appointed (聘用合同), 事业单位人事管理条例 art. 12 and 13: only a first job has a
 * probation by law; of any other there is one if it was agreed.
 *
 * @param startsOn first day of work
 * @param until last day of the contract
 * @param probationUntil last day of the probation, which is part of the contract; {@code null} without one
 */
public record Contract(LocalDate startsOn, LocalDate until, @Nullable LocalDate probationUntil) {

    private static final int LONGEST_YEARS = 40;

    /**
     * @throws Refusal {@code contract.years}; {@code contract.starts-before-appointment},
     *     {@code contract.starts-too-late}; {@code contract.probation-fixed}, {@code contract.probation-months}
     */
    static Contract of(ContractTerms terms, RecruitmentRule rule, LocalDate on) {
        var faults = new ArrayList<Fault>();
        var startsOn = terms.startsOn();
        if (terms.years() < rule.contractYearsLeast() || terms.years() > LONGEST_YEARS) {
            faults.add(Fault.of("contractYears", "contract.years",
                    Map.of("least", rule.contractYearsLeast(), "most", LONGEST_YEARS)));
        }
        if (startsOn.isBefore(on)) {
            faults.add(Fault.of("startsOn", "contract.starts-before-appointment"));
        }
        if (startsOn.isAfter(on.plusMonths(rule.startWithinMonths()))) {
            faults.add(Fault.of("startsOn", "contract.starts-too-late", Map.of("months", rule.startWithinMonths())));
        }
        var months = probation(terms, rule, faults);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Contract(startsOn, startsOn.plusYears(terms.years()).minusDays(1), lastDay(startsOn, months));
    }

    private static int probation(ContractTerms terms, RecruitmentRule rule, List<Fault> faults) {
        var agreed = terms.probationMonths();
        if (terms.firstJob()) {
            if (agreed != null && agreed != rule.probationMonths()) {
                faults.add(Fault.of("probationMonths", "contract.probation-fixed",
                        Map.of("months", rule.probationMonths())));
            }
            return rule.probationMonths();
        }
        int most = Objects.requireNonNullElse(rule.agreedProbationMonthsMost(), 0);
        if (agreed != null && (agreed < 0 || agreed > most)) {
            faults.add(Fault.of("probationMonths", "contract.probation-months", Map.of("most", most)));
        }
        return agreed == null ? 0 : agreed;
    }

    private static @Nullable LocalDate lastDay(LocalDate startsOn, long probationMonths) {
        return probationMonths == 0 ? null : startsOn.plusMonths(probationMonths).minusDays(1);
    }

    /** The same contract, of as many years and months, with another first day. */
    Contract startingOn(LocalDate day) {
        int years = until.plusDays(1).getYear() - startsOn.getYear();
        var months = probationUntil == null
                ? 0
                : ChronoUnit.MONTHS.between(YearMonth.from(startsOn), YearMonth.from(probationUntil.plusDays(1)));
        return new Contract(day, day.plusYears(years).minusDays(1), lastDay(day, months));
    }
}
