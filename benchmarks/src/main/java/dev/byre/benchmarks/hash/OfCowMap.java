package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.cow.CowMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Byre's handle. It is changed in place, and shared to be kept. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfCowMap extends AnyMap {
    private CowMap<Object, Object> map;

    @Override
    public String type() {
        return "CowMap";
    }

    @Override
    public boolean isInPlace() {
        return true;
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyMap another() {
        return new OfCowMap();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (CowMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new CowMap<>();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        CowMap<Object, Object> built = new CowMap<>();
        for (int i = 0; i < keys.length; i++) {
            built.put(keys[i], values[i]);
        }
        return built;
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return CowMap.copyOf(source);
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
        map.put(key, value);
        return map;
    }

    @Override
    public Object remove(Object key) {
        map.remove(key);
        return map;
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
        CowMap<Object, Object> union = map.share();
        union.putAll(((OfCowMap) other).map);
        return union;
    }

    @Override
    public AnyMap copy() {
        return holding(map.share());
    }

    @Override
    public Object differing(AnyMap newer) {
        return map.snapshot().diff(((OfCowMap) newer).map.snapshot());
    }
}
