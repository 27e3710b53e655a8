package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.MapKeys;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.infra.Blackhole;

/** Sorted maps made of many entries at once, in random order and in order. */
public final class SortedBuilding {
    private SortedBuilding() {}

    /** Put after put from nothing, of keys in random order, or the library's builder. */
    public static class BuildByPut extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.built(keys.keys, keys.values));
        }
    }

    /** Put after put from nothing, of keys in their order, or the library's builder. */
    public static class BuildByPutInOrder extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.built(keys.keysInOrder(), keys.values));
        }
    }

    /** From a HashMap, whose order is none. */
    public static class BuildFromMap extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.copied(keys.hashMap()));
        }
    }

    /** From a TreeMap. */
    public static class BuildFromSortedMap extends EverySortedMap {
        @Override
        void run(AnySortedMap map, MapKeys keys, Blackhole sink) {
            sink.consume(map.copiedInOrder(keys.treeMap()));
        }

        /** What there is to gain: the same TreeMap by put after put. */
        @Benchmark
        public Object treeMapByPut(OfTreeMap map, MapKeys keys) {
            return map.built(keys.keysInOrder(), keys.values);
        }
    }
}
