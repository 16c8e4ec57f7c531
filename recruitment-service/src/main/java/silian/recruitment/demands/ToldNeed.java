package silian.recruitment.demands;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.recruitment.language.Vacancy;
import silian.recruitment.language.Wording;

/**
 * Whom an employer says it needs, as it was given and unchecked.
 *
 * @param openings how many people, 1 to {@value #MOST}
 * @param payFrom yuan a month
 * @param payTo yuan a month
 */
public record ToldNeed(@Nullable String title, @Nullable String minimumEducation, @Nullable Integer openings,
        @Nullable BigDecimal payFrom, @Nullable BigDecimal payTo, @Nullable String major, @Nullable String area,
        @Nullable String community, @Nullable String building, @Nullable String chain,
        @Nullable String keyProject, @Nullable LocalDate neededBy) {

    /** People; as many as a line of a visit may ask for. */
    public static final int MOST = 10_000;
    /** Characters of the name of a community, building, chain or project. */
    public static final int LONGEST_NAME = 60;

    /**
     * @param told the business date on which the demand was told
     * @param employersArea stands for an area that is not given
     * @throws Refusal naming every field that is wrong
     */
    Need check(LocalDate told, @Nullable String employersArea) {
        var faults = faults(told);
        if (!faults.isEmpty() || openings == null) {
            throw Refusal.invalid(faults);
        }
        var place = area == null ? employersArea : area;
        return new Need(Vacancy.of(title, minimumEducation, payFrom, payTo, major), openings,
                new Circumstances(place == null ? null : new Area(place),
                        Wording.optionalLine("community", community, LONGEST_NAME),
                        Wording.optionalLine("building", building, LONGEST_NAME),
                        Wording.optionalLine("chain", chain, LONGEST_NAME),
                        Wording.optionalLine("keyProject", keyProject, LONGEST_NAME), neededBy));
    }

    private List<Fault> faults(LocalDate told) {
        var faults = new ArrayList<>(Vacancy.faults(title, minimumEducation, payFrom, payTo, major));
        if (openings == null || openings < 1 || openings > MOST) {
            faults.add(Fault.of("openings", "demand.openings-out-of-range", Map.of("most", MOST)));
        }
        Optional.ofNullable(area).flatMap(code -> Area.fault("area", code)).ifPresent(faults::add);
        faults.addAll(nameFaults("community", community));
        faults.addAll(nameFaults("building", building));
        faults.addAll(nameFaults("chain", chain));
        faults.addAll(nameFaults("keyProject", keyProject));
        if (neededBy != null && neededBy.isBefore(told)) {
            faults.add(Fault.of("neededBy", "demand.needed-before-it-was-told"));
        }
        return faults;
    }

    private static List<Fault> nameFaults(String field, @Nullable String name) {
        return name == null || name.isBlank() ? List.of() : Wording.faults(field, name, LONGEST_NAME);
    }
}
