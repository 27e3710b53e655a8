package dev.byre.benchmarks.seq;

import com.google.common.collect.ImmutableList;

/** Guava's ImmutableList. It is built by its builder. */
public class OfGuava extends OfFlatList {
    @Override
    public String type() {
        return "Guava ImmutableList";
    }

    @Override
    public AnyList another() {
        return new OfGuava();
    }

    @Override
    public Object built(Object[] elements) {
        ImmutableList.Builder<Object> builder = ImmutableList.builder();
        for (Object element : elements) {
            builder.add(element);
        }
        return builder.build();
    }

    @Override
    public Object copied(Object[] elements) {
        return ImmutableList.copyOf(elements);
    }
}
