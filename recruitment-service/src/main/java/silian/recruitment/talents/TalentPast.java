package silian.recruitment.talents;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.language.Seniority;
import silian.recruitment.language.TalentId;

/** What the history of an entry answers when a command comes again, late, or in another order. */
record TalentPast(History history) {

    static final String ENROLLED = "enrolled";
    static final String CORRECTED = "corrected";
    static final String LEFT = "left";
    static final String MERGED = "merged";
    static final String RELEASED = "account released";
    static final String NUMBER_YIELDED = "number yielded";
    static final String NUMBER_HANDED = "number handed over";
    static final String CLASS_LOST = "class-lost";
    static final String CLASS_REGAINED = "class-regained";

    /** What a command did that finds nothing left to do: the same roster sent again after a crash did it. */
    EnrollingGraduates.Outcome outcomeOf(Command command) {
        return of(command).flatMap(step -> switch (step.move()) {
            case ENROLLED -> Stream.of(EnrollingGraduates.Outcome.ENROLLED);
            case CORRECTED -> Stream.of(EnrollingGraduates.Outcome.CORRECTED);
            default -> Stream.empty(); // another line of the same roster moved it
        }).findFirst().orElse(EnrollingGraduates.Outcome.UNCHANGED);
    }

    /** Into which entry this one had been merged until the command. */
    Optional<TalentId> leftBy(Command command) {
        return of(command).filter(step -> step.move().equals(LEFT))
                .map(step -> new TalentId(Objects.requireNonNull(step.why()))).findFirst();
    }

    /** Whether it was this command that found the person of the entry. */
    boolean wasMergedBy(Command command) {
        return of(command).anyMatch(step -> step.move().equals(MERGED));
    }

    /** From which account the command took the profile. */
    Optional<String> accountReleasedBy(Command command) {
        return of(command).filter(step -> step.move().equals(RELEASED))
                .map(step -> Objects.requireNonNull(step.why()).split(": ", 2)[0]).findFirst();
    }

    boolean wasHandedTheNumberBy(Command command) {
        return of(command).anyMatch(step -> step.move().equals(NUMBER_HANDED));
    }

    Seniority seniority(TalentId id) {
        return new Seniority(history.steps().getFirst().on(), id.value());
    }

    boolean hasLost(AccreditationCaseId decidedIn) {
        return of(CLASS_LOST, decidedIn).findAny().isPresent();
    }

    /** A revocation may come to this document after the appeal against it, if whoever brings it is slow. */
    boolean hasRegainedSince(AccreditationCaseId decidedIn, Command command) {
        return of(CLASS_REGAINED, decidedIn).anyMatch(step -> step.at().isAfter(command.at()));
    }

    private Stream<History.Step> of(Command command) {
        return history.steps().stream().filter(step -> step.command().equals(command.id()));
    }

    private Stream<History.Step> of(String move, AccreditationCaseId decidedIn) {
        return history.steps().stream()
                .filter(step -> step.move().equals(move) && decidedIn.value().equals(step.why()));
    }
}
