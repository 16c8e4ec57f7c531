package silian.acceptance.fire.rubbish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Session;
import silian.acceptance.year.SyntheticYear;

/** Who shoots: one of each kind of colleague, both universities, some employers' agents and some talents. */
final class Callers {

    private static final List<String> STAFF = List.of("officer", "reviewer", "approver", "grid-worker", "ops");
    private static final int OF_A_KIND = 3;

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    Callers(Cast cast, SyntheticYear year, KnownValues known) {
        STAFF.forEach(name -> sessions.put(name, cast.staff(name)));
        year.graduates().stream().map(graduate -> graduate.school()).distinct()
                .forEach(school -> sessions.put("university-" + school, cast.university(school)));
        year.hires().stream().map(SyntheticYear.HireSeed::enterprise).distinct().limit(OF_A_KIND)
                .forEach(enterprise -> sessions.put("agent-" + enterprise.number(), cast.agentOf(enterprise)));
        var talents = new java.util.ArrayList<>(year.hires().stream().limit(OF_A_KIND)
                .map(SyntheticYear.HireSeed::graduate).toList());
        year.founders().stream().limit(1).forEach(founder -> talents.add(founder.graduate()));
        talents.forEach(graduate -> {
            var name = "talent-" + graduate.number();
            sessions.put(name, cast.talent(graduate));
            // the platform shows them masked, so that only the caller can know them
            known.note(name, "name", graduate.name());
            known.note(name, "idNumber", graduate.idNumber().value());
            known.note("officer", "idNumber", graduate.idNumber().value());
            known.note("reviewer", "idNumber", graduate.idNumber().value());
        });
    }

    List<String> names() {
        return List.copyOf(sessions.keySet());
    }

    String token(String caller) {
        return session(caller).token();
    }

    /** Logs the caller in again if this token no longer holds. */
    void refused(String caller, String token) {
        session(caller).refused(token);
    }

    private Session session(String caller) {
        return Objects.requireNonNull(sessions.get(caller), () -> "no caller " + caller);
    }
}
