package silian.finance.entitlements;

import silian.platform.commands.Identifier;

/** Identifies what a hire entitles to: the id of the hire. */
public record EntitlementId(String value) implements Identifier {}
