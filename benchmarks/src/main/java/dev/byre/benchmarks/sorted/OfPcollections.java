package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.SortedMap;
import org.pcollections.TreePMap;

/** PCollections' TreePMap. It has no builder: it is built put by put, or from a map. */
public class OfPcollections extends OfNavigableMap<TreePMap<Object, Object>> {
    @Override
    public String type() {
        return "PCollections TreePMap";
    }

    @Override
    public AnyMap another() {
        return new OfPcollections();
    }

    @Override
    public Object empty() {
        return TreePMap.empty(NATURAL);
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return TreePMap.from(NATURAL, source);
    }

    @Override
    public Object copiedInOrder(SortedMap<Object, Object> source) {
        return TreePMap.fromSortedMap(source);
    }

    @Override
    public Object put(Object key, Object value) {
        return map.plus(key, value);
    }

    @Override
    public Object remove(Object key) {
        return map.minus(key);
    }

    @Override
    public Object union(AnyMap other) {
        return map.plusAll(((OfPcollections) other).map);
    }
}
