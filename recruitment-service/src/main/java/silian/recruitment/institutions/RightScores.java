package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import silian.platform.commands.Fault;

/** What an officer proposes as the right scores of a candidate. */
sealed interface RightScores permits WrittenScore, InterviewMarks {

    Correction.Kind kind();

    /** Number. */
    String candidate();

    /** Everything wrong with them. */
    List<Fault> faults(Entrants entrants, Interviews interviews, RecruitmentRule rule);

    /** By the names of the scores, if there is no fault. */
    SequencedMap<String, BigDecimal> byName();
}
