package silian.recruitment.postings;

import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.eligibility.Words;
import silian.platform.standards.Area;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.Vacancy;
import silian.recruitment.wording.Finding;
import silian.recruitment.wording.WordingReview;

/** Postings as they are before and after an officer published them. */
final class PostingFixture {

    static final String EMPLOYER = "914403001922038216";
    static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    static final List<String> KEYS = List.of("*", "w:焊工");
    static final WordingReview PASSED = new WordingReview(DAY, null, List.of());
    static final WordingReview FOUND = found("限男性");

    private PostingFixture() {}

    static WordingReview found(String wording) {
        return new WordingReview(DAY, DAY, List.of(
                new Finding("sex", "title", wording, 3, "示例条款", new Words("示例", "example"))));
    }

    static JobPosting aDraft(int openings) {
        return aDraft(openings, null);
    }

    static JobPosting aDraftThrough(LocalDate last) {
        return aDraft(1, last);
    }

    static JobPosting aPublishedPosting(int openings) {
        var posting = aDraft(openings);
        posting.publish(PASSED, KEYS, aCommand());
        return posting;
    }

    /** The employer looks for three other people, in words that discriminate. */
    static void corrected(JobPosting posting, Command command) {
        posting.correct(new Advertisement(null,
                Vacancy.of("电焊工", "31", new BigDecimal("5000"), new BigDecimal("7000"), null),
                posting.advertisement().particulars()), Openings.of(3), FOUND, command);
    }

    private static JobPosting aDraft(int openings, @Nullable LocalDate last) {
        return JobPosting.draft(new JobPostingId(anId("posting")), new EmployerId(EMPLOYER), new Advertisement(null,
                Vacancy.of("焊工", "31", new BigDecimal("4000"), new BigDecimal("6000"), null),
                new Particulars(new Area("420302"), null, null, null, Employment.FULL_TIME, last)),
                Openings.of(openings), PASSED, aCommand());
    }
}
