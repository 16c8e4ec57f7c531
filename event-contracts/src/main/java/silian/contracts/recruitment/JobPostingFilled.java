package silian.contracts.recruitment;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * The last opening of a job posting was taken (岗位招满).
 *
 * @param jobPostingId the posting
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param filledOn business date of the last hire
 */
@EventType("silian.recruitment.job-posting-filled.v1")
@PublishesTo("silian.recruitment.job-posting.v1")
public record JobPostingFilled(String jobPostingId, String creditCode, LocalDate filledOn) implements Contract {}
