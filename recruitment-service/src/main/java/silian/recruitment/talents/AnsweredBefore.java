package silian.recruitment.talents;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import silian.platform.commands.Fault;

/**
 * What the rules answered. The lines of a roster ask the same few questions over and over, and running every criterion
 * for each of them would take as long as the rest of the import. Rules do not change while a service runs.
 *
 * @param <Q> everything the answer depends on, and nothing that tells of a person
 */
final class AnsweredBefore<Q> {

    /** Answers held at most. */
    private static final int MOST = 1_000;

    private final Map<Q, List<Fault>> answers = new ConcurrentHashMap<>();
    private final Function<Q, List<Fault>> rule;

    AnsweredBefore(Function<Q, List<Fault>> rule) {
        this.rule = rule;
    }

    List<Fault> to(Q question) {
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(question, rule);
    }
}
