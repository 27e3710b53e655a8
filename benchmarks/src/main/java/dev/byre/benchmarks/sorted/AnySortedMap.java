package dev.byre.benchmarks.sorted;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A sorted map of some library, in the natural order of its keys. */
public abstract class AnySortedMap extends AnyMap {
    /** The natural order, for those that have to be told. */
    @SuppressWarnings("unchecked") // All keys of a map are of one class, and comparable.
    static final Comparator<Object> NATURAL = (Comparator<Object>) (Comparator<?>) Comparator.naturalOrder();

    /** A map of the entries of one of the JDK that is sorted. */
    public Object copiedInOrder(SortedMap<Object, Object> source) {
        return copied(source);
    }

    /** Whether the library finds the neighbours of a key without walking to them. */
    public boolean isNavigable() {
        return true;
    }

    /** The greatest key that is not greater, where {@code key} itself is not there. */
    public @Nullable Object floor(Object key) {
        throw noNeighbours();
    }

    /** The least key that is not less. */
    public @Nullable Object ceiling(Object key) {
        throw noNeighbours();
    }

    /** The entries from a key on, which is there, in their order: so many, if there are. */
    public void scan(Object from, int count, BiConsumer<Object, Object> action) {
        throw noNeighbours();
    }

    private UnsupportedOperationException noNeighbours() {
        return new UnsupportedOperationException(type() + " finds no neighbours");
    }
}
