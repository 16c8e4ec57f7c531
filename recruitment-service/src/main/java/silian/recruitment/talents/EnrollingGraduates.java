package silian.recruitment.talents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Entering the graduates of a roster, some hundred at a time; each entry is safe to repeat. */
@Component
public final class EnrollingGraduates {

    private final Talents talents;
    private final ProtectingPersons persons;

    EnrollingGraduates(Talents talents, ProtectingPersons persons) {
        this.talents = talents;
        this.persons = persons;
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

    /** {@code graduate.id-number-on-another-entry}, {@code graduate.id-number-claimed}. */
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
        var holders = holders(candidates, known);
        var fresh = new ArrayList<Talent>();
        var entries = new HashMap<TalentId, Entry>();
        for (var candidate : candidates) {
            var holder = holders.get(candidate.index().value());
            if (holder != null && !holder.equals(candidate.id())) {
                entries.put(candidate.id(), onAnotherEntry());
                continue;
            }
            var talent = known.get(candidate.id());
            if (talent == null) {
                fresh.add(Talent.enrol(school, candidate.graduate().studentNumber(), candidate.person(),
                        candidate.graduate().graduation(), command));
                entries.put(candidate.id(), candidate.entered(Outcome.ENROLLED));
            } else {
                entries.put(candidate.id(), dryRun
                        ? judged(talent, candidate, command)
                        : corrected(school, talent, candidate, command));
            }
        }
        if (!dryRun && !enterTogether(fresh)) {
            candidates.stream().filter(candidate -> !known.containsKey(candidate.id()))
                    .filter(candidate -> entries.get(candidate.id()) instanceof Entered)
                    .forEach(candidate -> entries.put(candidate.id(), enrolAlone(school, candidate, command)));
        }
        return candidates.stream().map(candidate -> Objects.requireNonNull(entries.get(candidate.id()))).toList();
    }

    /** Under which entries the identity numbers stand that are not where they should be. */
    private Map<String, TalentId> holders(List<Candidate> candidates, Map<TalentId, Talent> known) {
        var wanted = candidates.stream().filter(candidate -> {
            var talent = known.get(candidate.id());
            return talent == null || !talent.person().idNumber().sameAs(candidate.person().idNumber());
        }).map(candidate -> candidate.index().value()).toList();
        return wanted.isEmpty()
                ? Map.of()
                : talents.findByIdNumberIndexIn(wanted).stream()
                        .collect(Collectors.toMap(talent -> talent.person().idNumber().index().value(), Talent::id));
    }

    /** One write for all; {@code false} if somebody was entered meanwhile, and each has to be looked at again. */
    private boolean enterTogether(List<Talent> fresh) {
        if (fresh.isEmpty()) {
            return true;
        }
        try {
            talents.saveAll(fresh);
            return true;
        } catch (DataIntegrityViolationException somebodyElseEnters) {
            return false;
        }
    }

    private static Entry judged(Talent talent, Candidate candidate, Command command) {
        try {
            return candidate.entered(talent.correct(candidate.person(), candidate.graduate().graduation(), command)
                    ? Outcome.CORRECTED
                    : talent.outcomeOf(command));
        } catch (Refusal refusal) {
            return new Refused(refusal.faults().getFirst());
        }
    }

    private Entry corrected(SchoolCode school, Talent talent, Candidate candidate, Command command) {
        return talent.isAs(candidate.person(), candidate.graduate().graduation())
                ? candidate.entered(talent.outcomeOf(command))
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
        try {
            if (known == null) {
                talents.save(Talent.enrol(school, candidate.graduate().studentNumber(), candidate.person(),
                        candidate.graduate().graduation(), command));
                return Outcome.ENROLLED;
            }
            if (known.correct(candidate.person(), candidate.graduate().graduation(), command)) {
                talents.save(known);
                return Outcome.CORRECTED;
            }
            return known.outcomeOf(command);
        } catch (DuplicateKeyException e) {
            if (known == null && talents.existsById(candidate.id())) {
                throw new OptimisticLockingFailureException("somebody else just entered the same student", e);
            }
            throw Refusal.invalid("id_number", "graduate.id-number-on-another-entry");
        }
    }

    private static Refused onAnotherEntry() {
        return new Refused(Fault.of("id_number", "graduate.id-number-on-another-entry"));
    }
}
