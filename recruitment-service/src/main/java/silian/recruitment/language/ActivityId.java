package silian.recruitment.language;

import silian.platform.commands.Identifier;

/** Refers to a recruitment activity (招聘活动). */
public record ActivityId(String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code activity.unknown} if the text cannot be such an id */
    public ActivityId {
        Reference.check(value, "activity");
    }
}
