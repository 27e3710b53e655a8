package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.collections.PersistentSortedMap;
import dev.byre.cow.CowSortedMap;
import java.util.Map;

/** Byre's immutable map. It is built by a CowSortedMap. */
public class OfPersistentSortedMap extends OfNavigableMap<PersistentSortedMap<Object, Object>> {
    @Override
    public String type() {
        return "PersistentSortedMap";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyMap another() {
        return new OfPersistentSortedMap();
    }

    @Override
    public Object empty() {
        return PersistentSortedMap.empty();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        CowSortedMap<Object, Object> built = new CowSortedMap<>();
        for (int i = 0; i < keys.length; i++) {
            built.put(keys[i], values[i]);
        }
        return built.snapshot();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return PersistentSortedMap.copyOf(source);
    }

    @Override
    public Object put(Object key, Object value) {
        return map.with(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.without(key);
    }

    @Override
    public Object union(AnyMap other) {
        return map.withAll(((OfPersistentSortedMap) other).map);
    }

    @Override
    public Object differing(AnyMap newer) {
        return map.diff(((OfPersistentSortedMap) newer).map);
    }
}
