package silian.recruitment.postings;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/**
 * What an employer says in a posting (招聘信息).
 *
 * @param demand that it answers, {@code null} if it answers none
 */
public record Advertisement(@Nullable TalentDemandId demand, Vacancy vacancy, Particulars particulars) {

    /** The same until another last day, {@code null} for until it is closed. */
    Advertisement through(@Nullable LocalDate last) {
        return new Advertisement(demand, vacancy, particulars.through(last));
    }

    /** What is said in words of its employer's own, by the names of their fields; nothing where nothing is said. */
    SequencedMap<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put("title", vacancy.title());
        words.put("major", orNothing(vacancy.major()));
        words.put("chain", orNothing(particulars.chain()));
        words.put("description", orNothing(particulars.description()));
        return words;
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }
}
