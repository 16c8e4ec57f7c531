package silian.recruitment.wording;

import silian.platform.eligibility.Words;

/**
 * Wording that a rule found.
 *
 * @param rule which rule, such as {@code sex}
 * @param field where it stands, such as {@code title}
 * @param wording as it was written
 * @param position of its first character within the field, from 1, as people count characters
 * @param clause where the rule stands in the law
 * @param reason why it must not stand there
 */
public record Finding(String rule, String field, String wording, int position, String clause, Words reason) {

    /** Whether it is about the same words, whatever the version of the rules says of them. */
    boolean sameWordsAs(Finding other) {
        return rule.equals(other.rule) && field.equals(other.field) && position == other.position
                && wording.equals(other.wording);
    }
}
