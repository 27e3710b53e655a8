package dev.byre.benchmarks.hash;

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

    /** One of each; to be used where nothing is measured, since it loads all. */
    static List<AnyMap> rivals() {
        return List.of(
                new OfHashMap(),
                new OfCowMap(),
                new OfPersistentMap(),
                new OfScala(),
                new OfKotlinx(),
                new OfPaguro(),
                new OfVavr(),
                new OfClojure(),
                new OfBifurcan(),
                new OfPcollections(),
                new OfDexx());
    }

    /** Builds the map. */
    @Setup
    public final void setUp(MapKeys keys) {
        hold(built(keys.keys, keys.values));
        System.gc();
    }

    /** What the tables call it. */
    abstract String type();

    /** Another one of the same class, which holds nothing yet. */
    abstract AnyMap another();

    /** What is held, as the library gives it. */
    abstract Object map();

    /** Makes a map of the library the one that is held. */
    abstract void hold(Object map);

    abstract Object empty();

    /** A map built put by put; by a builder, where there is one. */
    abstract Object built(Object[] keys, Object[] values);

    /** A map of the entries of one of the JDK. */
    abstract Object copied(Map<Object, Object> source);

    abstract int size();

    abstract @Nullable Object get(Object key);

    /** The map with an entry: a new one, or the one that is held if that is changed in place. */
    abstract Object put(Object key, Object value);

    /** The map without a key: a new one, or the one that is held if that is changed in place. */
    abstract Object remove(Object key);

    /** All entries, by the library's {@code forEach}. */
    abstract void forEach(BiConsumer<Object, Object> action);

    /** All entries, by the library's iterator. */
    abstract void iterate(BiConsumer<Object, Object> action);

    /** A map of the entries of both; the other's win. */
    abstract Object union(AnyMap other);

    /** A map that can be changed without this one's changing. */
    AnyMap copy() {
        return holding(map());
    }

    final AnyMap holding(Object map) {
        AnyMap holder = another();
        holder.hold(map);
        return holder;
    }

    /** Of put after put, each of them kept for a moment as a value of its own. */
    final Object grown(Object[] keys, Object[] values) {
        AnyMap grown = holding(empty());
        for (int i = 0; i < keys.length; i++) {
            grown.hold(grown.put(keys[i], values[i]));
        }
        return grown.map();
    }

    final boolean isEqual(AnyMap other) {
        return map().equals(other.map());
    }

    /** What differs in a newer map. Where a library knows nothing better, all entries are looked up in the other. */
    Object differing(AnyMap newer) {
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
    final AnyMap oneApart(MapKeys keys) {
        AnyMap[] made = others;
        if (made == null) {
            made = new AnyMap[OTHERS];
            for (int i = 0; i < OTHERS; i++) {
                made[i] = copy();
                made[i].hold(made[i].put(keys.hits[i], keys.elements[i]));
            }
            others = made;
        }
        return made[nextOther++ & (OTHERS - 1)];
    }

    /** Two versions of this map, each with ten keys of its own. */
    final AnyMap[] twoApart(MapKeys keys) {
        AnyMap[] made = others;
        if (made == null) {
            made = new AnyMap[] {copy(), copy()};
            for (int i = 0; i < 2 * UNSHARED; i++) {
                AnyMap version = made[i & 1];
                version.hold(version.put(keys.misses[i], keys.elements[i]));
            }
            others = made;
        }
        return made;
    }

    /** An equal map that shares nothing with this one, not even keys and values, built in another order. */
    final AnyMap builtApart(MapKeys keys) {
        AnyMap[] made = others;
        if (made == null) {
            made = new AnyMap[] {holding(built(keys.freshKeysReversed(), keys.freshValuesReversed()))};
            others = made;
        }
        return made[0];
    }
}
