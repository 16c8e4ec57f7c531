package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.Map;
import silian.acceptance.year.GraduateSeed;

/** A person takes the profile that a roster made, before the first thing that needs it. */
final class ClaimingProfiles {

    private ClaimingProfiles() {}

    static void claimed(GraduateSeed person, LocalDate on, Stage stage, Ledger ledger) {
        if (!ledger.has("talent", person.number())) {
            var profile = stage.post(stage.cast().talent(person), on, "claim-" + person.number(),
                    "/api/recruitment/v1/me", Map.of("name", person.name(), "idNumber", person.idNumber().value()));
            ledger.put("talent", person.number(), profile.text("id"));
        }
    }
}
