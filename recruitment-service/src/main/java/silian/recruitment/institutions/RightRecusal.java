package silian.recruitment.institutions;

import java.util.List;
import java.util.Objects;
import silian.platform.commands.Fault;

/**
 * A panellist who should not have judged a candidate (回避), as became known only after the ranking: what he or she gave
 * does not count.
 *
 * @param candidate number
 * @param panellist code
 */
record RightRecusal(String candidate, String panellist) implements RightScores {

    @Override
    public Correction.Kind kind() {
        return Correction.Kind.RECUSAL;
    }

    @Override
    public String field() {
        return "panellist";
    }

    @Override
    public List<Fault> faults(ScoreSheet sheet) {
        var interviews = Objects.requireNonNull(sheet.interviews());
        if (!interviews.invited().contains(candidate)) {
            return List.of(Fault.of("candidate", "candidate.not-on-the-short-list"));
        }
        var named = interviews.panel().stream().filter(each -> each.code().equals(panellist)).findFirst();
        if (named.isEmpty()) {
            return List.of(Fault.of("panellist", "panellist.not-in-this-panel"));
        }
        return named.get().recusedFrom().contains(candidate)
                ? List.of(Fault.of("panellist", "score.nothing-to-correct"))
                : List.of();
    }

    @Override
    public List<Correction.ScoreChange> changes(Entrant was, RecruitmentRule rule) {
        var given = was.marks().get(panellist);
        return given == null ? List.of() : List.of(new Correction.ScoreChange(panellist, given, null));
    }
}
