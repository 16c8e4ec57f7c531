package silian.enterprise.visits;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.EducationLevel;

/**
 * What an enterprise says it needs (人才需求).
 *
 * @param line number of the demand within the visit, from 1
 * @param title the post
 * @param openings how many people, 1 to 10,000
 * @param minimumEducation GB/T 4658-2006
 * @param payFrom lowest monthly pay, before tax
 * @param payTo highest monthly pay, before tax
 * @param major field of study, if one is asked for
 */
public record ReportedDemand(int line, String title, int openings, EducationLevel minimumEducation, Money payFrom,
        Money payTo, @Nullable String major) {}
