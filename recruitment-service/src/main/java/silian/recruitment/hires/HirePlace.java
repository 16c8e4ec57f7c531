package silian.recruitment.hires;

import org.jspecify.annotations.Nullable;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

/**
 * Who is hired where, and how it came about.
 *
 * @param subject the talent's account at the issuer
 * @param activity where they met, {@code null} if nowhere
 */
record HirePlace(JobApplicationId application, TalentId talent, String subject, EmployerId employer,
        JobPostingId posting, @Nullable ActivityId activity) {}
