package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;

/** java.util's immutable map, a table of keys and values side by side. */
public class OfMapCopy extends OfFlatMap {
    @Override
    public String type() {
        return "Map.copyOf";
    }

    @Override
    public AnyMap another() {
        return new OfMapCopy();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return Map.copyOf(source);
    }
}
