package silian.platform.testing.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.BsonDocument;

/**
 * An index as it was declared, and which questions it serves, by the rule "what is equal, then the order, then ranges":
 *
 * <ul>
 * <li>it leads to the documents by its first fields, each of which is asked to be equal to something, and by at most one
 * range behind them; a range at its very beginning will do;
 * <li>the order that is asked for stands right behind fields that are equal. Lists of values before it are read side by
 * side and merged, if that makes no more than {@value #MOST_MERGED} places in the index, which is where MongoDB gives
 * up; behind a range there is no order but that of the range's own field;
 * <li>whatever else is asked it holds behind the order or the range, so that entries are left out without reading their
 * documents; what is equal must not stand there: it belongs to the front;
 * <li>all fields of a unique index lead to single documents, and then nothing else matters;
 * <li>a sparse index knows nothing of documents without its fields, and is of no use to whoever wants them, too.
 * </ul>
 *
 * <p>A question without conditions is served if it wants the first documents in the index's order.
 */
record DeclaredIndex(List<Ordered> fields, boolean unique, boolean sparse) {

    /** MongoDB's {@code internalQueryMaxScansToExplode}. */
    private static final int MOST_MERGED = 200;

    static final DeclaredIndex IDS = new DeclaredIndex(List.of(new Ordered("_id", true)), true, false);

    /** @param listed as {@code listIndexes} tells it */
    static DeclaredIndex read(BsonDocument listed) {
        var keys = Ordered.by(listed.getDocument("key"));
        return new DeclaredIndex(keys, isTrue(listed, "unique") || keys.equals(IDS.fields()), isTrue(listed, "sparse"));
    }

    boolean serves(Question question) {
        var conditions = question.conditions();
        if (conditions.isEmpty()) {
            return question.first() && !sparse && (question.order().isEmpty() || orders(question));
        }
        if (sparse && !knowsAll(conditions)) {
            return false;
        }
        return leadsToSingle(conditions)
                || leads(conditions) && holdsRest(question) && (question.order().isEmpty() || orders(question));
    }

    private boolean knowsAll(Map<String, Condition> conditions) {
        return fields.stream().map(field -> conditions.get(field.field()))
                .anyMatch(condition -> condition != null && !condition.absent());
    }

    private boolean leadsToSingle(Map<String, Condition> conditions) {
        return unique && fields.stream().map(field -> conditions.get(field.field()))
                .allMatch(condition -> condition != null && condition.isPoints() && !condition.absent());
    }

    private boolean leads(Map<String, Condition> conditions) {
        var first = conditions.get(fields.getFirst().field());
        return first != null && first.kind() != Condition.Kind.LOOK;
    }

    private boolean holdsRest(Question question) {
        var conditions = question.conditions();
        var places = fields.stream().map(Ordered::field).toList();
        int equal = equalFields(conditions);
        return conditions.entrySet().stream().allMatch(condition -> {
            int place = places.indexOf(condition.getKey());
            return place >= 0 && (place <= equal || isWanted(places.get(equal), question))
                    && (place < equal || !condition.getValue().isPoints());
        });
    }

    private static boolean isWanted(String field, Question question) {
        return question.conditions().containsKey(field)
                || question.order().stream().anyMatch(ordered -> ordered.field().equals(field));
    }

    /** How many fields at the beginning are asked to be equal to something. */
    private int equalFields(Map<String, Condition> conditions) {
        int equal = 0;
        while (equal < fields.size() && conditions.get(fields.get(equal).field()) instanceof Condition condition
                && condition.isPoints()) {
            equal++;
        }
        return equal;
    }

    private boolean orders(Question question) {
        int merged = 1;
        for (int from = 0; from <= fields.size(); from++) {
            if (ordersFrom(from, question)) {
                return true;
            }
            var condition = from < fields.size() ? question.conditions().get(fields.get(from).field()) : null;
            if (condition == null || !condition.isPoints()) {
                return false;
            }
            merged *= Math.max(1, condition.points());
            if (merged > MOST_MERGED) {
                return false;
            }
        }
        return false;
    }

    private boolean ordersFrom(int from, Question question) {
        var kept = varying(fields.subList(from, fields.size()), question);
        var wanted = varying(question.order(), question);
        if (wanted.size() > kept.size()) {
            return false;
        }
        var begin = kept.subList(0, wanted.size());
        return begin.equals(wanted)
                || begin.stream().map(field -> new Ordered(field.field(), !field.ascending())).toList().equals(wanted);
    }

    /** A field with one value has no say in the order, nor has anything behind an id, which is the only one of its kind. */
    private static List<Ordered> varying(List<Ordered> order, Question question) {
        var varying = new ArrayList<Ordered>();
        for (var field : order) {
            var condition = question.conditions().get(field.field());
            if (condition == null || !condition.isValue()) {
                varying.add(field);
            }
            if (field.field().equals("_id")) {
                break;
            }
        }
        return varying;
    }

    private static boolean isTrue(BsonDocument listed, String option) {
        return listed.containsKey(option) && listed.get(option).isBoolean() && listed.getBoolean(option).getValue();
    }

    @Override
    public String toString() {
        return fields.stream().map(Ordered::toString).collect(Collectors.joining(", ", "(", ")"))
                + (unique ? " unique" : "") + (sparse ? " sparse" : "");
    }
}
