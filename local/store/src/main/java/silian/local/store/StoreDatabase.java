package silian.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;

/** A database in a {@link StoreFile}: one table for each collection and each index. */
final class StoreDatabase extends AbstractSynchronizedMongoDatabase<Position> {

    static final String DOCUMENTS = "documents.";
    private static final String INDEX = "index.";

    private final StoreFile file;
    private final FullScans fullScans;

    StoreDatabase(String name, StoreFile file, CursorRegistry cursors, FullScans fullScans) {
        super(name, cursors);
        this.file = file;
        this.fullScans = fullScans;
        initializeNamespacesAndIndexes();
    }

    @Override
    protected MongoCollection<Position> openOrCreateCollection(String collection, CollectionOptions options) {
        return new StoreCollection(this, collection, options, cursorRegistry, file,
                file.openDocuments(documents(collection)), fullScans);
    }

    @Override
    protected Index<Position> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        if (name.equals(PrimaryIndex.NAME)) {
            return ((StoreCollection) resolveCollection(collection, true)).primary();
        }
        return new SecondaryIndex(name, keys, true, sparse, file.openIndex(index(collection, name)), file);
    }

    @Override
    protected Index<Position> openOrCreateSecondaryIndex(String collection, String name, List<IndexKey> keys,
            boolean sparse) {
        return new SecondaryIndex(name, keys, false, sparse, file.openIndex(index(collection, name)), file);
    }

    /**
     * Also made on the first write to it, when no commit may find it half-made. Only then are commits waited for: whoever
     * waits here holds up every other command, for each begins by asking the database something.
     */
    @Override
    protected MongoCollection<Position> resolveOrCreateCollection(String collection) {
        var present = resolveCollection(collection, false);
        return present == null ? created(collection) : present;
    }

    private synchronized MongoCollection<Position> created(String collection) {
        file.commits().enter();
        try {
            return super.resolveOrCreateCollection(collection);
        } finally {
            file.commits().exit();
        }
    }

    /** The library would drop the descriptions of other collections' indexes of the same name with it. */
    Document dropIndexes(Document command) {
        var collection = resolveCollection(String.valueOf(command.get("dropIndexes")), false);
        if (collection != null) {
            Object wanted = command.get("index");
            var dropped = new ArrayList<Document>();
            var descriptions = getOrCreateIndexesCollection();
            for (Document description : descriptions.handleQuery(new Document("ns", collection.getFullName()))) {
                Object name = description.get("name");
                if (!PrimaryIndex.NAME.equals(name)
                        && ("*".equals(wanted) || Objects.equals(wanted, name)
                                || Objects.equals(wanted, description.get("key"))
                                || wanted instanceof List<?> names && names.contains(name))) {
                    dropped.add(description);
                }
            }
            if (dropped.isEmpty() && !"*".equals(wanted)) {
                throw new IndexNotFoundException("index not found with name [" + wanted + "]");
            }
            for (Document description : dropped) {
                collection.dropIndex(String.valueOf(description.get("name")));
                descriptions.deleteDocuments(new Document("ns", description.get("ns"))
                        .append("name", description.get("name")), 1);
            }
        }
        return new Document("ok", 1.0);
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        var collection = (StoreCollection) resolveCollection(name, true);
        super.dropCollection(name, oplog);
        file.remove(collection.documents());
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        String oldName = collection.getCollectionName();
        String oldDatabase = collection.getDatabaseName();
        super.moveCollection(from, collection, newName);
        file.rename(DOCUMENTS + oldDatabase + "." + oldName, documents(newName));
        for (var index : collection.getIndexes()) {
            if (index instanceof SecondaryIndex) {
                file.rename(INDEX + oldDatabase + "." + oldName + "." + index.getName(),
                        index(newName, index.getName()));
            }
        }
    }

    @Override
    protected long getStorageSize() {
        return file.size();
    }

    @Override
    protected long getFileSize() {
        return file.size();
    }

    private String documents(String collection) {
        return DOCUMENTS + getFullCollectionNamespace(collection);
    }

    private String index(String collection, String name) {
        return INDEX + getFullCollectionNamespace(collection) + "." + name;
    }
}
