package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.javimmutable.collections.IMap;
import org.javimmutable.collections.IMapBuilder;
import org.javimmutable.collections.IMapEntry;
import org.javimmutable.collections.IMaps;

/** javimmutable's hashed IMap. It is built by its builder. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfJavimmutable extends AnyMap {
    private IMap<Object, Object> map;

    @Override
    public String type() {
        return "javimmutable IMap";
    }

    @Override
    public AnyMap another() {
        return new OfJavimmutable();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (IMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return IMaps.hashed();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        IMapBuilder<Object, Object> builder = IMaps.hashedBuilder();
        for (int i = 0; i < keys.length; i++) {
            builder.add(keys[i], values[i]);
        }
        return builder.build();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return IMaps.hashed(source);
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
        return map.assign(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.delete(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action::accept);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (IMapEntry<Object, Object> entry : map) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.assignAll(((OfJavimmutable) other).map);
    }
}
