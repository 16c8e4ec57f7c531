package silian.recruitment.postings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import silian.platform.standards.Area;
import silian.platform.standards.EducationLevel;

/**
 * The keys of one index that answers every search: words and filters stand in it side by side, each as a kind and a
 * value, so that any combination is an intersection of keys. {@code w:} a word of anything, which is besides either
 * {@code t:} a word of the title or {@code o:} one that stands elsewhere alone; {@code m:} the major, {@code c:} the
 * industry chain, {@code a:} the area and each area around it, {@code s:} the employer's size, {@code r:} the education
 * asked for, {@code e:} each education that is enough, {@code *} every posting.
 */
@Component
final class SearchKeys {

    static final String ALL = "*";
    private static final String WORD = "w:";
    private static final String TITLED = "t:";
    private static final String ELSEWHERE = "o:";
    /** More different words than this say nothing about a job; the title's and the major's come first. */
    private static final int MOST_WORDS = 200;
    private static final List<EducationLevel> STEPS = List.of(EducationLevel.DOCTORAL_GRADUATED,
            EducationLevel.MASTERS_GRADUATED, EducationLevel.UNDERGRADUATE_GRADUATED,
            EducationLevel.JUNIOR_COLLEGE_GRADUATED, EducationLevel.SECONDARY_VOCATIONAL, EducationLevel.JUNIOR_HIGH);
    /** Kinds, the more selective first. */
    private static final String KINDS = "towmcasre*";
    /** Of two keys of a kind the longer one says more. */
    static final Comparator<String> SELECTIVE_FIRST = Comparator
            .<String>comparingInt(key -> KINDS.indexOf(key.charAt(0)))
            .thenComparing(Comparator.comparingInt(String::length).reversed()).thenComparing(Comparator.naturalOrder());

    private final Segmentation segmentation;

    SearchKeys(Segmentation segmentation) {
        this.segmentation = segmentation;
    }

    /** Everything a posting can be found by. */
    List<String> of(Advertisement advertisement) {
        var vacancy = advertisement.vacancy();
        var particulars = advertisement.particulars();
        var keys = new LinkedHashSet<String>();
        keys.add(ALL);
        var major = vacancy.major();
        var description = particulars.description();
        keys.addAll(areas(particulars.area()));
        keys.add(asking(vacancy.minimumEducation()));
        STEPS.stream().filter(step -> step.satisfies(vacancy.minimumEducation())).map(SearchKeys::having)
                .forEach(keys::add);
        if (major != null) {
            keys.add(major(major));
        }
        if (particulars.chain() != null) {
            keys.add(chain(particulars.chain()));
        }
        if (particulars.employerSize() != null) {
            keys.add(size(particulars.employerSize()));
        }
        var title = segmentation.wordsAndParts(vacancy.title());
        var words = new LinkedHashSet<>(title);
        words.addAll(segmentation.wordsAndParts(major == null ? "" : major));
        words.addAll(segmentation.wordsAndParts(description == null ? "" : description));
        words.stream().limit(MOST_WORDS).forEach(word -> {
            keys.add(WORD + word);
            keys.add((title.contains(word) ? TITLED : ELSEWHERE) + word);
        });
        return List.copyOf(keys);
    }

    /** A key for every word of a search. */
    List<String> words(String text) {
        return segmentation.words(text).stream().map(word -> WORD + word).toList();
    }

    static boolean isWord(String key) {
        return key.startsWith(WORD);
    }

    /** Whether a wish may name it; where a word stands is asked only by the order of what is found. */
    static boolean isWished(String key) {
        return !key.startsWith(TITLED) && !key.startsWith(ELSEWHERE);
    }

    /** The same word in the title; other keys as they are. */
    static String inTitle(String key) {
        return isWord(key) ? TITLED + key.substring(WORD.length()) : key;
    }

    /** The same word anywhere but in the title. */
    static String elsewhere(String word) {
        return ELSEWHERE + word.substring(WORD.length());
    }

    /** The area and every area around it. */
    private static List<String> areas(Area area) {
        var keys = new ArrayList<String>();
        Stream.of(2, 4, 6, 9).filter(digits -> digits <= area.value().length())
                .map(digits -> "a:" + area.value().substring(0, digits)).forEach(keys::add);
        return keys;
    }

    static String area(Area area) {
        return "a:" + area.value();
    }

    static String asking(EducationLevel education) {
        return "r:" + education.code();
    }

    /** For whoever has this education: what asks for no more. Levels of one rank are one key. */
    static String having(EducationLevel education) {
        return "e:" + STEPS.stream().filter(step -> step.satisfies(education) && education.satisfies(step))
                .findFirst().orElseThrow(() -> new IllegalStateException(education + " has no rank")).code();
    }

    static String major(String major) {
        return "m:" + plain(major);
    }

    static String chain(String chain) {
        return "c:" + plain(chain);
    }

    static String size(EmployerSize size) {
        return "s:" + size;
    }

    /** Facets show it too, so its words stay apart. */
    private static String plain(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return String.join(" ", Arrays.asList(plain.split("\\s+")));
    }
}
