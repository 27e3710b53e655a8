package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import io.vavr.Tuple2;
import io.vavr.collection.TreeMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Vavr's TreeMap. It has no builder: it is built put by put. There is no way into the middle of it. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfVavr extends AnySortedMap {
    private TreeMap<Object, Object> map;

    @Override
    public String type() {
        return "Vavr TreeMap";
    }

    @Override
    public AnyMap another() {
        return new OfVavr();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (TreeMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return TreeMap.empty(NATURAL);
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return TreeMap.ofAll(NATURAL, source);
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public @Nullable Object get(Object key) {
        return map.getOrElse(key, null);
    }

    @Override
    public Object put(Object key, Object value) {
        return map.put(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Tuple2<Object, Object> entry : map) {
            action.accept(entry._1(), entry._2());
        }
    }

    @Override
    public Object union(AnyMap other) {
        // Where both have a key, merge keeps the value of the map that is asked.
        return ((OfVavr) other).map.merge(map);
    }

    @Override
    public boolean isNavigable() {
        return false;
    }
}
