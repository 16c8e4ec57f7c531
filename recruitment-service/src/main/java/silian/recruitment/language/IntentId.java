package silian.recruitment.language;

import silian.platform.commands.Identifier;

/** Refers to an employment intent (就业意向). */
public record IntentId(String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code intent.unknown} if the text cannot be such an id */
    public IntentId {
        Reference.check(value, "intent");
    }
}
