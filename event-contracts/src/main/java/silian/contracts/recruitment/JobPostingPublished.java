package silian.contracts.recruitment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A job posting was shown to the public (岗位发布).
 *
 * @param jobPostingId the posting
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param demandId the demand it answers, if it came from one
 * @param title the job's title
 * @param openings how many people, at least 1
 * @param minimumEducation the lowest education level accepted (GB/T 4658)
 * @param payFrom lowest pay, yuan a month
 * @param payTo highest pay, yuan a month
 * @param major the field of study asked for, if any
 * @param publishedOn business date of the publication
 */
@EventType("silian.recruitment.job-posting-published.v1")
@PublishesTo("silian.recruitment.job-posting.v1")
public record JobPostingPublished(String jobPostingId, String creditCode, @Nullable String demandId, String title,
        int openings, String minimumEducation, BigDecimal payFrom, BigDecimal payTo, @Nullable String major,
        LocalDate publishedOn) implements Contract {}
