package silian.recruitment.demands;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.Area;
import silian.recruitment.language.Wording;

/** What demands are found by: one key for each thing that can be asked for, all in one index. */
final class DemandKeys {

    /** Digits of the codes of province, city, county and street. */
    private static final int[] AREA_LENGTHS = {2, 4, 6, 9};

    private DemandKeys() {}

    /** The keys of a demand; its area stands with every area around it. */
    static List<String> of(Circumstances circumstances, TalentDemand.State state) {
        var keys = names(circumstances.keyProject(), circumstances.building(), circumstances.community(),
                circumstances.chain());
        var area = circumstances.area();
        if (area != null) {
            for (int length : AREA_LENGTHS) {
                if (length <= area.value().length()) {
                    keys.add(area(area.value().substring(0, length)));
                }
            }
        }
        keys.add(state(state));
        return keys;
    }

    /** The keys that are asked for, the more selective first. */
    static List<String> of(DemandFilter filter) {
        var keys = names(filter.keyProject(), filter.building(), filter.community(), filter.chain());
        if (filter.area() != null) {
            keys.add(area(Area.of("area", filter.area()).value()));
        }
        if (filter.state() != null) {
            keys.add(state(filter.state()));
        }
        return keys;
    }

    private static List<String> names(@Nullable String project, @Nullable String building, @Nullable String community,
            @Nullable String chain) {
        var keys = new ArrayList<String>();
        addName(keys, "project", project);
        addName(keys, "building", building);
        addName(keys, "community", community);
        addName(keys, "chain", chain);
        return keys;
    }

    private static void addName(List<String> keys, String kind, @Nullable String name) {
        if (name != null && !name.isBlank()) {
            keys.add(kind + ':' + Wording.plain(name));
        }
    }

    private static String area(String code) {
        return "area:" + code;
    }

    private static String state(TalentDemand.State state) {
        return "state:" + state.name();
    }
}
