package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A map in the manner of java.util that nothing can be put into: a bar for reading and for building from a map, as
 * another one is a copy.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public abstract class OfFlatMap extends AnyMap {
    private Map<Object, Object> map;

    @Override
    public final Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public final void hold(Object map) {
        this.map = (Map<Object, Object>) map;
    }

    @Override
    public final Object empty() {
        return copied(Map.of());
    }

    @Override
    public abstract Object copied(Map<Object, Object> source);

    @Override
    public final Object grown(Object[] keys, Object[] values) {
        // Copy after copy gives the same map, but takes the square of the time.
        Map<Object, Object> grown = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            grown.put(keys[i], values[i]);
        }
        return copied(grown);
    }

    @Override
    public final int size() {
        return map.size();
    }

    @Override
    public final @Nullable Object get(Object key) {
        return map.get(key);
    }

    @Override
    public final Object put(Object key, Object value) {
        Map<Object, Object> copy = new HashMap<>(map);
        copy.put(key, value);
        return copied(copy);
    }

    @Override
    public final Object remove(Object key) {
        Map<Object, Object> copy = new HashMap<>(map);
        copy.remove(key);
        return copied(copy);
    }

    @Override
    public final void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public final Object union(AnyMap other) {
        Map<Object, Object> union = new HashMap<>(map);
        union.putAll(((OfFlatMap) other).map);
        return copied(union);
    }
}
