package silian.finance.ledger;

import silian.platform.commands.Identifier;

/** Identifies an entry by the movement it books, so that booking it again meets the first entry. */
public record JournalEntryId(String value) implements Identifier {}
