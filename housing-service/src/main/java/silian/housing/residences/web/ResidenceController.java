package silian.housing.residences.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.housing.residences.Flat;
import silian.housing.residences.PlannedFlat;
import silian.housing.residences.RegisteringResidences;
import silian.housing.residences.Residence;
import silian.housing.residences.ResidenceId;
import silian.platform.commands.Command;
import silian.platform.standards.Area;
import silian.platform.web.FreeText;
import silian.platform.web.Versioned;

/** Residences and the flats in them. */
@RestController
@RequestMapping("/api/housing/v1/residences")
class ResidenceController {

    private final RegisteringResidences registering;

    ResidenceController(RegisteringResidences registering) {
        this.registering = registering;
    }

    /** Registers a residence. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    ResidenceView register(@Valid @RequestBody Registration registration, Command command) {
        return ResidenceView.of(registering.register(registration.name().strip(),
                Area.of("area", registration.area()), registration.address().strip(), command));
    }

    /** Enters flats of a residence, at most 200 at once. */
    @PostMapping("/{id}/flats")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    EnteredFlats enter(@PathVariable ResidenceId id, @Valid @RequestBody FlatList list, Command command) {
        var plans = list.flats().stream().map(FlatEntry::toPlan).toList();
        return new EnteredFlats(registering.enter(id, plans, command).stream().map(EnteredFlat::of).toList());
    }

    /** What an officer enters of a residence; {@code area} is a street or township, nine digits. */
    record Registration(@NotBlank @Size(max = 100) @FreeText String name, @NotBlank String area,
            @NotBlank @Size(max = 200) @FreeText String address) {}

    /** Flats to enter. */
    record FlatList(@NotNull @Size(min = 1, max = 200) List<@Valid @NotNull FlatEntry> flats) {}

    /**
     * What an officer enters of a flat.
     *
     * @param floorArea square metres
     * @param marketRent yuan a month on the open market
     * @param plannedOn when it entered the building plan
     * @param completedOn when it was finished, absent while it is planned
     */
    record FlatEntry(@NotBlank @Size(max = 20) String number,
            @NotNull @Positive @Digits(integer = 4, fraction = 2) BigDecimal floorArea,
            @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal marketRent, @NotNull LocalDate plannedOn,
            @Nullable LocalDate completedOn) {

        PlannedFlat toPlan() {
            return new PlannedFlat(number.strip(), floorArea, Money.of(CurrencyUnit.of("CNY"), marketRent), plannedOn,
                    completedOn);
        }
    }

    /** A residence as shown. */
    record ResidenceView(String id, String name, String area, String address, @Nullable Long version)
            implements
                Versioned {

        static ResidenceView of(Residence residence) {
            return new ResidenceView(residence.id().value(), residence.name(), residence.area().value(),
                    residence.address(), residence.version());
        }
    }

    /** The flats that were entered, in the order given. */
    record EnteredFlats(List<EnteredFlat> flats) {}

    /** A flat as shown after it was entered. */
    record EnteredFlat(String id, String number, @Nullable LocalDate completedOn) {

        static EnteredFlat of(Flat flat) {
            return new EnteredFlat(flat.id().value(), flat.plan().number(), flat.plan().completedOn());
        }
    }
}
