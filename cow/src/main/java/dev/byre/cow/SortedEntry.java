package dev.byre.cow;

import dev.byre.core.sorted.BTree;

/** An entry of a {@link CowSortedMap}. */
final class SortedEntry<K, V> extends MapEntry<K, V> {
    private final CowSortedMap<K, V> map;

    /** Where the entry is, as long as no other was added to the map or removed; or {@link BTree#NONE}. */
    private final long position;

    private final int modCount;

    SortedEntry(CowSortedMap<K, V> map, K key, V value, long position) {
        super(map, key, value);
        this.map = map;
        this.position = position;
        this.modCount = map.modCount;
    }

    @Override
    boolean setInPlace(V newValue) {
        if (position == BTree.NONE || map.modCount != modCount) {
            return false;
        }
        map.setAt(position, newValue);
        return true;
    }
}
