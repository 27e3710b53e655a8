package dev.byre.benchmarks.hash;

import io.vavr.Tuple2;
import io.vavr.collection.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Vavr's HashMap. It has no builder: it is built put by put. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfVavr extends AnyMap {
    private HashMap<Object, Object> map;

    @Override
    String type() {
        return "Vavr HashMap";
    }

    @Override
    AnyMap another() {
        return new OfVavr();
    }

    @Override
    Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    void hold(Object map) {
        this.map = (HashMap<Object, Object>) map;
    }

    @Override
    Object empty() {
        return HashMap.empty();
    }

    @Override
    Object built(Object[] keys, Object[] values) {
        HashMap<Object, Object> built = HashMap.empty();
        for (int i = 0; i < keys.length; i++) {
            built = built.put(keys[i], values[i]);
        }
        return built;
    }

    @Override
    Object copied(Map<Object, Object> source) {
        return HashMap.ofAll(source);
    }

    @Override
    int size() {
        return map.size();
    }

    @Override
    @Nullable
    Object get(Object key) {
        return map.getOrElse(key, null);
    }

    @Override
    Object put(Object key, Object value) {
        return map.put(key, value);
    }

    @Override
    Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    void iterate(BiConsumer<Object, Object> action) {
        for (Tuple2<Object, Object> entry : map) {
            action.accept(entry._1(), entry._2());
        }
    }

    @Override
    Object union(AnyMap other) {
        // Where both have a key, merge keeps the value of the map that is asked.
        return ((OfVavr) other).map.merge(map);
    }
}
