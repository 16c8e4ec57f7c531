package silian.recruitment.postings;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import silian.platform.standards.Area;
import silian.platform.standards.EducationLevel;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Vacancy;
import silian.recruitment.postings.SearchingJobPostings.Order;
import silian.recruitment.wording.WordingReview;

/** Public postings of all sorts, the same in every run, and a search that looks at each one. */
final class ManyPostings {

    private static final List<String> WORDS = List.of("焊接", "装配", "调试", "质量", "采购", "财务", "销售", "工艺", "设备", "电气", "软件",
            "护理", "药剂", "检验", "物流", "仓储", "行政", "教师", "会计", "培训");
    private static final List<String> ROLES = List.of("工程师", "技术员", "主管", "专员");
    private static final List<String> AREAS = List.of("420302001", "420302002", "420302003", "420303", "420304",
            "4201");
    private static final List<String> EDUCATIONS = List.of("11", "14", "21", "31", "41", "71");
    private static final List<String> MAJORS = List.of("机械工程", "药学", "护理学", "会计学");
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 1);

    private static final Comparator<JobPosting> BY_ID = Comparator.comparing(posting -> posting.id().value());

    private final List<JobPosting> all = new ArrayList<>();
    private final String chain;

    ManyPostings(int count, String employer, String chain, SearchKeys keys) {
        this.chain = chain;
        var random = new Random(1);
        for (int i = 0; i < count; i++) {
            var pay = BigDecimal.valueOf(3_000 + 500L * random.nextInt(20));
            var vacancy = Vacancy.of(one(WORDS, random) + one(ROLES, random), one(EDUCATIONS, random), pay,
                    pay.add(BigDecimal.valueOf(2_000)), random.nextInt(3) == 0 ? one(MAJORS, random) : null);
            var particulars = new Particulars(new Area(one(AREAS, random)),
                    "负责" + one(WORDS, random) + "和" + one(WORDS, random), chain,
                    EmployerSize.values()[random.nextInt(4)], Employment.FULL_TIME, null);
            var advertisement = new Advertisement(null, vacancy, particulars);
            var day = FIRST_DAY.plusDays(random.nextInt(30));
            var passed = new WordingReview(day, null, List.of());
            var posting = JobPosting.draft(new JobPostingId(anId(chain + i)), new EmployerId(employer),
                    advertisement, Openings.of(1), passed, aCommand(day));
            posting.publish(passed, keys.of(advertisement), aCommand(day));
            all.add(posting);
        }
    }

    List<JobPosting> all() {
        return all;
    }

    /** Anything that somebody may look for among them. */
    Wish aWish(Random random) {
        return new Wish(
                random.nextBoolean()
                        ? one(WORDS, random) + (random.nextBoolean() ? " " + one(ROLES, random) : "")
                        : null,
                random.nextInt(3) == 0 ? one(List.of("42", "420302", "420302002"), random) : null,
                random.nextInt(3) == 0 ? BigDecimal.valueOf(5_000 + 500L * random.nextInt(16)) : null,
                random.nextInt(3) == 0 ? one(EDUCATIONS, random) : null,
                random.nextInt(4) == 0 ? one(MAJORS, random) : null, chain,
                random.nextInt(4) == 0 ? EmployerSize.values()[random.nextInt(4)] : null);
    }

    /** What a search must find: words by the posting's keys, all else by the posting itself. */
    List<JobPostingId> linearly(Wish wish, Wanted wanted, Order order, int most) {
        var newest = Comparator.comparing(ManyPostings::day).reversed();
        return all.stream().filter(posting -> fits(posting, wish, wanted)).sorted(switch (order) {
            case RELEVANCE ->
                Comparator.comparing((JobPosting posting) -> !isTitled(posting, wish)).thenComparing(newest)
                        .thenComparing(BY_ID);
            case NEWEST -> newest.thenComparing(BY_ID);
            case BEST_PAID -> Comparator.comparing(ManyPostings::pay).reversed().thenComparing(BY_ID);
        }).limit(most).map(JobPosting::id).toList();
    }

    /** Whether every word stands in the title, which is made of them. */
    private static boolean isTitled(JobPosting posting, Wish wish) {
        var words = wish.words();
        return words == null
                || Stream.of(words.split(" ")).allMatch(posting.advertisement().vacancy().title()::contains);
    }

    private static boolean fits(JobPosting posting, Wish wish, Wanted wanted) {
        var vacancy = posting.advertisement().vacancy();
        var particulars = posting.advertisement().particulars();
        var words = wanted.keys().stream().filter(key -> key.startsWith("w:")).toList();
        return Objects.requireNonNull(posting.showing().listing()).foundBy().containsAll(words)
                && (wish.area() == null || particulars.area().value().startsWith(wish.area()))
                && pay(posting).compareTo(wanted.pay()) >= 0
                && (wish.education() == null || EducationLevel.of("education", wish.education())
                        .satisfies(vacancy.minimumEducation()))
                && (wish.major() == null || wish.major().equals(vacancy.major()))
                && (wish.employerSize() == null || wish.employerSize() == particulars.employerSize());
    }

    private static LocalDate day(JobPosting posting) {
        return Objects.requireNonNull(posting.showing().publishedOn());
    }

    private static BigDecimal pay(JobPosting posting) {
        return posting.advertisement().vacancy().pay().to().getAmount();
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
