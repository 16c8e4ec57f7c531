package silian.local.store;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/** The documents themselves, which lie in the order of their ids; it has nothing of its own to keep up to date. */
final class PrimaryIndex extends Index<Position> implements IndexFields {

    static final String NAME = "_id_";

    private final String field;
    private final Table<byte[]> documents;

    PrimaryIndex(String field, Table<byte[]> documents) {
        super(NAME, List.of(new IndexKey(field, true)), false);
        this.field = field;
        this.documents = documents;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public String path(int i) {
        return field;
    }

    @Override
    public boolean ascending(int i) {
        return true;
    }

    @Override
    public boolean multikey(int i) {
        return false;
    }

    @Override
    public boolean sparse() {
        return false;
    }

    @Override
    public Table<?> table() {
        return documents;
    }

    @Override
    public byte[] position(byte[] key, Object value) {
        return key;
    }

    @Override
    public Position getPosition(Document document) {
        return new Position(KeyEncoder.encode(document.get(field)));
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        Object id = document.get(field);
        if (documents.map().containsKey(KeyEncoder.encode(id))) {
            throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(id));
        }
    }

    @Override
    public Position remove(Document document) {
        return getPosition(document);
    }

    @Override
    public boolean isUnique() {
        return true;
    }

    @Override
    public long getCount() {
        return documents.map().sizeAsLong();
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public Iterable<Position> getPositions(Document query) {
        return List.of();
    }

    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {}

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Position> collection) {}

    @Override
    public void updateInPlace(Document old, Document changed, @Nullable Position position,
            MongoCollection<Position> collection) {}

    @Override
    public void drop() {}
}
