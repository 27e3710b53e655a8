package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.organicdesign.fp.collections.PersistentHashMap;
import org.organicdesign.fp.collections.PersistentHashMap.MutHashMap;
import org.organicdesign.fp.collections.UnmodIterator;
import org.organicdesign.fp.collections.UnmodMap.UnEntry;

/** Paguro's PersistentHashMap. It is built by its mutable form. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfPaguro extends AnyMap {
    private PersistentHashMap<Object, Object> map;

    @Override
    public String type() {
        return "Paguro PersistentHashMap";
    }

    @Override
    public AnyMap another() {
        return new OfPaguro();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (PersistentHashMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return PersistentHashMap.empty();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        MutHashMap<Object, Object> built = PersistentHashMap.emptyMutable();
        for (int i = 0; i < keys.length; i++) {
            built = built.assoc(keys[i], values[i]);
        }
        return built.immutable();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        MutHashMap<Object, Object> built = PersistentHashMap.emptyMutable();
        for (Map.Entry<Object, Object> entry : source.entrySet()) {
            built = built.assoc(entry.getKey(), entry.getValue());
        }
        return built.immutable();
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
        return map.assoc(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.without(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        // The one that it inherits makes a set of the entries first, whose hash codes collide where keys equal values.
        iterate(action);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (UnmodIterator<UnEntry<Object, Object>> i = map.iterator(); i.hasNext(); ) {
            UnEntry<Object, Object> entry = i.next();
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Object union(AnyMap other) {
        MutHashMap<Object, Object> union = map.mutable();
        for (UnEntry<Object, Object> entry : ((OfPaguro) other).map) {
            union = union.assoc(entry.getKey(), entry.getValue());
        }
        return union.immutable();
    }
}
