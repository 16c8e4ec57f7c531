package silian.recruitment.institutions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.standards.EducationLevel;
import silian.recruitment.language.Wording;

/**
 * A post of a plan with its conditions (岗位及条件).
 *
 * @param code what the announcement calls it, such as {@code A01}; once in a plan
 * @param headcount places, 1 to {@value #MOST_PLACES}
 * @param minimumEducation the least education (GB/T 4658)
 * @param major the subject asked for, {@code null} for any
 * @param maxAge completed years on the day of registration, {@code null} for any
 * @param conditions others, as they are announced; none may discriminate
 */
public record PlannedPost(String code, String title, int headcount, String minimumEducation,
        @Nullable String major, @Nullable Integer maxAge, List<String> conditions) {

    static final int MOST_PLACES = 200;
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_CONDITION = 120;
    private static final int MOST_CONDITIONS = 10;
    private static final String CODE = "[A-Z0-9]{1,10}";
    private static final int YOUNGEST = 16;
    private static final int OLDEST = 65;

    public PlannedPost {
        conditions = List.copyOf(conditions);
    }

    /** Everything wrong with its form. */
    List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        if (!code.matches(CODE)) {
            faults.add(Fault.of("code", "recruitment-plan.post-code"));
        }
        faults.addAll(Wording.faults("title", title, LONGEST_TITLE));
        if (headcount < 1 || headcount > MOST_PLACES) {
            faults.add(Fault.of("headcount", "recruitment-plan.number-out-of-range",
                    Map.of("least", 1, "most", MOST_PLACES)));
        }
        EducationLevel.fault("minimumEducation", minimumEducation).ifPresent(faults::add);
        if (major != null) {
            faults.addAll(Wording.faults("major", major, LONGEST_TITLE));
        }
        if (maxAge != null && (maxAge < YOUNGEST || maxAge > OLDEST)) {
            faults.add(Fault.of("maxAge", "recruitment-plan.number-out-of-range",
                    Map.of("least", YOUNGEST, "most", OLDEST)));
        }
        if (conditions.size() > MOST_CONDITIONS) {
            faults.add(Fault.of("conditions", "recruitment-plan.number-out-of-range",
                    Map.of("least", 0, "most", MOST_CONDITIONS)));
        }
        for (int i = 0; i < conditions.size(); i++) {
            faults.addAll(Wording.faults("conditions[" + i + "]", conditions.get(i), LONGEST_CONDITION));
        }
        return faults;
    }

    EducationLevel education() {
        return EducationLevel.of("minimumEducation", minimumEducation);
    }

    /** All that could discriminate, by the names of its fields. */
    SequencedMap<String, String> wordings() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("title", title);
        if (major != null) {
            texts.put("major", major);
        }
        for (int i = 0; i < conditions.size(); i++) {
            texts.put("conditions[" + i + "]", conditions.get(i));
        }
        return texts;
    }
}
