package silian.platform.eligibility;

/**
 * A fact a criterion was judged on.
 *
 * @param name such as {@code person.age}
 * @param value in its stored form: boolean, long, text (dates as ISO 8601, yuan as plain decimals) or list of texts
 * @param source who says so, such as {@code identity number}
 */
public record FactUsed(String name, Object value, String source) {}
