package silian.housing.residences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;

/** Registering residences and entering their flats. */
@Component
public final class RegisteringResidences {

    private final Residences residences;
    private final Flats flats;

    RegisteringResidences(Residences residences, Flats flats) {
        this.residences = residences;
        this.flats = flats;
    }

    public Residence register(String name, Area area, String address, Command command) {
        var residence = Residence.register(name, area, address, command);
        try {
            return residences.save(residence);
        } catch (DuplicateKeyException alreadyRegistered) {
            // the id derives from the command: what stands there is this command's own first effect
            return residences.findById(residence.id()).orElseThrow(() -> alreadyRegistered);
        }
    }

    /**
     * Enters flats. A repeated command finds the flats it entered before and enters the rest.
     *
     * @throws Refusal {@code residence.unknown} (404); before any flat is stored, for every wrong one of them,
     *     {@code flat.number-taken} by another flat, {@code flat.finished-before-planned} or
     *     {@code flat.finished-in-the-future} (400)
     */
    public List<Flat> enter(ResidenceId residenceId, List<PlannedFlat> plans, Command command) {
        var residence = residences.findById(residenceId).orElseThrow(() -> Refusal.unknown("residence"));
        refuseFaulty(residence.id(), plans, command);
        var entered = new ArrayList<Flat>();
        for (var plan : plans) {
            var flat = Flat.enter(residence.id(), plan, command);
            entered.add(flats.findById(flat.id()).orElseGet(() -> flats.save(flat)));
        }
        return entered;
    }

    private void refuseFaulty(ResidenceId residence, List<PlannedFlat> plans, Command command) {
        var numbers = new HashSet<String>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            if (!numbers.add(plan.number()) || isTaken(FlatId.of(residence, plan.number()), command)) {
                faults.add(Fault.of("flats[" + i + "].number", "flat.number-taken"));
            }
            var completedOn = plan.completedOn();
            if (completedOn != null && completedOn.isBefore(plan.plannedOn())) {
                faults.add(Fault.of("flats[" + i + "].completedOn", "flat.finished-before-planned"));
            }
            if (completedOn != null && completedOn.isAfter(command.on())) {
                faults.add(Fault.of("flats[" + i + "].completedOn", "flat.finished-in-the-future"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private boolean isTaken(FlatId id, Command command) {
        return flats.findById(id).filter(known -> !known.wasEnteredBy(command)).isPresent();
    }
}
