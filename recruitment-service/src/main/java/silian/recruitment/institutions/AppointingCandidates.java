package silian.recruitment.institutions;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.hires.AppointingPeople;
import silian.recruitment.hires.Appointment;
import silian.recruitment.hires.AppointmentTerms;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.HireId;

/**
 * Appointing whoever came through the publicity (聘用). An appointment is a hire like any other. Three documents are
 * concerned; the order of the writes is the argument:
 *
 * <ol>
 * <li><b>The examination first</b>: from then on the candidate can no longer be dropped, nor the place go to the next
 * in line. If the hire is refused, this is taken back.
 * <li><b>Then the contract</b> in the candidacy, which waits there.
 * <li><b>Then the hire</b>, the one write that counts: it keeps one full-time hire for a person, and its event opens
 * what the person is entitled to.
 * <li><b>Then the candidacy again</b>, for the person and the figures; here for whoever reads right afterwards, and
 * again, surely, from the hire's own event ({@link #follow}).
 * </ol>
 */
@Component
public final class AppointingCandidates {

    private final Candidacies candidacies;
    private final Examinations examinations;
    private final AppointingPeople hires;

    AppointingCandidates(Candidacies candidacies, Examinations examinations, AppointingPeople hires) {
        this.candidacies = candidacies;
        this.examinations = examinations;
        this.hires = hires;
    }

    /**
     * Appoints a candidate of the agent's institution; once.
     *
     * @throws Refusal {@code candidacy.unknown}; {@code candidacy.not-qualified}; what {@link Contract#of} and
     *     {@link Selection#appointing} refuse; {@code hire.full-time-elsewhere}
     */
    public Candidacy appoint(CandidacyId id, ContractTerms terms, Command command) {
        var candidacy = candidacies.findById(id).filter(found -> command.caller().actsFor(found.institution().value()))
                .orElseThrow(() -> Refusal.unknown("candidacy"));
        if (candidacy.has(command) && candidacy.hire() != null) {
            return candidacy;
        }
        candidacy.state().requireQualified();
        var contract = Contract.of(terms, examinationOf(candidacy).rule(), command.on());
        SimultaneousSaves.retried(() -> begin(candidacy, command.on()));
        SimultaneousSaves.retried(() -> sign(id, contract, command));
        var hire = confirm(candidacy, contract, command);
        return SimultaneousSaves.retried(() -> appointed(id, hire, command.on()));
    }

    private HireId confirm(Candidacy candidacy, Contract contract, Command command) {
        try {
            return hires.confirm(new Appointment(candidacy.id(), candidacy.post()), candidacy.talent(),
                    candidacy.institution(),
                    new AppointmentTerms(contract.startsOn(), contract.until(), contract.probationUntil()), command);
        } catch (Refusal noHire) {
            SimultaneousSaves.retried(() -> takeBack(candidacy));
            throw noHire;
        }
    }

    /** The hire came; safe to repeat. */
    public void follow(HireId hire, LocalDate on) {
        hires.appointment(hire).ifPresent(appointment -> SimultaneousSaves.retried(
                () -> appointed(appointment.candidacy(), hire, on)));
    }

    /** The hire did not hold: the place is free again, and goes to the next in line; safe to repeat. */
    public void withdrawn(HireId hire, Instant at) {
        hires.appointment(hire).ifPresent(appointment -> {
            var candidacy = get(appointment.candidacy());
            SimultaneousSaves.retried(() -> freePlace(candidacy, at));
            SimultaneousSaves.retried(() -> withdrawn(candidacy.id(), hire, at));
        });
    }

    /** The person left; the candidacy is held as long as the hire. Safe to repeat. */
    public void ended(HireId hire, Instant at) {
        hires.appointment(hire).ifPresent(appointment -> SimultaneousSaves.retried(() -> {
            var candidacy = get(appointment.candidacy());
            return candidacy.hireEnded(hire, at) ? candidacies.save(candidacy) : candidacy;
        }));
    }

    /** The first day of work was entered wrongly; safe to repeat. */
    public void corrected(HireId hire, LocalDate startsOn) {
        hires.appointment(hire).ifPresent(appointment -> SimultaneousSaves.retried(() -> {
            var candidacy = get(appointment.candidacy());
            return candidacy.hireCorrected(hire, startsOn) ? candidacies.save(candidacy) : candidacy;
        }));
    }

    private boolean freePlace(Candidacy candidacy, Instant at) {
        var examination = examinationOf(candidacy);
        if (examination.fellThrough(candidacy.number(), at)) {
            examinations.save(examination);
        }
        return true;
    }

    private Candidacy withdrawn(CandidacyId id, HireId hire, Instant at) {
        var candidacy = get(id);
        return candidacy.hireWithdrawn(hire, at) ? candidacies.save(candidacy) : candidacy;
    }

    private boolean begin(Candidacy candidacy, LocalDate on) {
        var examination = examinationOf(candidacy);
        if (examination.appointing(candidacy.number(), on)) {
            examinations.save(examination);
        }
        return true;
    }

    private boolean takeBack(Candidacy candidacy) {
        var examination = examinationOf(candidacy);
        examination.notAppointed(candidacy.number());
        examinations.save(examination);
        return true;
    }

    private Candidacy sign(CandidacyId id, Contract contract, Command command) {
        var candidacy = get(id);
        return candidacy.sign(contract, command) ? candidacies.save(candidacy) : candidacy;
    }

    private Candidacy appointed(CandidacyId id, HireId hire, LocalDate on) {
        var candidacy = get(id);
        return candidacy.appointed(hire, on) ? candidacies.save(candidacy) : candidacy;
    }

    private Candidacy get(CandidacyId id) {
        return candidacies.findById(id).orElseThrow(() -> Refusal.unknown("candidacy"));
    }

    /** @throws Refusal {@code examination.unknown} before the post was opened */
    private Examination examinationOf(Candidacy candidacy) {
        return examinations.findById(candidacy.post()).orElseThrow(() -> Refusal.unknown("examination"));
    }
}
