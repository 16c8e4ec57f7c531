package silian.finance.ledger;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Identifies an entry by the movement it books, so that booking it again meets the first entry. */
public record JournalEntryId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {}
