package silian.recruitment.accreditations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.calendar.WorkingDate;

/**
 * What an examination came to.
 *
 * @param evidence with what was found about each
 * @param publicUntil last day of the publicity period, if the criteria are met
 */
record Assessment(List<Evidence> evidence, Decision decision, @Nullable WorkingDate publicUntil) {}
