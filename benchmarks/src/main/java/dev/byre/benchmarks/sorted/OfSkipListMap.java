package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** java.util.concurrent's. It is changed in place, by any thread, and copied to be kept. */
@SuppressWarnings("NonApiType") // This class is what is measured.
public class OfSkipListMap extends OfMutableMap<ConcurrentSkipListMap<Object, Object>> {
    @Override
    public String type() {
        return "ConcurrentSkipListMap";
    }

    @Override
    public AnyMap another() {
        return new OfSkipListMap();
    }

    @Override
    public ConcurrentSkipListMap<Object, Object> empty() {
        return new ConcurrentSkipListMap<>();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return new ConcurrentSkipListMap<>(source);
    }

    @Override
    public Object copiedInOrder(SortedMap<Object, Object> source) {
        return new ConcurrentSkipListMap<>(source);
    }

    @Override
    ConcurrentSkipListMap<Object, Object> independent() {
        return new ConcurrentSkipListMap<>((SortedMap<Object, Object>) map);
    }
}
