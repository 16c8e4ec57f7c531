package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;

/** People take the profiles that a roster made, on the day of the first activity that they come to. */
final class ClaimingProfiles implements Chapter {

    @Override
    public String title() {
        return "认领档案 profiles";
    }

    @Override
    public int steps(SyntheticYear year) {
        return firstVisits(year).size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(firstVisits(year).entrySet(),
                visit -> claimed(visit.getKey(), visit.getValue(), stage, ledger));
    }

    /** Who comes to activities, and the day of the first; activities are performed in another order. */
    static Map<GraduateSeed, LocalDate> firstVisits(SyntheticYear year) {
        var visits = new LinkedHashMap<GraduateSeed, LocalDate>();
        year.activities().forEach(activity -> activity.people().forEach(person -> visits.merge(person, activity.on(),
                (one, other) -> one.isBefore(other) ? one : other)));
        return visits;
    }

    /** Somebody has the profile before the first thing that needs it. */
    static void claimed(GraduateSeed person, LocalDate on, Stage stage, Ledger ledger) {
        if (!ledger.has("talent", person.number())) {
            var profile = stage.post(stage.cast().talent(person), on, "claim-" + person.number(),
                    "/api/recruitment/v1/me", Map.of("name", person.name(), "idNumber", person.idNumber().value()));
            ledger.put("talent", person.number(), profile.text("id"));
        }
    }
}
