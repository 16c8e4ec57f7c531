package silian.recruitment.wording;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import silian.recruitment.wording.WordingRules.Version;

/**
 * Reviewing the wording of job advertisements by {@code wording/job-posting-wording.yaml}, and of public institutions'
 * posts by {@code wording/institution-post-wording.yaml} besides.
 */
@Component
public final class ReviewingWording {

    private final WordingRules rules = WordingRules.read("wording/job-posting-wording.yaml");
    private final WordingRules ofInstitutions = WordingRules.read("wording/institution-post-wording.yaml");

    ReviewingWording() {}

    /**
     * Reviews texts by the rules in force on a business date.
     *
     * @param texts by the names of their fields, in the order in which findings are told
     */
    public WordingReview review(SequencedMap<String, String> texts, LocalDate on) {
        return review(texts, on, rules.inForce(on));
    }

    /**
     * Reviews what a public institution announces (公开招聘): by the rules of job advertisements, save those that do not
     * hold for it, and by its own.
     *
     * @param texts by the names of their fields, in the order in which findings are told
     */
    public WordingReview reviewInstitution(SequencedMap<String, String> texts, LocalDate on) {
        var own = ofInstitutions.inForce(on);
        return review(texts, on,
                rules.inForce(on).map(version -> own.map(version::with).orElse(version)).or(() -> own));
    }

    private static WordingReview review(SequencedMap<String, String> texts, LocalDate on, Optional<Version> version) {
        var findings = texts.entrySet().stream()
                .flatMap(text -> version.map(Version::rules).orElse(List.of()).stream()
                        .flatMap(rule -> rule.findIn(text.getKey(), text.getValue()).stream())
                        .sorted(Comparator.comparingInt(Finding::position)))
                .toList();
        return new WordingReview(on, version.map(Version::effective).orElse(null), findings);
    }
}
