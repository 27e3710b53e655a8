package dev.byre.benchmarks.maps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A map of some library, used in that library's own fastest way. It is built in the same order from the same entries as
 * every other one, and then compacted by a collection, so that none has the better place in memory.
 *
 * <p>One thread at a time.
 */
@State(Scope.Thread)
public abstract class AnyMap {
    private static final int OTHERS = 4;
    private static final int UNSHARED = 10;

    private AnyMap @Nullable [] others;
    private int nextOther;

    /** Builds the map. */
    @Setup
    public final void setUp(MapKeys keys) {
        hold(built(keys.keys, keys.values));
        System.gc();
    }

    /** What the tables call it. */
    public abstract String type();

    /** Whether it is changed in place. */
    public boolean isInPlace() {
        return false;
    }

    /** Whether it is one of Byre's. */
    public boolean isOurs() {
        return false;
    }

    /** Whether a copy shares with what it is a copy of. */
    public boolean sharesCopies() {
        return !isInPlace() || isOurs();
    }

    /** Another one of the same class, which holds nothing yet. */
    public abstract AnyMap another();

    /** What is held, as the library gives it. */
    public abstract Object map();

    /** Makes a map of the library the one that is held. */
    public abstract void hold(Object map);

    public abstract Object empty();

    /** A map built put by put; by a builder, where there is one. */
    public Object built(Object[] keys, Object[] values) {
        return grown(keys, values);
    }

    /** A map of the entries of one of the JDK. Where a library has nothing better, those are put in. */
    public Object copied(Map<Object, Object> source) {
        AnyMap copied = holding(empty());
        for (Map.Entry<Object, Object> entry : source.entrySet()) {
            copied.hold(copied.put(entry.getKey(), entry.getValue()));
        }
        return copied.map();
    }

    public abstract int size();

    public abstract @Nullable Object get(Object key);

    /** The map with an entry: a new one, or the one that is held if that is changed in place. */
    public abstract Object put(Object key, Object value);

    /** The map without a key: a new one, or the one that is held if that is changed in place. */
    public abstract Object remove(Object key);

    /** All entries, by the library's {@code forEach}. */
    public abstract void forEach(BiConsumer<Object, Object> action);

    /** All entries, by the library's iterator. */
    public abstract void iterate(BiConsumer<Object, Object> action);

    /** A map of the entries of both; the other's win. Where a library knows nothing better, those are put in. */
    public Object union(AnyMap other) {
        AnyMap union = copy();
        other.forEach((key, value) -> union.hold(union.put(key, value)));
        return union.map();
    }

    /** A map that can be changed without this one's changing. */
    public AnyMap copy() {
        return holding(map());
    }

    public final AnyMap holding(Object map) {
        AnyMap holder = another();
        holder.hold(map);
        return holder;
    }

    /** Of put after put, each of them kept for a moment as a value of its own. */
    public Object grown(Object[] keys, Object[] values) {
        AnyMap grown = holding(empty());
        for (int i = 0; i < keys.length; i++) {
            grown.hold(grown.put(keys[i], values[i]));
        }
        return grown.map();
    }

    public final boolean isEqual(AnyMap other) {
        return map().equals(other.map());
    }

    /** What differs in a newer map. Where a library knows nothing better, all entries are looked up in the other. */
    public Object differing(AnyMap newer) {
        List<Object> changed = new ArrayList<>();
        int[] common = {0};
        newer.forEach((key, value) -> {
            Object before = get(key);
            if (before != null) {
                common[0]++;
            }
            if (!Objects.equals(before, value)) {
                changed.add(key);
            }
        });
        if (common[0] < size()) {
            forEach((key, value) -> {
                if (newer.get(key) == null) {
                    changed.add(key);
                }
            });
        }
        return changed;
    }

    /** One of a few versions of this map in which one value is another. */
    public final AnyMap oneApart(MapKeys keys) {
        AnyMap[] made = others;
        if (made == null) {
            made = new AnyMap[OTHERS];
            for (int i = 0; i < OTHERS; i++) {
                made[i] = copy();
                made[i].hold(made[i].put(keys.hits[i], keys.elements[i]));
            }
            keep(made);
        }
        return made[nextOther++ & (OTHERS - 1)];
    }

    /** Two versions of this map, each with ten keys of its own. */
    public final AnyMap[] twoApart(MapKeys keys) {
        AnyMap[] made = others;
        if (made == null) {
            made = new AnyMap[] {copy(), copy()};
            for (int i = 0; i < 2 * UNSHARED; i++) {
                AnyMap version = made[i & 1];
                version.hold(version.put(keys.misses[i], keys.elements[i]));
            }
            keep(made);
        }
        return made;
    }

    /** An equal map that shares nothing with this one, not even keys and values, built in another order. */
    public final AnyMap builtApart(MapKeys keys) {
        AnyMap[] made = others;
        if (made == null) {
            made = new AnyMap[] {holding(built(keys.freshKeysReversed(), keys.freshValuesReversed()))};
            keep(made);
        }
        return made[0];
    }

    private void keep(AnyMap[] made) {
        others = made;
        System.gc();
    }
}
