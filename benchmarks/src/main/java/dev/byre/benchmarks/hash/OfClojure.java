package dev.byre.benchmarks.hash;

import clojure.lang.AFn;
import clojure.lang.ITransientMap;
import clojure.lang.PersistentHashMap;
import dev.byre.benchmarks.maps.AnyMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Clojure's PersistentHashMap. It is built by a transient. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfClojure extends AnyMap {
    private PersistentHashMap map;

    @Override
    public String type() {
        return "Clojure PersistentHashMap";
    }

    @Override
    public AnyMap another() {
        return new OfClojure();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (PersistentHashMap) map;
    }

    @Override
    public Object empty() {
        return PersistentHashMap.EMPTY;
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        ITransientMap built = PersistentHashMap.EMPTY.asTransient();
        for (int i = 0; i < keys.length; i++) {
            built = built.assoc(keys[i], values[i]);
        }
        return built.persistent();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return PersistentHashMap.create(source);
    }

    @Override
    public int size() {
        return map.count();
    }

    @Override
    public @Nullable Object get(Object key) {
        return map.valAt(key);
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
        map.kvreduce(
                new AFn() {
                    @Override
                    public @Nullable Object invoke(Object accumulated, Object key, Object value) {
                        action.accept(key, value);
                        return accumulated;
                    }
                },
                this);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Iterator<?> i = map.iterator(); i.hasNext(); ) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) i.next();
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Object union(AnyMap other) {
        ITransientMap union = map.asTransient();
        for (Iterator<?> i = ((OfClojure) other).map.iterator(); i.hasNext(); ) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) i.next();
            union = union.assoc(entry.getKey(), entry.getValue());
        }
        return union.persistent();
    }
}
