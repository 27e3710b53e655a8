package dev.byre.benchmarks.sorted;

import java.util.Map;
import java.util.NavigableMap;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A map in the manner of java.util.
 *
 * @param <M> its class
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public abstract class OfNavigableMap<M extends NavigableMap<Object, Object>> extends AnySortedMap {
    M map;

    @Override
    public final Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public final void hold(Object map) {
        this.map = (M) map;
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
    public final void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    public final void iterate(BiConsumer<Object, Object> action) {
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public final @Nullable Object floor(Object key) {
        return map.floorKey(key);
    }

    @Override
    public final @Nullable Object ceiling(Object key) {
        return map.ceilingKey(key);
    }

    @Override
    public final void scan(Object from, int count, BiConsumer<Object, Object> action) {
        int left = count;
        for (Map.Entry<Object, Object> entry : map.tailMap(from, true).entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
            if (--left == 0) {
                return;
            }
        }
    }
}
