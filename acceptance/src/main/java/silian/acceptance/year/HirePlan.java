package silian.acceptance.year;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import silian.acceptance.year.ActivitySeed.IntentSeed;
import silian.acceptance.year.Places.Place;
import silian.acceptance.year.SyntheticYear.HireSeed;

/**
 * Who is hired where: every talent, for the first intent of a special fair or, without one that has a place, straight
 * for a posting; and some others whose first intents leave a place free.
 */
final class HirePlan {

    private final List<EnterpriseSeed> enterprises;
    private final Map<Integer, IntentSeed> firstIntents = new LinkedHashMap<>();
    private final Places places;

    HirePlan(List<EnterpriseSeed> enterprises, List<ActivitySeed> fairs) {
        this.enterprises = enterprises;
        this.places = new Places(enterprises);
        fairs.stream().flatMap(fair -> fair.intents().stream())
                .forEach(intent -> firstIntents.putIfAbsent(intent.graduate().number(), intent));
    }

    /**
     * @param people who look for work
     * @param others how many of them without a class are hired at most, the first of whom does not come
     */
    List<HireSeed> hires(List<GraduateSeed> people, int others) {
        var talents = people.stream().filter(graduate -> !graduate.talentClass().isEmpty()).map(this::talent).toList();
        var ordinary = new ArrayList<HireSeed>();
        for (var person : people) {
            if (person.talentClass().isEmpty() && ordinary.size() < others) {
                intentOf(person, 1).ifPresent(intent -> ordinary.add(HireSeed.from(intent, ordinary.isEmpty())));
            }
        }
        return Stream.concat(talents.stream(), ordinary.stream()).toList();
    }

    private HireSeed talent(GraduateSeed talent) {
        return intentOf(talent, 0).map(intent -> HireSeed.from(intent, false)).orElseGet(() -> {
            var place = places.take(places.best(enterprises).orElseThrow());
            return new HireSeed(talent, place.enterprise(), place.post(), Optional.empty(), false);
        });
    }

    /** The person's first intent, if a place can be had for it that leaves so many free. */
    private Optional<IntentSeed> intentOf(GraduateSeed person, int leaving) {
        var intent = Optional.ofNullable(firstIntents.get(person.number()));
        var place = intent.map(one -> new Place(one.enterprise(), one.post()))
                .filter(one -> places.left(one) > leaving);
        place.ifPresent(places::take);
        return place.isEmpty() ? Optional.empty() : intent;
    }
}
