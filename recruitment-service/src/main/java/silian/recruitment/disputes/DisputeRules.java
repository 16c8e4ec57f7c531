package silian.recruitment.disputes;

/**
 * How many disputes of one kind there may be, and how others are refused.
 *
 * @param most in one document; no rule of the field: what it holds comfortably
 * @param openAlready code for one that is raised while the same is open
 * @param tooMany code for one too many, with the argument {@code most}
 * @param own code for who raised one and would decide
 */
public record DisputeRules(int most, String openAlready, String tooMany, String own) {}
