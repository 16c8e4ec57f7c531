package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.SchemeVersion;

/**
 * The numbers of one recruitment, as they were in force when it was announced; a copy goes into everything decided and
 * published by them. What each means stands in {@code schemes/institution-recruitment.yaml}.
 *
 * @param version the scheme's version
 * @param decimals of every score; rounding is half up
 * @param tieBreaks in this order
 * @param probationMonths of a first job
 * @param agreedProbationMonthsMost of any other; {@code null} where none may be agreed
 * @param medicalRecheckDays within which a failed medical check may be repeated; {@code null} where it may not
 */
public record RecruitmentRule(LocalDate version, int openingRatio, int appealWorkingDays, int paperFullMarks,
        int papersDivisor, int additionPoints, int shortListRatio, int writtenPercent, int interviewPercent,
        int decimals, List<TieBreak> tieBreaks, int passMark, int passMarkRatio, int panelLeast, int panelDrops,
        int publicityWorkingDays, int contractYearsLeast, int probationMonths, int startWithinMonths,
        @Nullable Integer agreedProbationMonthsMost, @Nullable Integer medicalRecheckDays) {

    static RecruitmentRule of(SchemeVersion version) {
        var told = version.parameters();
        return new RecruitmentRule(version.effective(), number(told, "opening_ratio"),
                number(told, "appeal_working_days"), number(told, "paper_full_marks"), number(told, "papers_divisor"),
                number(told, "addition_points"), number(told, "short_list_ratio"), number(told, "written_percent"),
                number(told, "interview_percent"), number(told, "decimals"),
                texts(told, "tie_breaks").stream().map(TieBreak::of).toList(), number(told, "pass_mark"),
                number(told, "pass_mark_ratio"), number(told, "panel_least"), number(told, "panel_drops"),
                number(told, "publicity_working_days"), number(told, "contract_years_least"),
                number(told, "probation_months"), number(told, "start_within_months"),
                optionalNumber(told, "agreed_probation_months_most"), optionalNumber(told, "medical_recheck_days"));
    }

    /** Additional points of whom they were granted, or not. */
    BigDecimal points(boolean granted) {
        return granted ? BigDecimal.valueOf(additionPoints) : BigDecimal.ZERO;
    }

    /** Last day of a repeated medical check after one that was failed on the given day; {@code null} if there is none. */
    @Nullable
    LocalDate recheckUntil(LocalDate failedOn) {
        return medicalRecheckDays == null ? null : failedOn.plusDays(medicalRecheckDays);
    }

    private static @Nullable Integer optionalNumber(Map<String, Object> told, String name) {
        return told.containsKey(name) ? Integer.valueOf(number(told, name)) : null;
    }

    private static int number(Map<String, Object> told, String name) {
        if (told.get(name) instanceof Number number) {
            return number.intValue();
        }
        throw missing(name);
    }

    static List<String> texts(Map<String, Object> told, String name) {
        if (told.get(name) instanceof List<?> texts) {
            return texts.stream().map(String::valueOf).toList();
        }
        throw missing(name);
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("the scheme institution-recruitment has no parameter " + name);
    }
}
