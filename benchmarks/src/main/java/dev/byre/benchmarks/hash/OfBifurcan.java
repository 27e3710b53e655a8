package dev.byre.benchmarks.hash;

import io.lacuna.bifurcan.IEntry;
import io.lacuna.bifurcan.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Bifurcan's Map. It is built by its linear form. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfBifurcan extends AnyMap {
    private Map<Object, Object> map;

    @Override
    String type() {
        return "Bifurcan Map";
    }

    @Override
    AnyMap another() {
        return new OfBifurcan();
    }

    @Override
    Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    void hold(Object map) {
        this.map = (Map<Object, Object>) map;
    }

    @Override
    Object empty() {
        return new Map<>();
    }

    @Override
    Object built(Object[] keys, Object[] values) {
        Map<Object, Object> built = new Map<>().linear();
        for (int i = 0; i < keys.length; i++) {
            built = (Map<Object, Object>) built.put(keys[i], values[i]);
        }
        return built.forked();
    }

    @Override
    Object copied(java.util.Map<Object, Object> source) {
        return Map.from(source);
    }

    @Override
    int size() {
        return (int) map.size();
    }

    @Override
    @Nullable
    Object get(Object key) {
        return map.get(key, null);
    }

    @Override
    Object put(Object key, Object value) {
        return map.put(key, value);
    }

    @Override
    Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    void forEach(BiConsumer<Object, Object> action) {
        for (IEntry<Object, Object> entry : map.entries()) {
            action.accept(entry.key(), entry.value());
        }
    }

    @Override
    void iterate(BiConsumer<Object, Object> action) {
        for (IEntry<Object, Object> entry : map) {
            action.accept(entry.key(), entry.value());
        }
    }

    @Override
    Object union(AnyMap other) {
        return map.union(((OfBifurcan) other).map);
    }
}
