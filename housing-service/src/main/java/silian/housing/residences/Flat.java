package silian.housing.residences;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;

/** A flat for talents. Who lives in it is the tenancy's to say. */
@Document("flats")
@TypeAlias("Flat")
@CompoundIndex(def = "{'plan.completedOn': 1, '_id': 1}")
public final class Flat {

    @Id
    private final FlatId id;
    @Version
    private @Nullable Long version;
    private final ResidenceId residence;
    private final PlannedFlat plan;
    private final History history;

    Flat(FlatId id, ResidenceId residence, PlannedFlat plan, History history) {
        this.id = id;
        this.residence = residence;
        this.plan = plan;
        this.history = history;
    }

    static Flat enter(ResidenceId residence, PlannedFlat plan, Command command) {
        return new Flat(FlatId.of(residence, plan.number()), residence, plan,
                History.empty().with(command, "entered"));
    }

    boolean wasEnteredBy(Command command) {
        return history.has(command);
    }

    /** Whether somebody could move in on the given date. */
    public boolean isHabitableOn(LocalDate date) {
        var completedOn = plan.completedOn();
        return completedOn != null && !completedOn.isAfter(date);
    }

    public FlatId id() {
        return id;
    }

    public ResidenceId residence() {
        return residence;
    }

    public PlannedFlat plan() {
        return plan;
    }

    public Money marketRent() {
        return plan.marketRent();
    }

    public @Nullable Long version() {
        return version;
    }
}
