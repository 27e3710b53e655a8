package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.NavigableMap;

/**
 * A map in the manner of java.util that is changed in place.
 *
 * @param <M> its class
 */
public abstract class OfMutableMap<M extends NavigableMap<Object, Object>> extends OfNavigableMap<M> {
    /** The map, independent from now on. */
    abstract M independent();

    @Override
    public abstract M empty();

    @Override
    public final boolean isInPlace() {
        return true;
    }

    @Override
    public final Object built(Object[] keys, Object[] values) {
        M built = empty();
        for (int i = 0; i < keys.length; i++) {
            built.put(keys[i], values[i]);
        }
        return built;
    }

    @Override
    public final Object put(Object key, Object value) {
        map.put(key, value);
        return map;
    }

    @Override
    public final Object remove(Object key) {
        map.remove(key);
        return map;
    }

    @Override
    public final Object union(AnyMap other) {
        M union = independent();
        union.putAll(((OfMutableMap<?>) other).map);
        return union;
    }

    @Override
    public final AnyMap copy() {
        return holding(independent());
    }
}
