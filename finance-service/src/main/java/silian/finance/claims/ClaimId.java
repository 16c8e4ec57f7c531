package silian.finance.claims;

import silian.platform.commands.Identifier;

/** Identifies a subsidy claim. */
public record ClaimId(String value) implements Identifier {}
