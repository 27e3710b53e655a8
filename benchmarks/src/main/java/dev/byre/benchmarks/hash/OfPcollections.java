package dev.byre.benchmarks.hash;

import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;

/** PCollections' HashTreePMap. It has no builder: it is built put by put. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfPcollections extends AnyMap {
    private HashPMap<Object, Object> map;

    @Override
    String type() {
        return "PCollections HashTreePMap";
    }

    @Override
    AnyMap another() {
        return new OfPcollections();
    }

    @Override
    Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    void hold(Object map) {
        this.map = (HashPMap<Object, Object>) map;
    }

    @Override
    Object empty() {
        return HashTreePMap.empty();
    }

    @Override
    Object built(Object[] keys, Object[] values) {
        HashPMap<Object, Object> built = HashTreePMap.empty();
        for (int i = 0; i < keys.length; i++) {
            built = built.plus(keys[i], values[i]);
        }
        return built;
    }

    @Override
    Object copied(Map<Object, Object> source) {
        return HashTreePMap.from(source);
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
        return map.plus(key, value);
    }

    @Override
    Object remove(Object key) {
        return map.minus(key);
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
        return map.plusAll(((OfPcollections) other).map);
    }
}
