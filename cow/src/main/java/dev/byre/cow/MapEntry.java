package dev.byre.cow;

import java.util.Map;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * An entry of a map that is a handle, as an iterator gives it: the key and the value of that moment. {@code setValue}
 * writes through to the map, as long as the map has the key.
 */
abstract class MapEntry<K, V> implements Map.Entry<K, V> {
    private final Map<K, V> map;
    private final K key;
    private V value;

    MapEntry(Map<K, V> map, K key, V value) {
        this.map = map;
        this.key = key;
        this.value = value;
    }

    @Override
    public final K getKey() {
        return key;
    }

    @Override
    public final V getValue() {
        return value;
    }

    @Override
    public final V setValue(V newValue) {
        V old = value;
        if (!setInPlace(newValue) && map.containsKey(key)) {
            map.put(key, newValue);
        }
        value = newValue;
        return old;
    }

    /** Writes the value to where the entry is, if that is known. */
    abstract boolean setInPlace(V newValue);

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Map.Entry<?, ?> entry
                && Objects.equals(key, entry.getKey())
                && Objects.equals(value, entry.getValue());
    }

    @Override
    public final int hashCode() {
        return Objects.hashCode(key) ^ Objects.hashCode(value);
    }

    @Override
    public final String toString() {
        return key + "=" + value;
    }
}
