package silian.local.store;

import org.h2.mvstore.MVMap;

/**
 * A sorted map of the file.
 *
 * @param slot its place in snapshots, never used twice while the file is open
 */
record Table<V>(MVMap<byte[], V> map, int slot) {

    /** About how many entries lie before {@code key}, from the inner pages alone. */
    long rank(byte[] key) {
        long index = map.getKeyIndex(key);
        return index < 0 ? -index - 1 : index;
    }
}
