package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import io.lacuna.bifurcan.IEntry;
import io.lacuna.bifurcan.SortedMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Bifurcan's SortedMap. It is built by its linear form. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfBifurcan extends AnySortedMap {
    private SortedMap<Object, Object> map;

    @Override
    public String type() {
        return "Bifurcan SortedMap";
    }

    @Override
    public AnyMap another() {
        return new OfBifurcan();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (SortedMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new SortedMap<>(NATURAL);
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        SortedMap<Object, Object> built = new SortedMap<>(NATURAL).linear();
        for (int i = 0; i < keys.length; i++) {
            built = built.put(keys[i], values[i]);
        }
        return built.forked();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        SortedMap<Object, Object> built = new SortedMap<>(NATURAL).linear();
        for (Map.Entry<Object, Object> entry : source.entrySet()) {
            built = built.put(entry.getKey(), entry.getValue());
        }
        return built.forked();
    }

    @Override
    public int size() {
        return (int) map.size();
    }

    @Override
    public @Nullable Object get(Object key) {
        return map.get(key, null);
    }

    @Override
    public Object put(Object key, Object value) {
        return map.put(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        iterate(action);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (IEntry<Object, Object> entry : map) {
            action.accept(entry.key(), entry.value());
        }
    }

    @Override
    public @Nullable Object floor(Object key) {
        return keyAt(map.floorIndex(key));
    }

    private @Nullable Object keyAt(OptionalLong index) {
        return index.isEmpty() ? null : map.nth(index.getAsLong()).key();
    }

    @Override
    public @Nullable Object ceiling(Object key) {
        return keyAt(map.ceilIndex(key));
    }

    @Override
    public void scan(Object from, int count, BiConsumer<Object, Object> action) {
        // Its slices are made of an nth for each entry, too.
        long start = map.ceilIndex(from).orElse(map.size());
        long limit = Math.min(start + count, map.size());
        for (long i = start; i < limit; i++) {
            IEntry<Object, Object> entry = map.nth(i);
            action.accept(entry.key(), entry.value());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.union(((OfBifurcan) other).map);
    }
}
