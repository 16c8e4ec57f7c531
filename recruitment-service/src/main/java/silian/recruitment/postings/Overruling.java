package silian.recruitment.postings;

import java.time.LocalDate;
import silian.recruitment.wording.WordingReview;

/**
 * A reviewer's judgement that wording which was found does not discriminate (复核).
 *
 * @param review what had been found; whatever is found beyond it is not judged yet
 * @param by the reviewer
 * @param reason on file
 * @param on its business date
 */
record Overruling(WordingReview review, String by, String reason, LocalDate on) {}
