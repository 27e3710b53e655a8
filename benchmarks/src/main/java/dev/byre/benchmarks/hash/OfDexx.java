package dev.byre.benchmarks.hash;

import com.github.andrewoma.dexx.collection.HashMap;
import com.github.andrewoma.dexx.collection.Pair;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Dexx' HashMap. Its builder puts, so it is built put by put. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfDexx extends AnyMap {
    private HashMap<Object, Object> map;

    @Override
    String type() {
        return "Dexx HashMap";
    }

    @Override
    AnyMap another() {
        return new OfDexx();
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
        HashMap<Object, Object> copied = HashMap.empty();
        for (Map.Entry<Object, Object> entry : source.entrySet()) {
            copied = copied.put(entry.getKey(), entry.getValue());
        }
        return copied;
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
        return map.put(key, value);
    }

    @Override
    Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    void forEach(BiConsumer<Object, Object> action) {
        map.forEach(entry -> {
            action.accept(entry.component1(), entry.component2());
            return null;
        });
    }

    @Override
    void iterate(BiConsumer<Object, Object> action) {
        for (Pair<Object, Object> entry : map) {
            action.accept(entry.component1(), entry.component2());
        }
    }

    @Override
    Object union(AnyMap other) {
        HashMap<Object, Object> union = map;
        for (Pair<Object, Object> entry : ((OfDexx) other).map) {
            union = union.put(entry.component1(), entry.component2());
        }
        return union;
    }
}
