package silian.acceptance.year;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * An activity of the synthetic year.
 *
 * @param number from 0, over all activities of all years
 * @param kind as the platform names it
 * @param university ministry code of the university it is held at; empty for none
 * @param faculty the faculty it is held with; empty for none
 * @param enterprises who takes part
 * @param intents who wants to work for whom
 * @param visitors who comes without an intent
 * @param couples who takes to whom
 */
public record ActivitySeed(int number, String kind, String title, String university, String faculty,
        LocalDate on, List<EnterpriseSeed> enterprises, List<IntentSeed> intents, List<GraduateSeed> visitors,
        List<CoupleSeed> couples) {

    /**
     * A graduate's intent to work for an enterprise, on one of its posts.
     *
     * @param activity number of the activity it is reached at
     */
    public record IntentSeed(int activity, GraduateSeed graduate, EnterpriseSeed enterprise, int post) {

        /** Tells it from every other of the year. */
        public String name() {
            return activity + "-" + graduate.number() + "-" + enterprise.number();
        }
    }

    /** Two people who say yes to each other. */
    public record CoupleSeed(GraduateSeed one, GraduateSeed other) {}

    /** Everybody who comes, each once. */
    public List<GraduateSeed> people() {
        return List.copyOf(new LinkedHashSet<>(Stream.of(intents.stream().map(IntentSeed::graduate), visitors.stream(),
                couples.stream().flatMap(couple -> Stream.of(couple.one(), couple.other()))).flatMap(all -> all)
                .toList()));
    }

    /** What one person intends there. */
    public List<IntentSeed> intentsOf(GraduateSeed graduate) {
        return intents.stream().filter(intent -> intent.graduate() == graduate).toList();
    }
}
