package silian.recruitment.demands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.Area;

/**
 * Where and for what people are needed (征集维度). Visits tell none of it: of their demands only the area is known, the
 * one the enterprise is registered in.
 *
 * @param area GB/T 2260 or street code
 * @param community 社区, by its name
 * @param building 楼宇, by its name
 * @param chain the industry chain (产业链). The district has not published the names of its eight chains, so any name may
 *     stand here: local default, to be confirmed
 * @param keyProject the key project (重点项目) people are needed for, by its name
 * @param neededBy the day by which they are needed
 */
public record Circumstances(@Nullable Area area, @Nullable String community, @Nullable String building,
        @Nullable String chain, @Nullable String keyProject, @Nullable LocalDate neededBy) {

    static Circumstances in(@Nullable Area area) {
        return new Circumstances(area, null, null, null, null, null);
    }

    Circumstances placedIn(Area known) {
        return new Circumstances(known, community, building, chain, keyProject, neededBy);
    }
}
