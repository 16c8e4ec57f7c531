package silian.local.store;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import org.jspecify.annotations.Nullable;

/**
 * A collection in a {@link StoreFile}. One writer at a time; readers never wait and see the last commit, so that
 * nobody acts on what a crash could still undo.
 */
final class StoreCollection extends AbstractMongoCollection<Position> {

    private final StoreFile file;
    private final Finder finder;
    private final ReentrantLock writes = new ReentrantLock();
    private final List<SecondaryIndex> secondaries = new CopyOnWriteArrayList<>();
    private final Table<byte[]> documents;
    private final PrimaryIndex primary;
    private @Nullable View written;

    StoreCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors,
            StoreFile file, Table<byte[]> documents, FullScans fullScans) {
        super(database, name, options, cursors);
        this.file = file;
        this.documents = documents;
        String idField = options.getIdField();
        this.primary = new PrimaryIndex(idField == null ? "" : idField, documents);
        this.finder = new Finder(this, primary, secondaries, documents, fullScans);
    }

    PrimaryIndex primary() {
        return primary;
    }

    Table<byte[]> documents() {
        return documents;
    }

    // reading

    @Override
    protected QueryResult queryDocuments(@Nullable Document query, @Nullable Document orderBy, int skip, int limit,
            int batchSize, @Nullable Document fields) {
        Document filter = query == null ? new Document() : query;
        View current = written;
        if (current != null && writes.isHeldByCurrentThread()) {
            return select(current, filter, orderBy, skip, limit);
        }
        try (View view = isSystem() ? file.latest() : file.committed()) {
            var matching = finder.find(view, filter, orderBy, skip, limit);
            return matchDocumentsFromStream(new Document(), matching, skip, limit, batchSize, null, fields);
        }
    }

    /** For a writer, who often needs the first document only and reads a state nobody else changes. */
    private QueryResult select(View view, Document filter, @Nullable Document orderBy, int skip, int limit) {
        var matching = finder.find(view, filter, orderBy, skip, limit).skip(Math.max(0, skip));
        return new QueryResult((limit > 0 ? matching.limit(limit) : matching)::iterator);
    }

    /** The matcher of the library remembers where it found something, so each use has its own. */
    @Override
    public boolean documentMatchesQuery(Document document, Document query) {
        return new DefaultQueryMatcher().matches(document, query);
    }

    @Override
    protected QueryResult matchDocuments(Document query, Document orderBy, int skip, int limit, int batchSize,
            Document fields) {
        return queryDocuments(query, orderBy, skip, limit, batchSize, fields);
    }

    /** The first stages of a pipeline may leave the selection of its input to the indexes. */
    @Override
    public Stream<Document> queryAllAsStream() {
        var input = PipelineInput.of(this);
        return input == null
                ? super.queryAllAsStream()
                : StreamSupport.stream(queryDocuments(input.filter(), null, 0, input.most(), 0, null).spliterator(),
                        false);
    }

    @Override
    public int count() {
        try (View view = isSystem() ? file.latest() : file.committed()) {
            var root = view.root(documents);
            return root == null ? 0 : Math.toIntExact(root.getTotalCount());
        }
    }

    @Override
    protected @Nullable Document getDocument(Position position) {
        byte[] bytes = documents.map().get(position.bytes());
        return bytes == null ? null : Bson.read(bytes);
    }

    @Override
    protected Stream<DocumentWithPosition<Position>> streamAllDocumentsWithPosition() {
        return documents.map().entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(Bson.read(entry.getValue()), new Position(entry.getKey())));
    }

    @Override
    protected int getDataSize() {
        long size = documents.map().values().stream().mapToLong(bytes -> bytes.length).sum();
        return (int) Math.min(Integer.MAX_VALUE, size);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    // writing

    @Override
    public void addDocument(Document document) {
        writing(() -> {
            super.addDocument(document);
            return true;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> inserted, boolean isOrdered) {
        return writing(() -> super.insertDocuments(inserted, isOrdered));
    }

    @Override
    public Document updateDocuments(Document selector, Document update, ArrayFilters arrayFilters, boolean isMulti,
            boolean isUpsert, Oplog oplog) {
        return writing(() -> super.updateDocuments(selector, update, arrayFilters, isMulti, isUpsert, oplog));
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        return writing(() -> super.deleteDocuments(selector, limit, oplog));
    }

    @Override
    public Document findAndModify(Document query) {
        return writing(() -> super.findAndModify(query));
    }

    @Override
    public void removeDocument(Document document) {
        writing(() -> {
            super.removeDocument(document);
            return true;
        });
    }

    @Override
    public void addIndex(Index<Position> index) {
        writing(() -> {
            boolean known = getIndexes().stream().anyMatch(existing -> existing.getName().equals(index.getName()));
            if (!known && index instanceof SecondaryIndex secondary) {
                refuseSecondName(secondary);
                build(secondary);
                super.addIndex(index);
                secondaries.add(secondary);
            } else {
                super.addIndex(index);
            }
            return true;
        });
    }

    private void refuseSecondName(SecondaryIndex index) {
        for (SecondaryIndex existing : secondaries) {
            if (existing.sameKeys(index)) {
                index.drop();
                throw new MongoServerError(85, "IndexOptionsConflict",
                        "Index already exists with a different name: " + existing.getName());
            }
        }
    }

    private void build(SecondaryIndex index) {
        if (!index.isEmpty()) {
            return;
        }
        change(() -> {
            try {
                streamAllDocumentsWithPosition().forEach(document -> {
                    index.checkAdd(document.getDocument(), this);
                    index.replace(null, document.getDocument(), document.getPosition());
                });
                index.built();
            } catch (MongoServerError e) {
                index.drop();
                throw new IndexBuildFailedException(e, this);
            }
        });
    }

    @Override
    public void dropIndex(String indexName) {
        writing(() -> {
            secondaries.removeIf(index -> index.getName().equals(indexName));
            super.dropIndex(indexName);
            return true;
        });
    }

    @Override
    protected Position addDocumentInternal(Document document) {
        var position = positionOf(document);
        byte[] bytes = Bson.write(document);
        change(() -> {
            documents.map().put(position.bytes(), bytes);
            secondaries.forEach(index -> index.replace(null, document, position));
        });
        return position;
    }

    @Override
    protected void handleUpdate(Position position, Document old, Document changed) {
        byte[] bytes = Bson.write(changed);
        change(() -> {
            documents.map().put(position.bytes(), bytes);
            secondaries.forEach(index -> index.replace(old, changed, position));
        });
    }

    @Override
    protected void removeDocument(Position position) {
        Document old = Objects.requireNonNull(getDocument(position), "a document that is removed");
        change(() -> {
            documents.map().remove(position.bytes());
            secondaries.forEach(index -> index.replace(old, null, position));
        });
    }

    private Position positionOf(Document document) {
        if (getIdField() == null) {
            return new Position(KeyEncoder.encode(UUID.randomUUID()));
        }
        return primary.getPosition(document);
    }

    /** All tables of the collection change together or, if that fails half-way, never reach the file. */
    private void change(Runnable tables) {
        file.commits().enter();
        try {
            tables.run();
        } catch (MongoServerException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            file.commits().fail(e);
            throw e;
        } finally {
            file.commits().exit();
        }
    }

    private <T> T writing(Supplier<T> work) {
        writes.lock();
        View outer = written;
        try {
            if (outer != null) {
                return work.get();
            }
            try (View view = file.latest()) {
                written = view;
                return work.get();
            }
        } finally {
            written = outer;
            writes.unlock();
        }
    }

    boolean isSystem() {
        return getCollectionName().startsWith("system.");
    }
}
