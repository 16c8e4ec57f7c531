package silian.local.store;

import java.util.concurrent.atomic.AtomicReference;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the first stage of the running pipeline lets through. A pipeline reads its whole collection and then filters;
 * the collection takes the filter from here and reads no more than that.
 */
final class PipelineInput {

    private static final ScopedValue<AtomicReference<@Nullable PipelineInput>> CURRENT = ScopedValue.newInstance();

    private final String collection;
    private final Document filter;

    private PipelineInput(String collection, Document filter) {
        this.collection = collection;
        this.filter = filter;
    }

    static Document run(String collection, Document filter,
            ScopedValue.CallableOp<Document, RuntimeException> pipeline) {
        return ScopedValue.where(CURRENT, new AtomicReference<>(new PipelineInput(collection, filter))).call(pipeline);
    }

    /** The filter for the first one who reads the pipeline's collection, null for all later ones. */
    static @Nullable Document filterFor(MongoCollection<?> collection) {
        if (!CURRENT.isBound()) {
            return null;
        }
        var current = CURRENT.get();
        var input = current.get();
        if (input == null || !input.collection.equals(collection.getCollectionName())
                || !current.compareAndSet(input, null)) {
            return null;
        }
        return input.filter;
    }
}
