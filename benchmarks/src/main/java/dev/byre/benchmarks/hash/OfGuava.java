package dev.byre.benchmarks.hash;

import com.google.common.collect.ImmutableMap;
import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;

/** Guava's ImmutableMap, whose entries lie in an array too. */
public class OfGuava extends OfFlatMap {
    @Override
    public String type() {
        return "Guava ImmutableMap";
    }

    @Override
    public AnyMap another() {
        return new OfGuava();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return ImmutableMap.copyOf(source);
    }
}
