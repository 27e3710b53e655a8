package dev.byre.benchmarks.seq;

import com.google.common.collect.ImmutableList;

/** Guava's ImmutableList, a flat array: a bar for reading and for building, as another one is a copy. */
public class OfGuava extends OfList<ImmutableList<Object>> {
    @Override
    public String type() {
        return "Guava ImmutableList";
    }

    @Override
    public AnyList another() {
        return new OfGuava();
    }

    @Override
    public Object empty() {
        return ImmutableList.of();
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

    @Override
    public Object grown(Object[] elements) {
        // Copy after copy gives the same array, but takes the square of the time.
        return built(elements);
    }

    @Override
    public Object set(int index, Object element) {
        Object[] copy = list.toArray();
        copy[index] = element;
        return ImmutableList.copyOf(copy);
    }

    @Override
    public Object add(Object element) {
        return ImmutableList.builderWithExpectedSize(list.size() + 1)
                .addAll(list)
                .add(element)
                .build();
    }

    @Override
    public Object removeFirst() {
        return ImmutableList.copyOf(list.subList(1, list.size()));
    }
}
