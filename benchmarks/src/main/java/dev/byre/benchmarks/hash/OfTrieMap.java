package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import scala.Function0;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.concurrent.TrieMap;
import scala.runtime.BoxedUnit;

/** Scala's concurrent TrieMap. It is changed in place, by any thread, and its snapshot is kept. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfTrieMap extends AnyMap {
    private static final Function0<@Nullable Object> NOTHING = () -> null;

    private TrieMap<Object, Object> map;

    @Override
    public String type() {
        return "Scala TrieMap";
    }

    @Override
    public boolean isInPlace() {
        return true;
    }

    @Override
    public boolean sharesCopies() {
        return true;
    }

    @Override
    public AnyMap another() {
        return new OfTrieMap();
    }

    @Override
    public Object map() {
        return map;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object map) {
        this.map = (TrieMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new TrieMap<>();
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
        map.update(key, value);
        return map;
    }

    @Override
    public Object remove(Object key) {
        map.remove(key);
        return map;
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
    public AnyMap copy() {
        return holding(map.snapshot());
    }
}
