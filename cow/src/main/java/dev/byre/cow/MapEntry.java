package dev.byre.cow;

import dev.byre.core.hash.Cursor;
import java.util.Map;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An entry of a {@link CowMap}, as an iterator gives it: the key and the value of that moment. {@code setValue} writes
 * through to the map, as long as the map has the key.
 */
final class MapEntry<K, V> implements Map.Entry<K, V> {
    private final CowMap<K, V> map;
    private final K key;
    private V value;

    /** Where the entry is, as long as no other was added to the map or removed. */
    private final int path;

    private final int index;
    private final int modCount;

    MapEntry(CowMap<K, V> map, Cursor cursor) {
        this.map = map;
        this.key = map.key(cursor.leaf(), cursor.index());
        this.value = map.value(cursor.leaf(), cursor.index());
        this.path = cursor.path();
        this.index = cursor.index();
        this.modCount = map.modCount;
    }

    /** An entry whose place is not known. */
    MapEntry(CowMap<K, V> map, K key, V value) {
        this.map = map;
        this.key = key;
        this.value = value;
        this.path = 0;
        this.index = 0;
        this.modCount = map.modCount - 1;
    }

    @Override
    public K getKey() {
        return key;
    }

    @Override
    public V getValue() {
        return value;
    }

    @Override
    public V setValue(V newValue) {
        V old = value;
        if (map.modCount == modCount) {
            map.setAt(path, index, newValue);
        } else if (map.containsKey(key)) {
            map.put(key, newValue);
        }
        value = newValue;
        return old;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map.Entry<?, ?> entry
                && Objects.equals(key, entry.getKey())
                && Objects.equals(value, entry.getValue());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(key) ^ Objects.hashCode(value);
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }
}
