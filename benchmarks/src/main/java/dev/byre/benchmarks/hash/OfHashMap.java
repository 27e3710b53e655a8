package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** java.util's, which others are held against. It is changed in place and copied to be kept. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfHashMap extends AnyMap {
    private HashMap<Object, Object> map;

    @Override
    public String type() {
        return "HashMap";
    }

    @Override
    public boolean isInPlace() {
        return true;
    }

    @Override
    public AnyMap another() {
        return new OfHashMap();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (HashMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new HashMap<>();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        HashMap<Object, Object> built = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            built.put(keys[i], values[i]);
        }
        return built;
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return new HashMap<>(source);
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
        HashMap<Object, Object> union = new HashMap<>(map);
        union.putAll(((OfHashMap) other).map);
        return union;
    }

    @Override
    public AnyMap copy() {
        return holding(new HashMap<>(map));
    }
}
