package silian.local.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.jspecify.annotations.Nullable;

/**
 * A sorted table of the values of some fields, each followed by the position of its document, so that entries are in
 * order of the fields and then of the id. A unique index differs only in what it refuses.
 */
final class SecondaryIndex extends Index<Position> implements IndexFields {

    private static final int BUILT = 1 << 31;

    private final boolean unique;
    private final boolean sparse;
    private final Table<Integer> entries;
    private final StoreFile file;
    private final KeyExtractor extractor;
    private volatile int traits;

    SecondaryIndex(String name, List<IndexKey> keys, boolean unique, boolean sparse, Table<Integer> entries,
            StoreFile file) {
        super(name, keys, sparse);
        this.unique = unique;
        this.sparse = sparse;
        this.entries = entries;
        this.file = file;
        this.extractor = new KeyExtractor(keys);
        Integer remembered = file.traits(entries);
        this.traits = remembered == null ? 0 : remembered;
    }

    @Override
    public String name() {
        return getName();
    }

    @Override
    public int size() {
        return getKeys().size() + 1;
    }

    @Override
    public String path(int field) {
        return field < getKeys().size() ? getKeys().get(field).getKey() : "_id";
    }

    @Override
    public boolean ascending(int field) {
        return field == getKeys().size() || getKeys().get(field).isAscending();
    }

    @Override
    public boolean multikey(int field) {
        return field < getKeys().size() && (traits & 1 << field) != 0;
    }

    @Override
    public boolean sparse() {
        return sparse;
    }

    @Override
    public Table<?> table() {
        return entries;
    }

    @Override
    public byte[] position(byte[] key, Object offset) {
        return Arrays.copyOfRange(key, (Integer) offset, key.length);
    }

    /** Keeps the entries in step with a document. To be called within a change; checks have been made before. */
    void replace(@Nullable Document old, @Nullable Document changed, Position position) {
        Set<Position> before = old == null ? Set.of() : distinct(keysOf(old));
        Set<Position> after = changed == null ? Set.of() : distinct(remember(changed));
        for (Position key : after) {
            if (!before.contains(key)) {
                entries.map().put(entry(key.bytes(), position), key.bytes().length);
            }
        }
        for (Position key : before) {
            if (!after.contains(key)) {
                entries.map().remove(entry(key.bytes(), position));
            }
        }
    }

    private static Set<Position> distinct(List<byte[]> keys) {
        return keys.stream().map(Position::new).collect(Collectors.toSet());
    }

    void built() {
        setTraits(traits | BUILT);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Position> collection) {
        check(document, null, collection);
    }

    @Override
    public void checkUpdate(Document old, Document changed, MongoCollection<Position> collection) {
        check(changed, positionOf(old), collection);
    }

    private void check(Document document, @Nullable Position own, MongoCollection<Position> collection) {
        var found = extractor.keysOf(document);
        if (!unique || sparse && !found.present()) {
            return;
        }
        for (byte[] key : found.keys()) {
            byte[] next = entries.map().ceilingKey(key);
            if (next != null && startsWith(next, key)) {
                byte[] holder = Arrays.copyOfRange(next, key.length, next.length);
                if (own == null || !Arrays.equals(holder, own.bytes())) {
                    throw new DuplicateKeyError(this, collection, getKeys(), describe(found));
                }
            }
        }
    }

    private static KeyValue describe(KeyExtractor.Keys found) {
        var values = new ArrayList<@Nullable Object>();
        for (Object value : found.values().getFirst()) {
            values.add(value instanceof Missing || value instanceof KeyEncoder.EmptyArray ? null : value);
        }
        return new KeyValue(values);
    }

    private List<byte[]> keysOf(Document document) {
        var found = extractor.keysOf(document);
        return sparse && !found.present() ? List.of() : found.keys();
    }

    private List<byte[]> remember(Document document) {
        var found = extractor.keysOf(document);
        if (sparse && !found.present()) {
            return List.of();
        }
        int now = traits | found.arrays();
        if (now != traits) {
            setTraits(now);
        }
        return found.keys();
    }

    private void setTraits(int value) {
        traits = value;
        file.setTraits(entries, value);
    }

    private static byte[] entry(byte[] key, Position position) {
        byte[] id = position.bytes();
        byte[] entry = Arrays.copyOf(key, key.length + id.length);
        System.arraycopy(id, 0, entry, key.length, id.length);
        return entry;
    }

    private static boolean startsWith(byte[] bytes, byte[] prefix) {
        return bytes.length > prefix.length && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static Position positionOf(Document document) {
        return new Position(KeyEncoder.encode(document.get("_id")));
    }

    @Override
    public @Nullable Position getPosition(Document document) {
        return null;
    }

    /** The entries go with the document itself. */
    @Override
    public Position remove(Document document) {
        return positionOf(document);
    }

    /** The entries come with the document itself. */
    @Override
    public void add(Document document, Position position, MongoCollection<Position> collection) {}

    /** The entries change with the document itself. */
    @Override
    public void updateInPlace(Document old, Document changed, @Nullable Position position,
            MongoCollection<Position> collection) {}

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return super.hasSameOptions(other) && unique == other.isUnique() && sameKeys(other);
    }

    boolean sameKeys(Index<?> other) {
        return Objects.equals(toIndexDescription().get("key"), other.toIndexDescription().get("key"));
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public long getCount() {
        return entries.map().sizeAsLong();
    }

    /** Whether the documents that were there before are still to be entered. */
    @Override
    public boolean isEmpty() {
        return (traits & BUILT) == 0;
    }

    @Override
    public long getDataSize() {
        return getCount();
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
    public void drop() {
        file.remove(entries);
    }
}
