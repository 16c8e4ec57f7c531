package silian.recruitment.institutions;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.LAST;
import static silian.recruitment.institutions.Institutions.RULE;
import static silian.recruitment.institutions.Institutions.aPanel;
import static silian.recruitment.institutions.Institutions.aPost;
import static silian.recruitment.institutions.Institutions.aQualified;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An examination for one place with three candidates, in the order of their papers; everything by one officer. */
final class Examined {

    private Examined() {}

    static Examination anExamination() {
        var post = aPost(1);
        return Examination.of(post, Stream.of("a", "b", "c").map(name -> aQualified(post, name)).toList(), RULE,
                aCommand());
    }

    static Examination aMarkedExamination() {
        var examination = anExamination();
        examination.mark(papers(examination), aCommand());
        return examination;
    }

    static Examination interviews() {
        var examination = aMarkedExamination();
        examination.publishShortList(aCommand());
        examination.appoint(aPanel(), aCommand());
        return examination;
    }

    static Examination interviewed() {
        var examination = interviews();
        examination.interviewed(marks(examination), aCommand());
        return examination;
    }

    static Examination ranked() {
        var examination = interviewed();
        examination.publishRanking(aCommand());
        return examination;
    }

    static List<WrittenScore> papers(Examination examination) {
        var candidates = examination.candidates();
        return IntStream.range(0, candidates.size()).mapToObj(i -> new WrittenScore(candidates.get(i),
                BigDecimal.valueOf(100 - i), BigDecimal.valueOf(100), false)).toList();
    }

    static List<InterviewMarks> marks(Examination examination) {
        return examination.candidates().stream().map(candidate -> new InterviewMarks(candidate, List.of(
                new InterviewMarks.Given("P1", BigDecimal.valueOf(80)),
                new InterviewMarks.Given("P2", BigDecimal.valueOf(81))))).toList();
    }

    static void check(Examination examination, String candidate, boolean passed) {
        examination.select("checked", null, selection -> selection.checked(candidate, Check.MEDICAL, passed, LAST),
                aCommand());
    }

    static void show(Examination examination) {
        examination.select("shown", null, selection -> selection.shown(new Publicity(FIRST, LAST, true)), aCommand());
    }
}
