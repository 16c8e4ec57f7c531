package silian.finance.entitlements;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies what a hire entitles to: the id of the hire. */
public record EntitlementId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}
