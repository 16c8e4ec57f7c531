package silian.acceptance.replay;

import silian.acceptance.year.ActivitySeed;
import silian.acceptance.year.SyntheticYear;

/** All other activities of the year, some hundred small ones, several at once. */
final class HoldingSessions implements Chapter {

    @Override
    public String title() {
        return "招聘、宣讲、联谊 fairs, streams, talks, mixers";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.sessions().size();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        stage.each(year.sessions(), session -> hold(session, stage, ledger));
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
