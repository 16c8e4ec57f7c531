package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import silian.acceptance.year.ActivitySeed;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;

/** All other activities of the year, some hundred small ones, several at once. */
final class HoldingSessions implements Chapter {

    @Override
    public String title() {
        return "招聘、宣讲、联谊 fairs, streams, talks, mixers";
    }

    @Override
    public int steps(SyntheticYear year) {
        return firstVisits(year).size() + year.sessions().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        // several sessions at once: whoever is at two of them takes the profile for the earlier one
        var firstVisits = firstVisits(year);
        stage.each(firstVisits.keySet(),
                person -> ClaimingProfiles.claimed(person, firstVisits.get(person), stage, ledger));
        stage.each(year.sessions(), session -> hold(session, stage, ledger));
    }

    private static Map<GraduateSeed, LocalDate> firstVisits(SyntheticYear year) {
        var visits = new LinkedHashMap<GraduateSeed, LocalDate>();
        year.sessions().forEach(session -> session.people().forEach(person -> visits.merge(person, session.on(),
                (one, other) -> one.isBefore(other) ? one : other)));
        return visits;
    }

    private static void hold(ActivitySeed session, Stage stage, Ledger ledger) {
        var holding = HoldingActivity.published(session, stage, ledger);
        session.enterprises().forEach(holding::takePart);
        holding.approve();
        var codes = holding.open();
        session.people().forEach(person -> holding.attend(person, codes));
        session.couples().forEach(holding::match);
        holding.close();
    }
}
