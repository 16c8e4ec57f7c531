package silian.local.store;

import java.util.concurrent.atomic.AtomicInteger;

import org.h2.mvstore.MVStore;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** The state of all tables at a commit, shared by all readers until the next one. */
final class Snapshot implements View {

    private final MVStore store;
    private final MVStore.TxCounter usage;
    private final @Nullable RootReference<?, ?>[] roots;
    private final AtomicInteger users = new AtomicInteger(1);

    /** To be called while nothing is written. */
    Snapshot(MVStore store, Iterable<Table<?>> tables, int slots) {
        this.store = store;
        this.usage = store.registerVersionUsage();
        this.roots = new RootReference<?, ?>[slots];
        for (var table : tables) {
            roots[table.slot()] = table.map().getRoot();
        }
    }

    /** Whether it could be opened once more; if not, a newer one is published. */
    boolean open() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> @Nullable RootReference<byte[], V> root(Table<V> table) {
        return table.slot() < roots.length ? (RootReference<byte[], V>) roots[table.slot()] : null;
    }

    @Override
    public void close() {
        if (users.decrementAndGet() == 0) {
            store.deregisterVersionUsage(usage);
        }
    }
}
