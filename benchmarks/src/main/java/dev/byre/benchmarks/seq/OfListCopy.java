package dev.byre.benchmarks.seq;

import java.util.List;

/** java.util's immutable list. */
public class OfListCopy extends OfFlatList {
    @Override
    public String type() {
        return "List.copyOf";
    }

    @Override
    public AnyList another() {
        return new OfListCopy();
    }

    @Override
    public Object copied(Object[] elements) {
        // Of an array, List.of is what List.copyOf is of a collection.
        return List.of(elements);
    }
}
