package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * The employment contract of somebody appointed (聘用合同), 事业单位人事管理条例 art. 12 and 13.
 *
 * @param startsOn first day of work
 * @param until last day of the contract
 * @param probationUntil last day of the probation, which is part of the contract
 */
public record Contract(LocalDate startsOn, LocalDate until, LocalDate probationUntil) {

    private static final int LONGEST_YEARS = 40;

    /**
     * @param years of the contract
     * @throws Refusal {@code contract.years}; {@code contract.starts-before-appointment},
     *     {@code contract.starts-too-late}
     */
    static Contract of(LocalDate startsOn, int years, RecruitmentRule rule, LocalDate on) {
        var faults = new ArrayList<Fault>();
        if (years < rule.contractYearsLeast() || years > LONGEST_YEARS) {
            faults.add(Fault.of("contractYears", "contract.years",
                    Map.of("least", rule.contractYearsLeast(), "most", LONGEST_YEARS)));
        }
        if (startsOn.isBefore(on)) {
            faults.add(Fault.of("startsOn", "contract.starts-before-appointment"));
        }
        if (startsOn.isAfter(on.plusMonths(rule.startWithinMonths()))) {
            faults.add(Fault.of("startsOn", "contract.starts-too-late", Map.of("months", rule.startWithinMonths())));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Contract(startsOn, startsOn.plusYears(years).minusDays(1),
                startsOn.plusMonths(rule.probationMonths()).minusDays(1));
    }
}
