package silian.platform.commands;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The circumstances of one command: every transition of an aggregate takes them and none asks for the time itself.
 *
 * @param id identifies the command however often it is sent
 * @param caller who asks
 * @param at when the platform received it
 * @param on the business date: today in the district's zone, or the past date an officer with the back-fill authority
 *     gave; the rules in force on this date apply
 */
public record Command(CommandId id, Caller caller, Instant at, LocalDate on) {

    /** The id of something this command creates; see {@link CommandId#derive(String)}. */
    public String derive(String kind) {
        return id.derive(kind);
    }
}
