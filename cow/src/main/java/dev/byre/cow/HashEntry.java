package dev.byre.cow;

import dev.byre.core.hash.Cursor;

/** An entry of a {@link CowMap}. */
final class HashEntry<K, V> extends MapEntry<K, V> {
    private final CowMap<K, V> map;

    /** Where the entry is, as long as no other was added to the map or removed. */
    private final int path;

    private final int index;
    private final int modCount;

    HashEntry(CowMap<K, V> map, Cursor cursor) {
        super(map, map.key(cursor.leaf(), cursor.index()), map.value(cursor.leaf(), cursor.index()));
        this.map = map;
        this.path = cursor.path();
        this.index = cursor.index();
        this.modCount = map.modCount;
    }

    /** An entry whose place is not known. */
    HashEntry(CowMap<K, V> map, K key, V value) {
        super(map, key, value);
        this.map = map;
        this.path = 0;
        this.index = 0;
        this.modCount = map.modCount - 1;
    }

    @Override
    boolean setInPlace(V newValue) {
        if (map.modCount != modCount) {
            return false;
        }
        map.setAt(path, index, newValue);
        return true;
    }
}
