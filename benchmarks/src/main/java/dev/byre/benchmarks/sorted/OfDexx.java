package dev.byre.benchmarks.sorted;

import com.github.andrewoma.dexx.collection.Pair;
import com.github.andrewoma.dexx.collection.SortedMap;
import com.github.andrewoma.dexx.collection.TreeMap;
import dev.byre.benchmarks.maps.AnyMap;
import java.util.Iterator;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Dexx' TreeMap. Its builder puts, so it is built put by put. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfDexx extends AnySortedMap {
    private TreeMap<Object, Object> map;

    @Override
    public String type() {
        return "Dexx TreeMap";
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
        this.map = (TreeMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new TreeMap<>();
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

    @Override
    public @Nullable Object floor(Object key) {
        SortedMap<Object, Object> below = map.to(key, true);
        return below.isEmpty() ? null : below.last().component1();
    }

    @Override
    public @Nullable Object ceiling(Object key) {
        SortedMap<Object, Object> above = map.from(key, true);
        return above.isEmpty() ? null : above.first().component1();
    }

    @Override
    public void scan(Object from, int count, BiConsumer<Object, Object> action) {
        Iterator<Pair<Object, Object>> entries = map.from(from, true).iterator();
        for (int i = 0; i < count && entries.hasNext(); i++) {
            Pair<Object, Object> entry = entries.next();
            action.accept(entry.component1(), entry.component2());
        }
    }
}
