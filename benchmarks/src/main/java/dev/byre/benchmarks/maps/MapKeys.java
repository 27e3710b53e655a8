package dev.byre.benchmarks.maps;

import dev.byre.benchmarks.rivals.Probes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The keys of a map, and those that it is asked for: others equal to its own, in random order, more than the caches
 * hold where the map is large.
 */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
@State(Scope.Thread)
public class MapKeys extends Probes {
    /** What the keys are. */
    @Param("INTEGER")
    public KeyKind kind;

    /** The keys, in no order. */
    public Object[] keys;

    /** Their values. */
    public Object[] values;

    /** Objects that are equal to keys, in random order; their hash codes are known, if they remember them. */
    public Object[] hits;

    /** Objects that are not equal to any key, nor to one another. */
    public Object[] misses;

    private @Nullable Map<Object, Object> hashMap;
    private @Nullable NavigableMap<Object, Object> treeMap;
    private Object @Nullable [] keysInOrder;

    /** Makes the keys. */
    @Setup
    public void setUp() {
        make(size, kind);
        System.gc();
    }

    /** Keys outside of any benchmark. */
    public static MapKeys of(int size, KeyKind kind) {
        MapKeys keys = new MapKeys();
        keys.make(size, kind);
        return keys;
    }

    private void make(int size, KeyKind kind) {
        this.size = size;
        this.kind = kind;
        makeElements();
        int length = elements.length;
        keys = range(0, size, kind::key);
        values = range(0, size, Probes::integer);
        hits = new Random(SEED).ints(length, 0, size).mapToObj(kind::key).toArray();
        misses = range(size, size + length, kind::key);
        // Where the values begin does not matter; that each key has been asked for its hash code does.
        turn(Arrays.hashCode(hits) ^ Arrays.hashCode(misses));
    }

    /** The keys and their values as a map of the JDK. */
    public Map<Object, Object> hashMap() {
        Map<Object, Object> made = hashMap;
        if (made == null) {
            made = new HashMap<>();
            for (int i = 0; i < size; i++) {
                made.put(keys[i], values[i]);
            }
            hashMap = made;
        }
        return made;
    }

    /** The keys and their values as a sorted map of the JDK. */
    public NavigableMap<Object, Object> treeMap() {
        NavigableMap<Object, Object> made = treeMap;
        if (made == null) {
            made = new TreeMap<>(hashMap());
            treeMap = made;
        }
        return made;
    }

    /** The keys in their natural order. */
    public Object[] keysInOrder() {
        Object[] made = keysInOrder;
        if (made == null) {
            made = treeMap().keySet().toArray();
            keysInOrder = made;
        }
        return made;
    }

    /** An object that is equal to a key; its hash code is known, if it remembers it. */
    public Object fresh(int index) {
        Object fresh = kind.key(index);
        turn(fresh.hashCode());
        return fresh;
    }

    /** Objects equal to the keys, the last first. */
    public Object[] freshKeysReversed() {
        return reversed(kind::key);
    }

    /** Objects equal to the values, the last first. */
    public Object[] freshValuesReversed() {
        return reversed(Probes::integer);
    }

    private Object[] reversed(IntFunction<Object> make) {
        Object[] made = new Object[size];
        Arrays.setAll(made, i -> make.apply(size - 1 - i));
        return made;
    }
}
