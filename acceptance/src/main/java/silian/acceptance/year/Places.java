package silian.acceptance.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The places of the posts, and how many of them are still to be had: no post hires more people than it has openings. */
final class Places {

    /** A post of an enterprise. */
    record Place(EnterpriseSeed enterprise, int post) {}

    private final Map<String, Integer> left = new HashMap<>();

    Places(List<EnterpriseSeed> enterprises) {
        enterprises.stream().flatMap(Places::of).forEach(place -> left.put(name(place),
                place.enterprise().posts().get(place.post()).openings()));
    }

    /** The post of these enterprises that has most places left, of several the first; none if all are taken. */
    Optional<Place> best(List<EnterpriseSeed> enterprises) {
        return enterprises.stream().flatMap(Places::of).max(Comparator.comparingInt(this::left)
                .thenComparing(place -> -place.enterprise().number()).thenComparing(place -> -place.post()))
                .filter(place -> left(place) > 0);
    }

    int left(Place place) {
        return left.getOrDefault(name(place), 0);
    }

    Place take(Place place) {
        left.merge(name(place), -1, Integer::sum);
        return place;
    }

    private static Stream<Place> of(EnterpriseSeed enterprise) {
        return IntStream.range(0, enterprise.posts().size()).mapToObj(post -> new Place(enterprise, post));
    }

    private static String name(Place place) {
        return place.enterprise().number() + "-" + place.post();
    }
}
