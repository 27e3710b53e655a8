package dev.byre.core.seq;

/** A leaf of ints. */
public final class IntLeaf extends Leaf<IntLeaf> {
    /** The leaf from which every growing array starts. */
    public static final IntLeaf EMPTY = new IntLeaf(Birth.PINNED, new int[0], 0);

    /** What a released handle holds. */
    public static final IntLeaf RELEASED = new IntLeaf(Birth.GONE, new int[0], 0);

    private final int[] items;

    private IntLeaf(Birth birth, int[] items, int size) {
        super(birth, size);
        this.items = items;
    }

    /** A leaf of an array that nobody else holds. */
    public static IntLeaf of(int[] items) {
        return items.length == 0 ? EMPTY : new IntLeaf(Birth.UNIQUE, items, items.length);
    }

    /** A leaf of an array that belongs to the caller, and is copied before the first write. */
    public static IntLeaf borrowed(int[] items) {
        return new IntLeaf(Birth.BORROWED, items, items.length);
    }

    /**
     * The array: elements up to {@link #size}, room behind. Written to only right after {@link #editable} and the like.
     */
    public int[] items() {
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
    IntLeaf ofLength(int length) {
        return new IntLeaf(Birth.UNIQUE, new int[length], 0);
    }

    @Override
    IntLeaf empty() {
        return EMPTY;
    }

    @Override
    void clear(int from, int to) {
        // A number keeps nothing alive.
    }

    @Override
    boolean isClear(int slot) {
        return true;
    }

    @Override
    int elementBytes() {
        return Integer.BYTES;
    }

    @Override
    IntLeaf self() {
        return this;
    }
}
