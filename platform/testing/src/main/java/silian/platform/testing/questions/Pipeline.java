package silian.platform.testing.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Reads an aggregation. Indexes serve its beginning: what is matched, and how it is ordered if that follows at once.
 * Whatever is ordered later is ordered in memory; that is for what is made on the way and stands in no index, groups and
 * elements of lists.
 */
final class Pipeline {

    private static final Set<String> SHAPING = Set.of("$project", "$addFields", "$set", "$unset",
            "$replaceRoot", "$replaceWith", "$match", "$limit", "$skip");
    private static final Set<String> MAKING = Set.of("$group", "$unwind", "$count", "$sortByCount", "$bucket");

    private final String collection;
    private final BsonArray matched = new BsonArray();
    private final List<Question> others = new ArrayList<>();
    private List<Ordered> order = List.of();
    private boolean first;
    private boolean begun;
    private boolean made;

    private Pipeline(String collection) {
        this.collection = collection;
    }

    static List<Question> questionsOf(BsonDocument command) {
        var source = command.get("aggregate");
        if (source == null || !source.isString()) {
            return List.of(Commands.notUnderstood("aggregate", new BsonString("")));
        }
        var pipeline = new Pipeline(source.asString().getValue());
        command.getArray("pipeline").forEach(stage -> pipeline.read(stage.asDocument()));
        return pipeline.questions();
    }

    private List<Question> questions() {
        var filter = matched.isEmpty() ? new BsonDocument() : new BsonDocument("$and", matched);
        var all = new ArrayList<>(Commands.all("aggregate", collection, filter, order, first).toList());
        all.addAll(others);
        return all;
    }

    private void read(BsonDocument stage) {
        var name = stage.getFirstKey();
        begun |= !begins(name, stage);
        if (begun) {
            readOn(name, stage);
        }
    }

    /** What comes behind an order or a limit is looked for among what they leave. */
    private boolean begins(String name, BsonDocument stage) {
        if (begun || (first || !order.isEmpty()) && !name.equals("$limit")) {
            return false;
        }
        switch (name) {
            case "$match" -> matched.add(stage.getDocument(name));
            case "$sort" -> order = Ordered.by(stage.getDocument(name));
            case "$limit" -> first = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private void readOn(String name, BsonDocument stage) {
        switch (name) {
            case String making when MAKING.contains(making) -> made = true;
            case String shaping when SHAPING.contains(shaping) -> {
            }
            case "$sort" -> {
                if (!made) {
                    notServed("$sort behind another stage");
                }
            }
            case "$lookup" -> lookUp(stage.getDocument(name));
            default -> notServed(name);
        }
    }

    /** It looks into the other collection once for each document. */
    private void lookUp(BsonDocument lookup) {
        if (lookup.containsKey("foreignField") && !lookup.containsKey("pipeline")) {
            Commands.all("aggregate", lookup.getString("from").getValue(),
                    new BsonDocument(lookup.getString("foreignField").getValue(), new BsonString("")), List.of(), false)
                    .forEach(others::add);
        } else {
            notServed("$lookup with a pipeline");
        }
    }

    private void notServed(String what) {
        Commands.all("aggregate", collection, new BsonDocument(what, new BsonDocument()), List.of(), false)
                .forEach(others::add);
    }
}
