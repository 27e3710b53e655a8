package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** java.util's, which others are held against. It is changed in place and copied to be kept. */
@SuppressWarnings("NonApiType") // This class is what others are held against.
public class OfTreeMap extends OfMutableMap<TreeMap<Object, Object>> {
    @Override
    public String type() {
        return "TreeMap";
    }

    @Override
    public AnyMap another() {
        return new OfTreeMap();
    }

    @Override
    public TreeMap<Object, Object> empty() {
        return new TreeMap<>();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return new TreeMap<>(source);
    }

    @Override
    public Object copiedInOrder(SortedMap<Object, Object> source) {
        return new TreeMap<>(source);
    }

    @Override
    TreeMap<Object, Object> independent() {
        return new TreeMap<>(map);
    }
}
