package silian.platform.testing.questions;

import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A field that an answer is ordered by, or that an index keeps in order.
 *
 * @param ascending false for the largest first
 */
record Ordered(String field, boolean ascending) {

    static List<Ordered> by(BsonDocument fields) {
        return fields.entrySet().stream().map(field -> new Ordered(field.getKey(), ascending(field.getValue())))
                .toList();
    }

    private static boolean ascending(BsonValue direction) {
        return !direction.isNumber() || direction.asNumber().intValue() >= 0;
    }

    @Override
    public String toString() {
        return ascending ? field : '-' + field;
    }
}
