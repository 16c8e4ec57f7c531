package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
    private final SearchKeys keys;
    private final Schemes schemes;
    private final BusinessDates dates;

    RankingNearPostings(SearchingJobPostings searching, SearchKeys keys, Schemes schemes, BusinessDates dates) {
        this.searching = searching;
        this.keys = keys;
        this.schemes = schemes;
        this.dates = dates;
    }

    /**
     * Whom postings are to be near to. A list is empty if the person told nothing of it.
     *
     * @param areas where the person wants to work
     * @param pay yuan a month the person wants, {@code null} if not told
     * @param chains the industry chains the person wants to work in
     * @param skills what the person can do
     */
    public record Profile(EducationLevel education, @Nullable String major, List<String> areas,
            @Nullable BigDecimal pay, List<String> chains, List<String> skills) {

        public Profile {
            areas = List.copyOf(areas);
            chains = List.copyOf(chains);
            skills = List.copyOf(skills);
        }
    }

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
     * The nearest of the newest postings: of those that ask for the person's major, of those in the wanted areas, of those
     * in the wanted chains, of those that pay enough, and of all; among equals the newer first.
     *
     * @throws Refusal {@code area.*}, {@code pay.*}
     */
    public List<Near> near(Profile profile, int limit) {
        var today = dates.today();
        var candidates = new LinkedHashMap<JobPostingId, JobPosting>();
        int most = parameter("wishes_searched", today);
        Stream.of(List.of(new Wish(null, null, null, null, profile.major(), null, null)),
                profile.areas().stream().limit(most)
                        .map(area -> new Wish(null, area, profile.pay(), null, null, null, null)).toList(),
                profile.chains().stream().limit(most)
                        .map(chain -> new Wish(null, null, null, null, null, chain, null)).toList(),
                profile.pay() == null
                        ? List.<Wish>of()
                        : List.of(new Wish(null, null, profile.pay(), null, null, null, null)),
                List.of(new Wish(null, null, null, null, null, null, null)))
                .flatMap(wishes -> newest(wishes, parameter("candidates", today)))
                .forEach(posting -> candidates.put(posting.id(), posting));
        var skills = profile.skills().stream().map(keys::words).toList();
        return candidates.values().stream().map(posting -> judge(posting, profile, skills, today))
                .sorted(Comparator.comparingInt(Near::score).reversed()
                        .thenComparing(
                                near -> Objects.requireNonNullElse(near.posting().showing().publishedOn(),
                                        LocalDate.MIN),
                                Comparator.reverseOrder())
                        .thenComparing(near -> near.posting().id().value()))
                .limit(limit).toList();
    }

    /** So many postings in all, however many are the wishes. */
    private Stream<JobPosting> newest(List<Wish> wishes, int candidates) {
        return wishes.stream().flatMap(wish -> searching.search(wish, Order.NEWEST, ScrollPosition.keyset(),
                Limit.of(Math.max(1, candidates / wishes.size()))).stream());
    }

    /** @param skills each as its words */
    private Near judge(JobPosting posting, Profile profile, List<List<String>> skills, LocalDate today) {
        var vacancy = posting.advertisement().vacancy();
        var pay = profile.pay();
        var decision = schemes.named("job-search").decide(Facts.builder()
                .known("posting.education_enough", profile.education().satisfies(vacancy.minimumEducation()), "roster")
                .known("posting.major_fits", fits(vacancy.major(), profile.major()), "roster")
                .knownIfPresent("posting.area_wanted",
                        any(profile.areas(),
                                area -> new Area(area).contains(posting.advertisement().particulars().area())),
                        "person")
                .knownIfPresent("posting.pay_reached",
                        pay == null ? null : vacancy.pay().to().getAmount().compareTo(pay) >= 0, "person")
                .knownIfPresent("posting.chain_wanted",
                        any(profile.chains(), chain -> isIn(chain, posting.advertisement().particulars().chain())),
                        "person")
                .knownIfPresent("posting.skill_named", any(skills, words -> names(posting, words)), "person")
                .build(), today);
        var reasons = decision.criteria().stream()
                .map(criterion -> new Reason(decision.number("weight_" + criterion.code()), criterion)).toList();
        return new Near(posting,
                weight(reasons.stream().filter(reason -> Boolean.TRUE.equals(reason.criterion().met()))),
                weight(reasons.stream()), reasons);
    }

    /** Nothing if nothing was told. */
    private static <T> @Nullable Boolean any(List<T> told, Predicate<T> fits) {
        return told.isEmpty() ? null : told.stream().anyMatch(fits);
    }

    private static boolean isIn(String wanted, @Nullable String chain) {
        return chain != null && SearchKeys.chain(wanted).equals(SearchKeys.chain(chain));
    }

    /** Whether every word of the skill is a word of the posting. */
    private static boolean names(JobPosting posting, List<String> words) {
        var listing = posting.showing().listing();
        return listing != null && !words.isEmpty() && listing.foundBy().containsAll(words);
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
