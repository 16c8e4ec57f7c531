package silian.recruitment.postings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.platform.standards.EducationLevel;
import silian.recruitment.language.PayRange;
import silian.recruitment.language.Vacancy;
import silian.recruitment.language.Wording;

/**
 * What somebody looks for (求职条件); everything may be left out.
 *
 * @param words all of them stand in the posting, in any order, at most {@value #LONGEST_WORDS} characters
 * @param area where the work is, with all areas within
 * @param payFrom yuan a month that the highest pay reaches
 * @param education what one has (GB/T 4658): postings that ask for no more
 * @param major that the posting asks for
 * @param chain that the posting belongs to
 * @param employerSize of the employer
 */
public record Wish(@Nullable String words, @Nullable String area, @Nullable BigDecimal payFrom,
        @Nullable String education, @Nullable String major, @Nullable String chain,
        @Nullable EmployerSize employerSize) {

    /** Characters. */
    public static final int LONGEST_WORDS = 60;

    /** @throws Refusal naming every field that is wrong */
    void check() {
        var faults = new ArrayList<Fault>();
        faults.addAll(Wording.optionalTextFaults("words", words, LONGEST_WORDS));
        faults.addAll(Wording.optionalTextFaults("major", major, Vacancy.LONGEST_MAJOR));
        faults.addAll(Wording.optionalTextFaults("chain", chain, Particulars.LONGEST_CHAIN));
        Optional.ofNullable(area).flatMap(code -> Area.fault("area", code)).ifPresent(faults::add);
        Optional.ofNullable(education).flatMap(code -> EducationLevel.fault("education", code)).ifPresent(faults::add);
        if (payFrom != null) {
            faults.addAll(PayRange.payFaults("payFrom", payFrom));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    /** What the posting must be found by, apart from the words. */
    List<String> filters() {
        var keys = new ArrayList<String>();
        if (area != null) {
            keys.add(SearchKeys.area(new Area(area)));
        }
        if (education != null) {
            keys.add(SearchKeys.having(EducationLevel.of("education", education)));
        }
        if (major != null && !major.isBlank()) {
            keys.add(SearchKeys.major(major));
        }
        if (chain != null && !chain.isBlank()) {
            keys.add(SearchKeys.chain(chain));
        }
        if (employerSize != null) {
            keys.add(SearchKeys.size(employerSize));
        }
        return keys;
    }
}
