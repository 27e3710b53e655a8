package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.function.BiConsumer;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentMap;
import org.checkerframework.checker.nullness.qual.Nullable;

/** kotlinx.collections.immutable's persistentHashMapOf. It is built by its builder. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfKotlinx extends AnyMap {
    private PersistentMap<Object, Object> map;

    @Override
    public String type() {
        return "kotlinx PersistentMap";
    }

    @Override
    public AnyMap another() {
        return new OfKotlinx();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (PersistentMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return ExtensionsKt.persistentHashMapOf();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        PersistentMap.Builder<Object, Object> builder =
                ExtensionsKt.<Object, Object>persistentHashMapOf().builder();
        for (int i = 0; i < keys.length; i++) {
            builder.put(keys[i], values[i]);
        }
        return builder.build();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return ExtensionsKt.toPersistentHashMap(source);
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
        return map.putting(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.removing(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        map.forEach(action);
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.puttingAll(((OfKotlinx) other).map);
    }
}
