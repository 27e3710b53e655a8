package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.cow.CowSortedMap;
import java.util.Map;

/** Byre's handle. It is changed in place, and shared to be kept. */
public class OfCowSortedMap extends OfMutableMap<CowSortedMap<Object, Object>> {
    @Override
    public String type() {
        return "CowSortedMap";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyMap another() {
        return new OfCowSortedMap();
    }

    @Override
    public CowSortedMap<Object, Object> empty() {
        return new CowSortedMap<>();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return CowSortedMap.copyOf(source);
    }

    @Override
    CowSortedMap<Object, Object> independent() {
        return map.share();
    }

    @Override
    public Object differing(AnyMap newer) {
        return map.snapshot().diff(((OfCowSortedMap) newer).map.snapshot());
    }
}
