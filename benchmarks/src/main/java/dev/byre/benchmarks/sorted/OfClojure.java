package dev.byre.benchmarks.sorted;

import clojure.java.api.Clojure;
import clojure.lang.AFn;
import clojure.lang.IFn;
import clojure.lang.ISeq;
import clojure.lang.PersistentTreeMap;
import dev.byre.benchmarks.maps.AnyMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Clojure's PersistentTreeMap. It has no transient: it is built put by put. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfClojure extends AnySortedMap {
    /** Its front door, as the class cannot be used before the runtime is loaded. */
    private static final IFn SORTED_MAP_BY = Clojure.var("clojure.core", "sorted-map-by");

    private PersistentTreeMap map;

    @Override
    public String type() {
        return "Clojure PersistentTreeMap";
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
    public void hold(Object map) {
        this.map = (PersistentTreeMap) map;
    }

    @Override
    public Object empty() {
        return SORTED_MAP_BY.invoke(NATURAL);
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
            accept(action, i.next());
        }
    }

    private static void accept(BiConsumer<Object, Object> action, Object entry) {
        Map.Entry<?, ?> found = (Map.Entry<?, ?>) entry;
        action.accept(found.getKey(), found.getValue());
    }

    @Override
    public @Nullable Object floor(Object key) {
        return firstKey(map.seqFrom(key, false));
    }

    private static @Nullable Object firstKey(@Nullable ISeq entries) {
        return entries == null ? null : ((Map.Entry<?, ?>) entries.first()).getKey();
    }

    @Override
    public @Nullable Object ceiling(Object key) {
        return firstKey(map.seqFrom(key, true));
    }

    @Override
    public void scan(Object from, int count, BiConsumer<Object, Object> action) {
        ISeq entries = map.seqFrom(from, true);
        for (int i = 0; i < count && entries != null; i++) {
            accept(action, entries.first());
            entries = entries.next();
        }
    }
}
