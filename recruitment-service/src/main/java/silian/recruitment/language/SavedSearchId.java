package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a saved search (订阅的搜索). */
public record SavedSearchId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code search.unknown} if the text cannot be such an id */
    public SavedSearchId {
        Reference.check(value, "search");
    }
}
