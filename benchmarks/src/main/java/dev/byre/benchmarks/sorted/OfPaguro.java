package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.organicdesign.fp.collections.PersistentTreeMap;
import org.organicdesign.fp.collections.UnmodIterator;
import org.organicdesign.fp.collections.UnmodMap.UnEntry;

/** Paguro's PersistentTreeMap. It has no mutable form: it is built put by put. Its tailMap walks. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfPaguro extends AnySortedMap {
    private PersistentTreeMap<Object, Object> map;

    @Override
    public String type() {
        return "Paguro PersistentTreeMap";
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
        this.map = (PersistentTreeMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return PersistentTreeMap.empty(NATURAL);
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
        // The one that it inherits makes a set of the entries first.
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
    public boolean isNavigable() {
        return false;
    }
}
