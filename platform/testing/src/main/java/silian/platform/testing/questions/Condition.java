package silian.platform.testing.questions;

/**
 * What is asked of one field, without the value.
 *
 * @param points how many values it may have, if it is {@link Kind#POINTS}
 * @param absent whether documents without the field may fulfil it
 */
record Condition(Kind kind, int points, boolean absent) {

    /** What an index can do for a condition, the most first. */
    enum Kind {
        /** One value or several: a place in the index each. */
        POINTS,
        /** Everything between two values, or on one side of one. */
        RANGE,
        /** Every entry, and every document, has to be looked at: "not", a pattern, a script. */
        LOOK
    }

    static final Condition VALUE = new Condition(Kind.POINTS, 1, false);
    static final Condition NOTHING = new Condition(Kind.POINTS, 1, true);
    static final Condition RANGE = new Condition(Kind.RANGE, 0, false);
    static final Condition LOOK = new Condition(Kind.LOOK, 0, true);

    static Condition oneOf(int values, boolean absent) {
        return new Condition(Kind.POINTS, values, absent);
    }

    boolean isPoints() {
        return kind == Kind.POINTS;
    }

    boolean isValue() {
        return isPoints() && points <= 1;
    }

    /** Both at once: an index goes by the one that leads to less, the field is there if one of them says so. */
    Condition and(Condition other) {
        var narrower = kind.compareTo(other.kind) < 0 || kind == other.kind && points <= other.points ? this : other;
        return new Condition(narrower.kind, narrower.points, absent && other.absent);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case POINTS -> absent ? "nothing" : points == 1 ? "value" : points + " values";
            case RANGE -> "range";
            case LOOK -> "look";
        };
    }
}
