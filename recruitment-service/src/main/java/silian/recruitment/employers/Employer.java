package silian.recruitment.employers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.events.AppliedEvents;
import silian.platform.events.Delivered;
import silian.recruitment.language.EmployerId;

/** An employer (用人单位), copied from the enterprise register's events. The register alone changes it. */
@Document("employers")
@TypeAlias("Employer")
public final class Employer {

    @Id
    private final EmployerId id;
    @Version
    private @Nullable Long version;
    private String name;
    private String area;
    private final LocalDate registeredOn;
    private AppliedEvents applied;

    private Employer(EmployerId id, String name, String area, LocalDate registeredOn, AppliedEvents applied) {
        this.id = id;
        this.name = name;
        this.area = area;
        this.registeredOn = registeredOn;
        this.applied = applied;
    }

    static Employer registered(EmployerId id, String name, String area, LocalDate on, Delivered<?> event) {
        return new Employer(id, name, area, on, AppliedEvents.none().with(event));
    }

    /** Takes what the register says now, unless it already took a later word; says whether that was news. */
    boolean correct(String newName, String newArea, Delivered<?> event) {
        if (applied.has(event)) {
            return false;
        }
        name = newName;
        area = newArea;
        applied = applied.with(event);
        return true;
    }

    public EmployerId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** GB/T 2260 or street code. */
    public String area() {
        return area;
    }

    public LocalDate registeredOn() {
        return registeredOn;
    }
}
