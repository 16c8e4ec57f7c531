package silian.recruitment.institutions;

import java.util.List;
import silian.platform.commands.Fault;

/** What an officer proposes as the right scores of a candidate. */
sealed interface RightScores permits WrittenScore, InterviewMarks, RightAddition, RightRecusal {

    Correction.Kind kind();

    /** Number. */
    String candidate();

    /** Where a caller gave them. */
    String field();

    /** Everything wrong with them at the stage at which they may be put right. */
    List<Fault> faults(ScoreSheet sheet);

    /** What would be otherwise, if there is no fault. */
    List<Correction.ScoreChange> changes(Entrant was, RecruitmentRule rule);
}
