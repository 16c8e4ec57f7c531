package silian.recruitment.institutions;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import silian.platform.commands.Refusal;
import silian.recruitment.language.CandidacyId;

/** All candidates of an examination, by their numbers; a list of scores is taken whole or not at all. */
record Entrants(Map<String, Entrant> byNumber) {

    Entrants {
        byNumber = Collections.unmodifiableMap(new LinkedHashMap<>(byNumber));
    }

    static Entrants of(Collection<Candidacy> qualified) {
        var entrants = new LinkedHashMap<String, Entrant>();
        qualified.stream().map(Entrant::of).forEach(entrant -> entrants.put(entrant.number(), entrant));
        return new Entrants(entrants);
    }

    /** @throws Refusal every fault of every line */
    Entrants marked(List<WrittenScore> scores, RecruitmentRule rule, String officer) {
        WrittenScore.check(scores, byNumber, rule, officer);
        return with(scores, WrittenScore::candidate, (entrant, score) -> entrant.written(score.papers(), officer));
    }

    /** @throws Refusal every fault of every line */
    Entrants interviewed(List<InterviewMarks> marks, Interviews interviews, String officer) {
        InterviewMarks.check(marks, interviews.invited(all()), interviews.panel(), officer);
        return with(marks, InterviewMarks::candidate,
                (entrant, given) -> entrant.interviewed(given.byName(), officer));
    }

    Entrants corrected(Correction correction) {
        return with(List.of(correction), Correction::candidate, Entrant::corrected);
    }

    Entrants gone(String candidate) {
        return with(List.of(candidate), Function.identity(), (entrant, _) -> entrant.gone());
    }

    /** Without the candidacies of all others. */
    Entrants keepingOnly(Set<CandidacyId> appointed) {
        return each(entrant -> {
            var candidacy = entrant.candidacy();
            return candidacy != null && appointed.contains(candidacy) ? entrant : entrant.withoutCandidacy();
        });
    }

    /** Without any candidacy, and without who entered scores. */
    Entrants forgotten() {
        return each(Entrant::forgotten);
    }

    private Entrants each(UnaryOperator<Entrant> change) {
        var next = new LinkedHashMap<>(byNumber);
        next.replaceAll((_, entrant) -> change.apply(entrant));
        return new Entrants(next);
    }

    private <T> Entrants with(List<T> changes, Function<T, String> candidate,
            BiFunction<Entrant, T, Entrant> change) {
        var next = new LinkedHashMap<>(byNumber);
        changes.forEach(each -> next.computeIfPresent(candidate.apply(each),
                (_, entrant) -> change.apply(entrant, each)));
        return new Entrants(next);
    }

    /** @throws Refusal {@code examination.scores-missing} */
    void requireScores() {
        long missing = byNumber.values().stream()
                .filter(each -> each.papers() == null && !each.absent() && !each.left()).count();
        if (missing > 0) {
            throw Refusal.conflict("examination.scores-missing", Map.of("missing", missing));
        }
    }

    /** Whether any panellist gave a mark. */
    boolean anyMarks() {
        return byNumber.values().stream().anyMatch(each -> !each.marks().isEmpty());
    }

    boolean anyInterviewed() {
        return byNumber.values().stream().anyMatch(Entrant::isInterviewed);
    }

    /** Those whose papers are marked, or who did not come. */
    int marked() {
        return (int) byNumber.values().stream().filter(each -> each.papers() != null || each.absent()).count();
    }

    Collection<Entrant> all() {
        return byNumber.values();
    }

    List<String> numbers() {
        return List.copyOf(byNumber.keySet());
    }

    boolean has(String candidate) {
        return byNumber.containsKey(candidate);
    }

    /** One that there is. */
    Entrant get(String candidate) {
        return Objects.requireNonNull(byNumber.get(candidate));
    }
}
