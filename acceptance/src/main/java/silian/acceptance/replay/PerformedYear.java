package silian.acceptance.replay;

import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.year.SyntheticYear;

/** A year after its performance: which ids the platform gave to what the year calls by its own names. */
public final class PerformedYear {

    private final Ledger ledger;

    private PerformedYear(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Performs the whole year, without telling the progress. */
    public static PerformedYear of(SyntheticYear year, PlatformClient client, Cast cast) {
        var ledger = new Ledger();
        var stage = new Stage(client, cast, year.seed(), _ -> {});
        Replay.CHAPTERS.forEach(chapter -> chapter.perform(year, stage, ledger));
        return new PerformedYear(ledger);
    }

    /**
     * @param kind such as {@code posting}
     * @param name what the year calls it
     */
    public String id(String kind, Object name) {
        return ledger.get(kind, name);
    }
}
