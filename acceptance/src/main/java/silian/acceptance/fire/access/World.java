package silian.acceptance.fire.access;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import silian.platform.standards.CreditCode;
import silian.platform.standards.ResidentId;

/** A small world with two of everything, and everybody who may try to get at it. */
final class World {

    private static final Set<String> TENANTS = Set.of("TALENT", "EMPLOYER_AGENT", "UNIVERSITY");

    /** Kinds of which a healthy platform has none. */
    private static final Set<String> NEVER_THERE = Set.of("deadLetter");

    /** Kinds that public institutions have and enterprises do not. */
    private static final Set<String> OF_INSTITUTIONS = Set.of("recruitmentPlan", "institutionPost", "examinedPost",
            "candidacy");

    private final List<Actor> actors;
    private final List<Actor> founders;
    private final List<Actor> institutionAgents;
    private final Map<Side, Map<String, String>> objects;
    private final SplittableRandom random;

    /**
     * @param actors one of each kind and side
     * @param founders the talents who claimed subsidies: claims are theirs and nobody else's
     * @param institutionAgents the agents of public institutions: plans, posts and candidacies are theirs
     * @param objects ids by kind, on each side
     * @param seed of the ids that name nothing
     */
    World(List<Actor> actors, List<Actor> founders, List<Actor> institutionAgents,
            Map<Side, Map<String, String>> objects, long seed) {
        this.actors = List.copyOf(actors);
        this.founders = List.copyOf(founders);
        this.institutionAgents = List.copyOf(institutionAgents);
        this.objects = Map.copyOf(objects);
        this.random = new SplittableRandom(seed);
    }

    /** Everybody, where talents and agents are those who may have an object of the given kind. */
    List<Actor> actors(String kind) {
        if (kind.equals("claim")) {
            return instead("TALENT", founders);
        }
        return OF_INSTITUTIONS.contains(kind) ? instead("EMPLOYER_AGENT", institutionAgents) : actors;
    }

    private List<Actor> instead(String role, List<Actor> others) {
        return actors.stream().map(actor -> role.equals(actor.role()) ? others.get(actor.side().ordinal()) : actor)
                .toList();
    }

    String object(String kind, Side side) {
        return known(kind, side).or(() -> NEVER_THERE.contains(kind) ? Optional.of(never(kind)) : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException("the small world has no " + kind + " " + side));
    }

    /** What the actor may reach as its own: its tenant's, or what lies in its area. */
    Optional<String> own(Actor actor, String kind) {
        return isTenant(actor) || actor.side() == Side.HERE ? known(kind, actor.side()) : Optional.empty();
    }

    /** What is another tenant's, or lies in another area. */
    Optional<String> foreign(Actor actor, String kind) {
        if (isTenant(actor)) {
            return known(kind, actor.side().other());
        }
        return actor.side() == Side.THERE ? known(kind, Side.HERE) : Optional.empty();
    }

    /** A well-formed id that names nothing and never did. */
    synchronized String never(String kind) {
        return switch (kind) {
            case "enterprise" -> CreditCode.complete("91420302MA6%05d".formatted(random.nextInt(100_000))).value();
            case "person" -> ResidentId.complete("99000019900101%03d".formatted(random.nextInt(1000))).value();
            case "area" -> "429004001";
            default -> "%016x%016x".formatted(random.nextLong(), random.nextLong());
        };
    }

    private Optional<String> known(String kind, Side side) {
        return Optional.ofNullable(Objects.requireNonNull(objects.get(side)).get(kind));
    }

    private static boolean isTenant(Actor actor) {
        return actor.role() != null && TENANTS.contains(actor.role());
    }
}
