package dev.byre.benchmarks.maps;

import static dev.byre.benchmarks.rivals.Probes.BATCH;
import static org.openjdk.jmh.annotations.CompilerControl.Mode.DONT_INLINE;

import java.util.Set;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What is measured of every map or set. Loops over a batch of keys are compiled by themselves, so that what JMH makes around
 * them takes no registers from them.
 */
public final class Work {
    private Work() {}

    /** Gets, of the keys that are given: by other objects than those in the map. */
    @CompilerControl(DONT_INLINE)
    public static void get(AnyMap map, MapKeys keys, Object[] probes, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.get(probes[i]));
        }
    }

    /** Puts, of keys that are not there: of an immutable map, into one and the same each time. */
    @CompilerControl(DONT_INLINE)
    public static void putNew(AnyMap map, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.put(keys.misses[i], keys.elements[i]));
        }
    }

    /** Puts, of other values for keys that are there. */
    @CompilerControl(DONT_INLINE)
    public static void replace(AnyMap map, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.put(keys.hits[i], keys.element(i)));
        }
    }

    /** Removals, of keys that are there: of an immutable map, from one and the same each time. */
    @CompilerControl(DONT_INLINE)
    public static void remove(AnyMap map, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.remove(keys.hits[i]));
        }
    }

    /** As {@link #putNew}, each into a copy of its own: of ours a share, to which it is the first write. */
    @CompilerControl(DONT_INLINE)
    public static void putNewIntoCopy(AnyMap map, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.copy().put(keys.misses[i], keys.elements[i]));
        }
    }

    /** As {@link #replace}, each in a copy of its own. */
    @CompilerControl(DONT_INLINE)
    public static void replaceInCopy(AnyMap map, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.copy().put(keys.hits[i], keys.element(i)));
        }
    }

    /** As {@link #remove}, each from a copy of its own. */
    @CompilerControl(DONT_INLINE)
    public static void removeFromCopy(AnyMap map, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(map.copy().remove(keys.hits[i]));
        }
    }

    /** Asks for elements that are there, by other objects. */
    @CompilerControl(DONT_INLINE)
    public static void contains(Set<Object> set, MapKeys keys, Blackhole sink) {
        int start = keys.nextBatch();
        for (int i = start; i < start + BATCH; i++) {
            sink.consume(set.contains(keys.hits[i]));
        }
    }

    /** All entries, by the library's {@code forEach}. */
    public static void forEach(AnyMap map, Blackhole sink) {
        map.forEach((key, value) -> {
            sink.consume(key);
            sink.consume(value);
        });
    }

    /** All entries, by the library's iterator. */
    public static void iterate(AnyMap map, Blackhole sink) {
        map.iterate((key, value) -> {
            sink.consume(key);
            sink.consume(value);
        });
    }
}
