package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.disputes.Dispute;

/**
 * Published scores of a candidate that are wrong (成绩更正): one officer proposes what is right and why, another confirms
 * or declines it.
 *
 * @param id of the command that proposed it
 * @param candidate number
 * @param reason how the mistake came about; published once it is confirmed
 * @param by the account that proposed it; empty once it is forgotten, as are account and reason of the verdict
 * @param on business date of the proposal
 * @param verdict {@code null} until it is decided
 */
public record Correction(String id, Kind kind, String candidate, List<ScoreChange> changes, String reason, String by,
        LocalDate on, @Nullable Verdict verdict) implements Dispute<Correction> {

    /** Which scores. */
    public enum Kind {
        /** 笔试. */
        PAPERS,
        /** 面试. */
        INTERVIEW,
        /** 加分: wrongly granted, or wrongly refused. */
        ADDITION,
        /** 回避: a panellist should not have judged the candidate. */
        RECUSAL
    }

    /**
     * One score.
     *
     * @param score {@code paperA}, {@code paperB}, the code of a panellist, or {@code addition}: the additional points
     * @param was {@code null} if there was none, as of somebody taken for absent
     * @param right {@code null} if it does not count
     */
    public record ScoreChange(String score, @Nullable BigDecimal was, @Nullable BigDecimal right) {}

    /** What another officer said, and when. */
    public record Verdict(boolean confirmed, String reason, String by, LocalDate on) {}

    public Correction {
        changes = List.copyOf(changes);
    }

    /**
     * Proposes what is right; whatever is the same already is no change.
     *
     * @throws Refusal {@code candidate.left}; {@code score.nothing-to-correct}
     */
    static Correction of(Entrant entrant, RightScores right, RecruitmentRule rule, String reason, Command command) {
        if (entrant.left()) {
            throw Refusal.invalid("candidate", "candidate.left");
        }
        var changes = right.changes(entrant, rule);
        if (changes.isEmpty()) {
            throw Refusal.invalid(right.field(), "score.nothing-to-correct");
        }
        return new Correction(idOf(command), right.kind(), entrant.number(), changes, reason,
                command.caller().subject(), command.on(), null);
    }

    /** What is otherwise, by the names of the scores and in the order of those that are right. */
    static List<ScoreChange> changes(Map<String, BigDecimal> were, Map<String, BigDecimal> right) {
        return right.entrySet().stream().filter(each -> {
            var was = were.get(each.getKey());
            return was == null || was.compareTo(each.getValue()) != 0;
        }).map(each -> new ScoreChange(each.getKey(), were.get(each.getKey()), each.getValue())).toList();
    }

    static String idOf(Command proposal) {
        return proposal.derive("correction");
    }

    Correction decided(Verdict said) {
        return new Correction(id, kind, candidate, changes, reason, by, on, said);
    }

    /** Without by whom, and without what the other officer said. */
    Correction forgotten() {
        return new Correction(id, kind, candidate, changes, reason, "", on,
                verdict == null ? null : new Verdict(verdict.confirmed(), "", "", verdict.on()));
    }

    @Override
    public boolean open() {
        return verdict == null;
    }

    /** Of a candidate's papers, and of the interview, one correction is open at a time, whoever proposed it. */
    @Override
    public boolean sameAs(Correction other) {
        return kind == other.kind && candidate.equals(other.candidate);
    }

    boolean confirmed() {
        return verdict != null && verdict.confirmed();
    }

    /** What is right, by the name of the score. */
    Map<String, BigDecimal> right() {
        var byName = new HashMap<String, BigDecimal>();
        for (var change : changes) {
            var right = change.right();
            if (right != null) {
                byName.put(change.score(), right);
            }
        }
        return byName;
    }

    /** Whom a recusal takes off the candidate. */
    String panellist() {
        return changes.getFirst().score();
    }
}
