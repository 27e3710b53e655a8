package dev.byre.core.seq;

import dev.byre.core.ownership.Copies;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** A leaf of references, nulls among them. */
public final class ObjectLeaf extends Leaf<ObjectLeaf> {
    /** The leaf from which every growing array starts. */
    public static final ObjectLeaf EMPTY = new ObjectLeaf(Birth.PINNED, new Object[0], 0);

    /** What a released handle holds. */
    public static final ObjectLeaf RELEASED = new ObjectLeaf(Birth.GONE, new Object[0], 0);

    /** Of a borrowed leaf perhaps an array of a subclass; such a leaf is never written to. */
    private final @Nullable Object[] items;

    private ObjectLeaf(Birth birth, @Nullable Object[] items, int size) {
        super(birth, size);
        this.items = items;
    }

    /** A leaf of an {@code Object[]} that nobody else holds. */
    public static ObjectLeaf of(@Nullable Object[] items) {
        return items.length == 0 ? EMPTY : new ObjectLeaf(Birth.UNIQUE, items, items.length);
    }

    /** A leaf of an array that belongs to the caller, and is copied before the first write. */
    public static ObjectLeaf borrowed(@Nullable Object[] items) {
        return new ObjectLeaf(Birth.BORROWED, items, items.length);
    }

    /** A leaf without elements but with room. */
    public static ObjectLeaf withRoom(int length) {
        return new ObjectLeaf(Birth.UNIQUE, new Object[length], 0);
    }

    /**
     * The array: elements up to {@link #size}, room behind. Written to only right after {@link #editable} and the like.
     */
    public @Nullable Object[] items() {
        return items;
    }

    @Override
    Object array() {
        return items;
    }

    @Override
    int length() {
        return items.length;
    }

    @Override
    ObjectLeaf ofLength(int length) {
        return withRoom(length);
    }

    @Override
    ObjectLeaf empty() {
        return EMPTY;
    }

    @Override
    void clear(int from, int to) {
        Arrays.fill(items, from, to, null);
    }

    @Override
    boolean isClear(int slot) {
        return items[slot] == null;
    }

    @Override
    int elementBytes() {
        return Copies.REFERENCE_BYTES;
    }

    @Override
    ObjectLeaf self() {
        return this;
    }
}
