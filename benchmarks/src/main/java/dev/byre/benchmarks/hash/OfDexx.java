package dev.byre.benchmarks.hash;

import com.github.andrewoma.dexx.collection.HashMap;
import com.github.andrewoma.dexx.collection.Pair;
import dev.byre.benchmarks.maps.AnyMap;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Dexx' HashMap. Its builder puts, so it is built put by put. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfDexx extends AnyMap {
    private HashMap<Object, Object> map;

    @Override
    public String type() {
        return "Dexx HashMap";
    }

    @Override
    public AnyMap another() {
        return new OfDexx();
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
        return HashMap.empty();
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
        return map.put(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.remove(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        map.forEach(entry -> {
            action.accept(entry.component1(), entry.component2());
            return null;
        });
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Pair<Object, Object> entry : map) {
            action.accept(entry.component1(), entry.component2());
        }
    }
}
