package silian.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds documents of a collection: an index narrows the candidates, the matcher of the library decides on each. */
final class Finder {

    private final StoreCollection collection;
    private final PrimaryIndex primary;
    private final List<SecondaryIndex> secondaries;
    private final Table<byte[]> documents;
    private final FullScans fullScans;

    Finder(StoreCollection collection, PrimaryIndex primary, List<SecondaryIndex> secondaries,
            Table<byte[]> documents, FullScans fullScans) {
        this.collection = collection;
        this.primary = primary;
        this.secondaries = secondaries;
        this.documents = documents;
        this.fullScans = fullScans;
    }

    /** Matching documents in order, at least as many as asked for. */
    Stream<Document> find(View view, Document filter, @Nullable Document orderBy, int skip, int limit) {
        var order = SortOrder.of(orderBy);
        int wanted = limit > 0 ? Math.max(0, skip) + limit : 0;
        var plan = planner(view).plan(filter, order, wanted);
        boolean sorted = plan.ordered() || order.isEmpty();
        if (!plan.narrows() && !(filter.isEmpty() && sorted) && !collection.isSystem()) {
            fullScans.count(QueryShape.of(collection.getFullName(), filter, orderBy));
        }
        var matching = read(view, plan).filter(document -> collection.documentMatchesQuery(document, filter));
        return sorted ? matching : order.sort(matching, wanted);
    }

    /** An index that was made after the state that is read does not know its documents. */
    private Planner planner(View view) {
        var indexes = new ArrayList<IndexFields>();
        indexes.add(primary);
        for (SecondaryIndex index : secondaries) {
            if (view.root(index.table()) != null) {
                indexes.add(index);
            }
        }
        return new Planner(primary, indexes);
    }

    private Stream<Document> read(View view, Plan plan) {
        var positions = plan.positions(view);
        var found = new Spliterators.AbstractSpliterator<Document>(Long.MAX_VALUE, Spliterator.ORDERED) {

            @Override
            public boolean tryAdvance(Consumer<? super Document> action) {
                for (byte[] position = positions.next(); position != null; position = positions.next()) {
                    byte[] bytes = view.get(documents, position);
                    if (bytes != null) {
                        action.accept(Bson.read(bytes));
                        return true;
                    }
                }
                return false;
            }
        };
        return StreamSupport.stream(found, false);
    }
}
