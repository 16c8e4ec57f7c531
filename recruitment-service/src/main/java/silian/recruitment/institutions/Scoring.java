package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** The arithmetic of scores (成绩计算): each result is rounded half up to the rule's decimals and then used as rounded. */
final class Scoring {

    private Scoring() {}

    /** Of 100 points: (A + B) / divisor, and the additional points if they were granted. */
    static BigDecimal written(Papers papers, boolean addition, RecruitmentRule rule) {
        return papers.a().add(papers.b())
                .divide(BigDecimal.valueOf(rule.papersDivisor()), rule.decimals(), RoundingMode.HALF_UP)
                .add(rule.points(addition));
    }

    /** Of 100 points: the mean of the marks that count, without so many highest and lowest. */
    static BigDecimal interview(Collection<BigDecimal> marks, RecruitmentRule rule) {
        var counting = marks.stream().sorted().skip(rule.panelDrops())
                .limit(Math.max(0, marks.size() - 2L * rule.panelDrops())).toList();
        return counting.stream().reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(counting.size()), rule.decimals(), RoundingMode.HALF_UP);
    }

    /** Written and interview by their percentages. */
    static BigDecimal total(BigDecimal written, BigDecimal interview, RecruitmentRule rule) {
        return written.multiply(BigDecimal.valueOf(rule.writtenPercent()))
                .add(interview.multiply(BigDecimal.valueOf(rule.interviewPercent())))
                .movePointLeft(2).setScale(rule.decimals(), RoundingMode.HALF_UP);
    }
}
