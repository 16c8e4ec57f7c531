package silian.acceptance.replay;

/** A year after its performance: which ids the platform gave to what the year calls by its own names. */
public final class PerformedYear {

    private final Ledger ledger;

    PerformedYear(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param kind such as {@code posting}
     * @param name what the year calls it
     */
    public String id(String kind, Object name) {
        return ledger.get(kind, name);
    }
}
