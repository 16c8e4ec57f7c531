package silian.recruitment.activities;

import silian.platform.commands.Identifier;

/** Refers to an employer's part in an activity; derived from both. */
record ParticipationId(String value) implements Identifier {}
