package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.CriterionResult;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.standards.Area;
import silian.platform.standards.EducationLevel;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.SearchingJobPostings.Order;

/**
 * Ranking public postings by how near they are to a person (岗位推荐), with the reasons. It orders and leaves nothing out:
 * no posting is withheld and no application refused for it (个人信息保护法 art. 24). Weights are dated data, see
 * {@code schemes/job-search.yaml}.
 */
@Component
public final class RankingNearPostings {

    private final SearchingJobPostings searching;
    private final Schemes schemes;
    private final BusinessDates dates;

    RankingNearPostings(SearchingJobPostings searching, Schemes schemes, BusinessDates dates) {
        this.searching = searching;
        this.schemes = schemes;
        this.dates = dates;
    }

    /**
     * Whom postings are to be near to.
     *
     * @param area where the person wants to work, {@code null} if not told
     * @param pay yuan a month the person wants, {@code null} if not told
     */
    public record Profile(EducationLevel education, @Nullable String major, @Nullable String area,
            @Nullable BigDecimal pay) {}

    /**
     * A posting and how near it is.
     *
     * @param score the weights of what is met
     * @param most the weights of everything
     * @param reasons what was looked at: met, not met, or not known
     */
    public record Near(JobPosting posting, int score, int most, List<Reason> reasons) {}

    /** One thing that was looked at and what it weighs. */
    public record Reason(int weight, CriterionResult criterion) {}

    /**
     * The nearest of the newest postings: of those that ask for the person's major, of those in the wanted area, and of
     * all; among equals the newer first.
     *
     * @throws Refusal {@code area.*}, {@code pay.*}
     */
    public List<Near> near(Profile profile, int limit) {
        var today = dates.today();
        var candidates = new LinkedHashMap<JobPostingId, JobPosting>();
        Stream.of(new Wish(null, null, null, null, profile.major(), null, null),
                new Wish(null, profile.area(), profile.pay(), null, null, null, null),
                new Wish(null, null, null, null, null, null, null))
                .flatMap(wish -> searching.search(wish, Order.NEWEST, ScrollPosition.keyset(),
                        Limit.of(parameter("candidates", today))).stream())
                .forEach(posting -> candidates.put(posting.id(), posting));
        return candidates.values().stream().map(posting -> judge(posting, profile, today))
                .sorted(Comparator.comparingInt(Near::score).reversed()
                        .thenComparing(near -> Objects.requireNonNullElse(near.posting().publishedOn(), LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(near -> near.posting().id().value()))
                .limit(limit).toList();
    }

    private Near judge(JobPosting posting, Profile profile, LocalDate today) {
        var vacancy = posting.vacancy();
        var area = profile.area();
        var pay = profile.pay();
        var decision = schemes.named("job-search").decide(Facts.builder()
                .known("posting.education_enough", profile.education().satisfies(vacancy.minimumEducation()), "roster")
                .known("posting.major_fits", fits(vacancy.major(), profile.major()), "roster")
                .knownIfPresent("posting.area_wanted",
                        area == null ? null : new Area(area).contains(posting.particulars().area()), "request")
                .knownIfPresent("posting.pay_reached",
                        pay == null ? null : vacancy.pay().to().getAmount().compareTo(pay) >= 0, "request")
                .build(), today);
        var reasons = decision.criteria().stream()
                .map(criterion -> new Reason(decision.number("weight_" + criterion.code()), criterion)).toList();
        return new Near(posting,
                weight(reasons.stream().filter(reason -> Boolean.TRUE.equals(reason.criterion().met()))),
                weight(reasons.stream()), reasons);
    }

    private static int weight(Stream<Reason> reasons) {
        return reasons.mapToInt(Reason::weight).sum();
    }

    /** 机械工程 fits 机械工程及自动化: one names the other. No major asked for fits everybody. */
    private static boolean fits(@Nullable String asked, @Nullable String studied) {
        return asked == null || studied != null && (asked.contains(studied) || studied.contains(asked));
    }

    private int parameter(String name, LocalDate on) {
        return schemes.named("job-search").inForce(on)
                .map(version -> ((Number) Objects.requireNonNull(version.parameters().get(name), name)).intValue())
                .orElse(0);
    }
}
