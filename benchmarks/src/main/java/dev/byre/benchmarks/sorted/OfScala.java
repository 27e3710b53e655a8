package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import scala.Function0;
import scala.Option;
import scala.Tuple2;
import scala.collection.Iterator;
import scala.collection.immutable.TreeMap;
import scala.collection.immutable.TreeMap$;
import scala.collection.mutable.Builder;
import scala.math.Ordering;
import scala.math.Ordering$;
import scala.runtime.BoxedUnit;

/** Scala's immutable TreeMap. It is built by its builder. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfScala extends AnySortedMap {
    private static final Function0<@Nullable Object> NOTHING = () -> null;
    private static final Ordering<Object> ORDERING = Ordering$.MODULE$.comparatorToOrdering(NATURAL);

    private TreeMap<Object, Object> map;

    @Override
    public String type() {
        return "Scala TreeMap";
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
        this.map = (TreeMap<Object, Object>) map;
    }

    @Override
    public Object empty() {
        return new TreeMap<>(ORDERING);
    }

    @Override
    public Object built(Object[] keys, Object[] values) {
        Builder<Tuple2<Object, Object>, TreeMap<Object, Object>> builder = TreeMap$.MODULE$.newBuilder(ORDERING);
        for (int i = 0; i < keys.length; i++) {
            builder.addOne(new Tuple2<>(keys[i], values[i]));
        }
        return builder.result();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        Builder<Tuple2<Object, Object>, TreeMap<Object, Object>> builder = TreeMap$.MODULE$.newBuilder(ORDERING);
        source.forEach((key, value) -> builder.addOne(new Tuple2<>(key, value)));
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
    public @Nullable Object floor(Object key) {
        Option<Tuple2<Object, Object>> before = map.maxBefore(key);
        return before.isEmpty() ? null : before.get()._1();
    }

    @Override
    public @Nullable Object ceiling(Object key) {
        Option<Tuple2<Object, Object>> after = map.minAfter(key);
        return after.isEmpty() ? null : after.get()._1();
    }

    @Override
    public void scan(Object from, int count, BiConsumer<Object, Object> action) {
        Iterator<Tuple2<Object, Object>> entries = map.iteratorFrom(from);
        for (int i = 0; i < count && entries.hasNext(); i++) {
            Tuple2<Object, Object> entry = entries.next();
            action.accept(entry._1(), entry._2());
        }
    }

    @Override
    public Object union(AnyMap other) {
        return map.concat(((OfScala) other).map);
    }
}
