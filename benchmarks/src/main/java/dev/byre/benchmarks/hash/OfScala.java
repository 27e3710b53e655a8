package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import scala.Function0;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.HashMap;
import scala.collection.immutable.HashMapBuilder;
import scala.runtime.BoxedUnit;

/** Scala's immutable HashMap. It is built by its builder. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfScala extends AnyMap {
    private static final Function0<@Nullable Object> NOTHING = () -> null;

    private HashMap<Object, Object> map;

    @Override
    public String type() {
        return "Scala HashMap";
    }

    @Override
    public AnyMap another() {
        return new OfScala();
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
        return new HashMapBuilder<>().result();
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        HashMapBuilder<Object, Object> builder = new HashMapBuilder<>();
        for (int i = 0; i < keys.length; i++) {
            builder.addOne(keys[i], values[i]);
        }
        return builder.result();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        HashMapBuilder<Object, Object> builder = new HashMapBuilder<>();
        source.forEach(builder::addOne);
        return builder.result();
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public @Nullable Object get(Object key) {
        return map.getOrElse(key, NOTHING);
    }

    @Override
    public Object put(Object key, Object value) {
        return map.updated(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.removed(key);
    }

    @Override
    public void forEach(BiConsumer<Object, Object> action) {
        map.foreachEntry((key, value) -> {
            action.accept(key, value);
            return BoxedUnit.UNIT;
        });
    }

    @Override
    public void iterate(BiConsumer<Object, Object> action) {
        for (Iterator<Tuple2<Object, Object>> i = map.iterator(); i.hasNext(); ) {
            Tuple2<Object, Object> entry = i.next();
            action.accept(entry._1(), entry._2());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.concat(((OfScala) other).map);
    }
}
