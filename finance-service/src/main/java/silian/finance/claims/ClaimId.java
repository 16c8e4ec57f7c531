package silian.finance.claims;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies a subsidy claim. */
public record ClaimId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}
