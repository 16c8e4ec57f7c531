package silian.recruitment.profiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.Wording;

/**
 * What a talent can do and is looking for (技能与求职意向).
 *
 * @param areas where the person wants to work: codes of GB/T 2260, streets of the statistical codes
 * @param pay wanted, yuan a month before tax; {@code null} if not told
 * @param chains the industry chains (产业链) the person wants to work in, in the district's words
 * @param household the area of the household registration (户籍); {@code null} if not told
 */
public record Wishes(List<String> skills, List<String> areas, @Nullable PayRange pay, List<String> chains,
        @Nullable String household) {

    /** Entries of a list. */
    public static final int MOST = 20;
    /** Characters of an entry. */
    public static final int LONGEST = 40;

    /** Nothing was told. */
    public static final Wishes NONE = new Wishes(List.of(), List.of(), null, List.of(), null);

    public Wishes {
        skills = List.copyOf(skills);
        areas = List.copyOf(areas);
        chains = List.copyOf(chains);
    }

    /**
     * Takes wishes as they were given.
     *
     * @throws Refusal {@code text.*}, {@code profile.too-many}, {@code area.*}, {@code pay.*}: all that apply
     */
    public static Wishes of(List<String> skills, List<String> areas, @Nullable BigDecimal payFrom,
            @Nullable BigDecimal payTo, List<String> chains, @Nullable String household) {
        var faults = new ArrayList<Fault>();
        faults.addAll(wordsFaults("skills", skills));
        faults.addAll(wordsFaults("chains", chains));
        faults.addAll(tooMany("areas", areas));
        for (int i = 0; i < areas.size(); i++) {
            Area.fault("areas[" + i + "]", areas.get(i)).ifPresent(faults::add);
        }
        if (household != null) {
            Area.fault("household", household).ifPresent(faults::add);
        }
        PayRange pay = null;
        if (payFrom != null || payTo != null) {
            try {
                pay = PayRange.of(payFrom, payTo);
            } catch (Refusal refusal) {
                faults.addAll(refusal.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Wishes(stripped(skills), areas.stream().distinct().toList(), pay, stripped(chains), household);
    }

    private static List<Fault> wordsFaults(String field, List<String> words) {
        var faults = new ArrayList<>(tooMany(field, words));
        for (int i = 0; i < words.size(); i++) {
            faults.addAll(Wording.faults(field + "[" + i + "]", words.get(i), LONGEST));
        }
        return faults;
    }

    private static List<Fault> tooMany(String field, List<String> entries) {
        return entries.size() > MOST
                ? List.of(Fault.of(field, "profile.too-many", Map.of("most", MOST)))
                : List.of();
    }

    private static List<String> stripped(List<String> words) {
        return words.stream().map(String::strip).distinct().toList();
    }
}
