package silian.recruitment.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;

/**
 * What a review of wording found (信息审查, 人力资源市场暂行条例 art. 29).
 *
 * @param on the business date of the review
 * @param version since when the rules it was made by are in force, {@code null} if none were on that date
 * @param findings in the order of fields and positions; none if it passed
 */
public record WordingReview(LocalDate on, @Nullable LocalDate version, List<Finding> findings) {

    public WordingReview {
        findings = List.copyOf(findings);
    }

    public boolean passed() {
        return findings.isEmpty();
    }

    /** Whether a reviewer who saw the other review has already judged everything that this one found. */
    public boolean findsNothingBeyond(WordingReview other) {
        return findings.stream().allMatch(finding -> other.findings.stream().anyMatch(finding::sameWordsAs));
    }

    /** Every reason that stands in the way, for {@code Refusal.ineligible}. */
    public List<Fault> reasons() {
        return findings.stream().map(finding -> Fault.of(finding.field(), "posting.wording-discriminates",
                Map.of("rule", finding.rule(), "wording", finding.wording(), "position", finding.position(), "clause",
                        finding.clause(), "reason_zh", finding.reason().zh(), "reason_en", finding.reason().en())))
                .toList();
    }
}
