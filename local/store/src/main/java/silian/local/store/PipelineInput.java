package silian.local.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the first stages of the running pipeline let through. A pipeline reads its whole collection, then filters and then
 * forgets what is too much; the collection takes filter and limit from here and reads no more than that.
 */
final class PipelineInput {

    private static final ScopedValue<AtomicReference<@Nullable PipelineInput>> CURRENT = ScopedValue.newInstance();

    private final String collection;
    private final Document filter;
    private final int most;

    private PipelineInput(String collection, Document filter, int most) {
        this.collection = collection;
        this.filter = filter;
        this.most = most;
    }

    Document filter() {
        return filter;
    }

    /** How many documents the pipeline looks at, 0 for all. */
    int most() {
        return most;
    }

    /** Runs a pipeline; if its first stage is a {@code $match}, its collection can ask for it. */
    static Document run(String collection, @Nullable Object pipeline,
            ScopedValue.CallableOp<Document, RuntimeException> running) {
        if (pipeline instanceof List<?> stages && !stages.isEmpty() && stages.getFirst() instanceof Document first
                && first.get("$match") instanceof Document filter) {
            var input = new PipelineInput(collection, filter, limitBehind(stages));
            return ScopedValue.where(CURRENT, new AtomicReference<>(input)).call(running);
        }
        return running.call();
    }

    private static int limitBehind(List<?> stages) {
        return stages.size() > 1 && stages.get(1) instanceof Document second
                && second.get("$limit") instanceof Number limit
                        ? (int) Math.clamp(limit.longValue(), 0, Integer.MAX_VALUE)
                        : 0;
    }

    /** For the first one who reads the pipeline's collection, null for all later ones. */
    static @Nullable PipelineInput of(MongoCollection<?> collection) {
        if (!CURRENT.isBound()) {
            return null;
        }
        var current = CURRENT.get();
        var input = current.get();
        if (input == null || !input.collection.equals(collection.getCollectionName())
                || !current.compareAndSet(input, null)) {
            return null;
        }
        return input;
    }
}
