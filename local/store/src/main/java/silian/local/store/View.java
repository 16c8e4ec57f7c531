package silian.local.store;

import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A state of all tables to read from. It stays readable until closed, whatever is written meanwhile. */
interface View extends AutoCloseable {

    /** Null if the table did not exist in this state. */
    <V> @Nullable RootReference<byte[], V> root(Table<V> table);

    default <V> @Nullable V get(Table<V> table, byte[] key) {
        var root = root(table);
        return root == null ? null : table.map().get(root.root, key);
    }

    @Override
    void close();
}
