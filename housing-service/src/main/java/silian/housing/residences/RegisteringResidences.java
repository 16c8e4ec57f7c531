package silian.housing.residences;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
     * @throws Refusal {@code residence.unknown} (404); {@code flat.number-taken} (400) for every number that another
     *     command entered, before any is stored
     */
    public List<Flat> enter(ResidenceId residenceId, List<PlannedFlat> plans, Command command) {
        var residence = residences.findById(residenceId).orElseThrow(() -> Refusal.unknown("residence"));
        refuseTakenNumbers(residence.id(), plans, command);
        var entered = new ArrayList<Flat>();
        for (var plan : plans) {
            var flat = Flat.enter(residence.id(), plan, command);
            entered.add(flats.findById(flat.id()).orElseGet(() -> flats.save(flat)));
        }
        return entered;
    }

    private void refuseTakenNumbers(ResidenceId residence, List<PlannedFlat> plans, Command command) {
        var faults = IntStream.range(0, plans.size()).filter(i -> plans.stream().limit(i)
                .anyMatch(earlier -> earlier.number().equals(plans.get(i).number()))
                || flats.findById(FlatId.of(residence, plans.get(i).number()))
                        .filter(known -> !known.wasEnteredBy(command)).isPresent())
                .mapToObj(i -> Fault.of("flats[" + i + "].number", "flat.number-taken")).toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
