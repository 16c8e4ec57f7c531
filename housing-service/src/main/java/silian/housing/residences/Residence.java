package silian.housing.residences;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.standards.Area;

/** A building or estate with flats for talents (人才公寓). */
@Document("residences")
@TypeAlias("Residence")
public final class Residence {

    @Id
    private final ResidenceId id;
    @Version
    private @Nullable Long version;
    private final String name;
    private final Area area;
    private final String address;
    private final History history;

    Residence(ResidenceId id, String name, Area area, String address, History history) {
        this.id = id;
        this.name = name;
        this.area = area;
        this.address = address;
        this.history = history;
    }

    static Residence register(String name, Area area, String address, Command command) {
        return new Residence(new ResidenceId(command.derive("residence")), name, area, address,
                History.empty().with(command, "registered"));
    }

    public ResidenceId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Area area() {
        return area;
    }

    public String address() {
        return address;
    }

    public @Nullable Long version() {
        return version;
    }
}
