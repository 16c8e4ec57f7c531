package silian.recruitment.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;

/** Reviewing the wording of job advertisements by {@code wording/job-posting-wording.yaml}. */
@Component
public final class ReviewingWording {

    private final WordingRules rules = WordingRules.read("wording/job-posting-wording.yaml");

    ReviewingWording() {}

    /**
     * Reviews texts by the rules in force on a business date.
     *
     * @param texts by the names of their fields, in the order in which findings are told
     */
    public WordingReview review(SequencedMap<String, String> texts, LocalDate on) {
        var version = rules.inForce(on);
        var findings = texts.entrySet().stream()
                .flatMap(text -> version.map(WordingRules.Version::rules).orElse(List.of()).stream()
                        .flatMap(rule -> rule.findIn(text.getKey(), text.getValue()).stream())
                        .sorted((one, other) -> Integer.compare(one.position(), other.position())))
                .toList();
        return new WordingReview(on, version.map(WordingRules.Version::effective).orElse(null), findings);
    }
}
