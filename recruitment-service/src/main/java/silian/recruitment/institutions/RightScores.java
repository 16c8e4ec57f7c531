package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import silian.platform.commands.Fault;

/** What an officer proposes as the right scores of a candidate. */
sealed interface RightScores permits WrittenScore, InterviewMarks, RightAddition {

    Correction.Kind kind();

    /** Number. */
    String candidate();

    /** Where a caller gave them. */
    String field();

    /** Everything wrong with them at the stage at which they may be put right. */
    List<Fault> faults(ScoreSheet sheet);

    /** By the names of the scores, if there is no fault. */
    SequencedMap<String, BigDecimal> byName(RecruitmentRule rule);
}
