package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
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
    public String type() {
        return "PCollections HashTreePMap";
    }

    @Override
    public AnyMap another() {
        return new OfPcollections();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (HashPMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return HashTreePMap.empty();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return HashTreePMap.from(source);
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
        return map.plus(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.minus(key);
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
        return map.plusAll(((OfPcollections) other).map);
    }
}
