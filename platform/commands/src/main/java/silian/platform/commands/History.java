package silian.platform.commands;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who moved an aggregate, when and why: an immutable list kept inside the aggregate's own document. It also answers
 * whether a command was already carried out, which makes a transition safe to repeat after a crash.
 */
public record History(List<Step> steps) {

    /**
     * One move.
     *
     * @param command the command that made it
     * @param move the verb, such as {@code "published"}
     * @param by the subject of the caller
     * @param at when it was received
     * @param on its business date
     * @param why the reason given, if the move needs one
     */
    public record Step(CommandId command, String move, String by, Instant at, LocalDate on, @Nullable String why) {}

    public History {
        steps = List.copyOf(steps);
    }

    public static History empty() {
        return new History(List.of());
    }

    public History with(Command command, String move) {
        return with(command, move, null);
    }

    public History with(Command command, String move, @Nullable String why) {
        var step = new Step(command.id(), move, command.caller().subject(), command.at(), command.on(), why);
        return new History(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    /** Whether the command already moved this aggregate: its effect is then in place and must not be made twice. */
    public boolean has(Command command) {
        return steps.stream().anyMatch(step -> step.command().equals(command.id()));
    }

    /**
     * The command that made the last move, for what follows from it: by the same caller, who needs no role for that.
     *
     * @throws java.util.NoSuchElementException if nothing was moved yet
     */
    public Command lastMove() {
        var step = steps.getLast();
        return new Command(step.command(), new Caller(step.by(), Set.of(), null, Set.of()), step.at(), step.on());
    }

    /** The latest step with this verb. */
    public Optional<Step> latest(String move) {
        return steps.reversed().stream().filter(step -> step.move().equals(move)).findFirst();
    }
}
