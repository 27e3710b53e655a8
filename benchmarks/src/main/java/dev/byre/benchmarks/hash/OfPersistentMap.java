package dev.byre.benchmarks.hash;

import dev.byre.collections.PersistentMap;
import dev.byre.cow.CowMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Byre's immutable map. It is built by a CowMap. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfPersistentMap extends AnyMap {
    private PersistentMap<Object, Object> map;

    @Override
    String type() {
        return "PersistentMap";
    }

    @Override
    AnyMap another() {
        return new OfPersistentMap();
    }

    @Override
    Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    void hold(Object map) {
        this.map = (PersistentMap<Object, Object>) map;
    }

    @Override
    Object empty() {
        return PersistentMap.empty();
    }

    @Override
    Object built(Object[] keys, Object[] values) {
        CowMap<Object, Object> built = new CowMap<>();
        for (int i = 0; i < keys.length; i++) {
            built.put(keys[i], values[i]);
        }
        return built.snapshot();
    }

    @Override
    Object copied(Map<Object, Object> source) {
        return PersistentMap.copyOf(source);
    }

    @Override
    int size() {
        return map.size();
    }

    @Override
    @Nullable
    Object get(Object key) {
        return map.get(key);
    }

    @Override
    Object put(Object key, Object value) {
        return map.with(key, value);
    }

    @Override
    Object remove(Object key) {
        return map.without(key);
    }

    @Override
    void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    void iterate(BiConsumer<Object, Object> action) {
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    Object union(AnyMap other) {
        return map.withAll(((OfPersistentMap) other).map);
    }

    @Override
    Object differing(AnyMap newer) {
        return map.diff(((OfPersistentMap) newer).map);
    }
}
