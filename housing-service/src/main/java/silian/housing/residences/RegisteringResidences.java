package silian.housing.residences;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;

/** Registering residences and entering their flats. */
@Component
public final class RegisteringResidences {

    private static final int STREET_DIGITS = 9;

    private final Residences residences;
    private final Flats flats;

    RegisteringResidences(Residences residences, Flats flats) {
        this.residences = residences;
        this.flats = flats;
    }

    /** @throws Refusal {@code residence.area-too-wide} (400) if the area is more than a street or township */
    public Residence register(String name, Area area, String address, Command command) {
        if (area.value().length() < STREET_DIGITS) {
            throw Refusal.invalid("area", "residence.area-too-wide");
        }
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
        var entered = plans.stream().map(plan -> Flat.enter(residence.id(), plan, command)).toList();
        var known = flats.findByIdIn(entered.stream().map(Flat::id).toList()).stream()
                .collect(Collectors.toMap(Flat::id, Function.identity()));
        refuseFaulty(entered, known, command);
        flats.saveAll(entered.stream().filter(flat -> !known.containsKey(flat.id())).toList());
        return entered;
    }

    private static void refuseFaulty(List<Flat> entered, Map<FlatId, Flat> known, Command command) {
        var ids = new HashSet<FlatId>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < entered.size(); i++) {
            var flat = entered.get(i);
            var same = known.get(flat.id());
            if (!ids.add(flat.id()) || same != null && !same.wasEnteredBy(command)) {
                faults.add(Fault.of("flats[" + i + "].number", "flat.number-taken"));
            }
            var completedOn = flat.plan().completedOn();
            if (completedOn != null && completedOn.isBefore(flat.plan().plannedOn())) {
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
}
