package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
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
    public String type() {
        return "PersistentMap";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyMap another() {
        return new OfPersistentMap();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (PersistentMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return PersistentMap.empty();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        CowMap<Object, Object> built = new CowMap<>();
        for (int i = 0; i < keys.length; i++) {
            built.put(keys[i], values[i]);
        }
        return built.snapshot();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return PersistentMap.copyOf(source);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public @Nullable Object get(Object key) {
        return map.get(key);
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
    public void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.withAll(((OfPersistentMap) other).map);
    }

    @Override
    public Object differing(AnyMap newer) {
        return map.diff(((OfPersistentMap) newer).map);
    }
}
