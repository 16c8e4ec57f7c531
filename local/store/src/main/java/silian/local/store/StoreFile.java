package silian.local.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/**
 * The file of the store: sorted tables, commits that keep several tables in step, and snapshots of the last commit.
 * A commit hands the changes to the operating system, so they survive the death of this process at any point; it does
 * not wait for the disk, so they may not survive the death of the machine.
 */
final class StoreFile implements AutoCloseable {

    private static final int PAGE_BYTES = 2048;
    private static final int WANTED_FILL_PERCENT = 50;
    private static final long BYTES_BETWEEN_COMPACTIONS = 4 << 20;
    private static final long MOST_BYTES_COMPACTED = 16 << 20;

    private final MVStore store;
    private final MVMap<String, Integer> traits;
    private final GroupCommit commits = new GroupCommit(this::commit);
    private final Map<String, Table<?>> tables = new ConcurrentHashMap<>();
    private final AtomicInteger slots = new AtomicInteger();
    private volatile Snapshot snapshot;
    private long changed;

    /** @throws DocumentStoreException if the file is in use, unreadable or has no room */
    StoreFile(Path file) {
        try {
            store = new MVStore.Builder().fileName(file.toString())
                    .autoCommitDisabled()
                    .cacheSize(PageCache.MEBIBYTES)
                    .pageSplitSize(PAGE_BYTES)
                    .open();
        } catch (RuntimeException e) {
            throw DocumentStoreException.opening(file, e);
        }
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        traits = store.openMap("traits", new MVMap.Builder<String, Integer>().keyType(StringDataType.INSTANCE)
                .valueType(OffsetType.INSTANCE));
        snapshot = new Snapshot(store, tables.values(), 0);
    }

    GroupCommit commits() {
        return commits;
    }

    Table<byte[]> openDocuments(String name) {
        return open(name, ByteArrayDataType.INSTANCE);
    }

    Table<Integer> openIndex(String name) {
        return open(name, OffsetType.INSTANCE);
    }

    void remove(Table<?> table) {
        String name = table.map().getName();
        tables.remove(name);
        traits.remove(name);
        store.removeMap(table.map());
    }

    void rename(String name, String newName) {
        Table<?> table = tables.remove(name);
        if (table != null) {
            Integer known = traits.remove(name);
            store.renameMap(table.map(), newName);
            tables.put(newName, table);
            if (known != null) {
                traits.put(newName, known);
            }
        }
    }

    /** What is remembered of a table beside its entries, null at first. */
    @Nullable
    Integer traits(Table<?> table) {
        return traits.get(table.map().getName());
    }

    void setTraits(Table<?> table, int value) {
        traits.put(table.map().getName(), value);
    }

    Iterable<String> tableNames() {
        return store.getMapNames();
    }

    /** The state of the last commit. */
    View committed() {
        while (true) {
            Snapshot current = snapshot;
            if (current.open()) {
                return current;
            }
        }
    }

    /** The state as of each question, with changes that are not committed yet. */
    View latest() {
        var usage = store.registerVersionUsage();
        return new View() {

            @Override
            public <V> RootReference<byte[], V> root(Table<V> table) {
                return table.map().getRoot();
            }

            @Override
            public void close() {
                store.deregisterVersionUsage(usage);
            }
        };
    }

    long size() {
        return store.getFileStore().size();
    }

    PageCache cache() {
        return new PageCache(store);
    }

    @Override
    public void close() {
        // the file channel would close itself under an interrupted thread and lose the last state
        boolean interrupted = Thread.interrupted();
        try {
            if (commits.failure() == null) {
                snapshot.close();
                // without the compaction at closing: moving chunks fails at times in H2 2.4.240, and a kill may hit it
                store.close();
            } else {
                store.closeImmediately();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <V> Table<V> open(String name, DataType<V> valueType) {
        return (Table<V>) tables.computeIfAbsent(name, _ -> new Table<>(store.openMap(name,
                new MVMap.Builder<byte[], V>().keyType(ByteArrayDataType.INSTANCE).valueType(valueType)),
                slots.getAndIncrement()));
    }

    private void commit() {
        changed += store.getUnsavedMemory();
        store.commit();
        if (changed > BYTES_BETWEEN_COMPACTIONS) {
            // in proportion to what was written, so that neither the file nor the time for it grows without bound
            store.compact(WANTED_FILL_PERCENT, (int) Math.min(changed / 2, MOST_BYTES_COMPACTED));
            changed = 0;
        }
        publish();
    }

    private void publish() {
        Snapshot before = snapshot;
        snapshot = new Snapshot(store, tables.values(), slots.get());
        before.close();
    }

}
