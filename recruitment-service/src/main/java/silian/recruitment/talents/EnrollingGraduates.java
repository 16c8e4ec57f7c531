package silian.recruitment.talents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.security.BlindIndex;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

/**
 * Entering the graduates of a roster, some hundred at a time; each entry is safe to repeat. Whoever stands on another
 * roster too is entered like everybody and answered like everybody: a university learns nothing that it did not tell.
 * Most people are on one roster, and those are written together; each of the others is looked at.
 */
@Component
public final class EnrollingGraduates {

    private final Talents talents;
    private final ProtectingPersons persons;
    private final PlacingEntries places;

    EnrollingGraduates(Talents talents, ProtectingPersons persons, PlacingEntries places) {
        this.talents = talents;
        this.persons = persons;
        this.places = places;
    }

    /** One line of a roster, found well formed. */
    public record Graduate(String studentNumber, String name, ResidentId idNumber, MobileNumber phone,
            Graduation graduation) {

        @Override
        public String toString() {
            return "Graduate[masked]";
        }
    }

    /** What an entry did. */
    public enum Outcome {
        ENROLLED, CORRECTED, UNCHANGED
    }

    /** What became of a line. */
    public sealed interface Entry permits Entered, Refused {}

    /**
     * The graduate stands there as the line tells.
     *
     * @param person by whose identity number others may know them
     */
    public record Entered(Outcome outcome, BlindIndex person) implements Entry {}

    /** {@code graduate.id-number-claimed}. */
    public record Refused(Fault fault) implements Entry {}

    private record Candidate(Graduate graduate, Person person, TalentId id) {

        BlindIndex index() {
            return person.idNumber().index();
        }

        Entered entered(Outcome outcome) {
            return new Entered(outcome, index());
        }
    }

    /**
     * Enters graduates, or corrects the entries of the same student numbers. Entered again by the same command, they
     * count as they did the first time.
     *
     * @param graduates no student and no person twice
     * @param dryRun to be told what would become of them, and enter nothing
     * @return for each of them, in their order
     */
    public List<Entry> enrol(SchoolCode school, List<Graduate> graduates, Command command, boolean dryRun) {
        // sealing and indexing is most of the work, and the store has none of it meanwhile
        var candidates = graduates.parallelStream().map(graduate -> new Candidate(graduate,
                persons.protect(graduate.name(), graduate.idNumber(), graduate.phone()),
                Talent.idOf(school, graduate.studentNumber()))).toList();
        var known = talents.findAllById(candidates.stream().map(Candidate::id).toList()).stream()
                .collect(Collectors.toMap(Talent::id, Function.identity()));
        var held = heldNumbers(candidates, known);
        var fresh = new ArrayList<Candidate>();
        var entries = new HashMap<TalentId, Entry>();
        for (var candidate : candidates) {
            var talent = known.get(candidate.id());
            if (talent != null) {
                entries.put(candidate.id(), dryRun
                        ? judged(talent, candidate, command)
                        : corrected(school, talent, candidate, command));
            } else if (dryRun) {
                entries.put(candidate.id(), candidate.entered(Outcome.ENROLLED));
            } else if (held.contains(candidate.index().value())) {
                entries.put(candidate.id(), enrolAlone(school, candidate, command));
            } else {
                fresh.add(candidate);
            }
        }
        var together = enterTogether(school, fresh, command);
        fresh.forEach(candidate -> entries.put(candidate.id(), together
                ? candidate.entered(Outcome.ENROLLED)
                : enrolAlone(school, candidate, command)));
        return candidates.stream().map(candidate -> Objects.requireNonNull(entries.get(candidate.id()))).toList();
    }

    /** Which numbers of those not entered yet are held by entries. */
    private Set<String> heldNumbers(List<Candidate> candidates, Map<TalentId, Talent> known) {
        var wanted = candidates.stream().filter(candidate -> !known.containsKey(candidate.id()))
                .map(candidate -> candidate.index().value()).toList();
        return wanted.isEmpty()
                ? Set.of()
                : talents.findByNumberIn(wanted).stream().map(holder -> holder.standing().number())
                        .collect(Collectors.toSet());
    }

    /** One write for all; {@code false} if somebody was entered meanwhile, and each has to be looked at again. */
    private boolean enterTogether(SchoolCode school, List<Candidate> fresh, Command command) {
        if (fresh.isEmpty()) {
            return true;
        }
        try {
            talents.saveAll(fresh.stream()
                    .map(candidate -> entry(school, candidate, Standing.holding(candidate.person()), command))
                    .toList());
            return true;
        } catch (DataIntegrityViolationException somebodyElseEnters) {
            return false;
        }
    }

    private static Talent entry(SchoolCode school, Candidate candidate, Standing standing, Command command) {
        return Talent.enrol(school, candidate.graduate().studentNumber(), candidate.person(),
                candidate.graduate().graduation(), standing, command);
    }

    private static Entry judged(Talent talent, Candidate candidate, Command command) {
        try {
            return candidate.entered(talent.correct(candidate.person(), candidate.graduate().graduation(),
                    talent.standing(), command)
                            ? Outcome.CORRECTED
                            : talent.past().outcomeOf(command));
        } catch (Refusal refusal) {
            return new Refused(refusal.faults().getFirst());
        }
    }

    private Entry corrected(SchoolCode school, Talent talent, Candidate candidate, Command command) {
        return talent.isAs(candidate.person(), candidate.graduate().graduation())
                && talent.past().outcomeOf(command) == Outcome.UNCHANGED
                        ? candidate.entered(Outcome.UNCHANGED)
                        : enrolAlone(school, candidate, command);
    }

    private Entry enrolAlone(SchoolCode school, Candidate candidate, Command command) {
        try {
            return candidate.entered(SimultaneousSaves.retried(() -> enrolOnce(school, candidate, command)));
        } catch (Refusal refusal) {
            return new Refused(refusal.faults().getFirst());
        }
    }

    private Outcome enrolOnce(SchoolCode school, Candidate candidate, Command command) {
        var known = talents.findById(candidate.id()).orElse(null);
        if (known != null && known.person().isNamedAndNumberedAs(candidate.person())) {
            return corrected(known, candidate, command);
        }
        var placed = places.of(candidate.id(), candidate.person());
        if (known == null) {
            save(entry(school, candidate, placed, command));
        } else {
            known.correct(candidate.person(), candidate.graduate().graduation(), placed, command);
            save(known);
        }
        if (known != null || !placed.holdsItsNumber()) {
            places.settle(candidate.id(), command);
        }
        return known == null ? Outcome.ENROLLED : Outcome.CORRECTED;
    }

    private Outcome corrected(Talent known, Candidate candidate, Command command) {
        if (known.correct(candidate.person(), candidate.graduate().graduation(), known.standing(), command)) {
            save(known);
            if (known.isContested()) {
                places.settle(known.id(), command); // by this phone it may be the person's
            }
            return Outcome.CORRECTED;
        }
        var outcome = known.past().outcomeOf(command);
        if (outcome == Outcome.CORRECTED || outcome == Outcome.ENROLLED && !known.standing().holdsItsNumber()) {
            places.settle(known.id(), command); // it may have stopped before that
        }
        return outcome;
    }

    private void save(Talent entry) {
        try {
            talents.save(entry);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("the same student or person was just entered elsewhere", e);
        }
    }
}
