package silian.recruitment.activities;

/**
 * How an activity goes (实时数据), counted from its records at the moment of asking.
 *
 * @param registered people who registered and did not take it back
 * @param checkedIn people who came
 * @param cvs profiles that employers received
 * @param intents employment intents reached
 * @param employers approved to take part
 * @param openings they offer
 */
public record ActivityCounts(long registered, long checkedIn, long cvs, long intents, long employers,
        long openings) {}
