package dev.byre.benchmarks.sorted;

import com.google.common.collect.ImmutableSortedMap;
import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Guava's ImmutableSortedMap, two flat arrays: a bar for reading and for building, as another one is a copy. */
public class OfGuava extends OfNavigableMap<ImmutableSortedMap<Object, Object>> {
    @Override
    public String type() {
        return "Guava ImmutableSortedMap";
    }

    @Override
    public AnyMap another() {
        return new OfGuava();
    }

    @Override
    public Object empty() {
        return new ImmutableSortedMap.Builder<>(NATURAL).buildOrThrow();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        ImmutableSortedMap.Builder<Object, Object> builder = new ImmutableSortedMap.Builder<>(NATURAL);
        for (int i = 0; i < keys.length; i++) {
            builder.put(keys[i], values[i]);
        }
        return builder.buildOrThrow();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return ImmutableSortedMap.copyOf(source, NATURAL);
    }

    @Override
    public Object copiedInOrder(SortedMap<Object, Object> source) {
        return ImmutableSortedMap.copyOfSorted(source);
    }

    @Override
    public Object grown(Object[] keys, Object[] values) {
        // Copy after copy gives the same two arrays, but takes the square of the time.
        return built(keys, values);
    }

    @Override
    public Object put(Object key, Object value) {
        TreeMap<Object, Object> copy = new TreeMap<>(map);
        copy.put(key, value);
        return copied(copy);
    }

    @Override
    public Object remove(Object key) {
        TreeMap<Object, Object> copy = new TreeMap<>(map);
        copy.remove(key);
        return copied(copy);
    }
}
