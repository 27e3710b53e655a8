package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import io.lacuna.bifurcan.IEntry;
import io.lacuna.bifurcan.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Bifurcan's Map. It is built by its linear form. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfBifurcan extends AnyMap {
    private Map<Object, Object> map;

    @Override
    public String type() {
        return "Bifurcan Map";
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
        this.map = (Map<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new Map<>();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        Map<Object, Object> built = new Map<>().linear();
        for (int i = 0; i < keys.length; i++) {
            built = (Map<Object, Object>) built.put(keys[i], values[i]);
        }
        return built.forked();
    }

    @Override
    public Object copied(java.util.Map<Object, Object> source) {
        return Map.from(source);
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
        for (IEntry<Object, Object> entry : map.entries()) {
            action.accept(entry.key(), entry.value());
        }
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (IEntry<Object, Object> entry : map) {
            action.accept(entry.key(), entry.value());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.union(((OfBifurcan) other).map);
    }
}
