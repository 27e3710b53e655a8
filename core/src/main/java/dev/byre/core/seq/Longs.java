package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Sequences of longs. */
public final class Longs extends Kind {
    private static final int LEAF_BITS = bitsOfLeaf(Long.BYTES);

    /** The kind of longs. */
    public static final Longs KIND = new Longs();

    private Longs() {
        super(LEAF_BITS, Long.BYTES);
    }

    /** The element at an index, which is not checked. */
    public static long get(Object root, int index) {
        return CountedTree.bits(KIND, root, index);
    }

    /** Another element at an index. */
    public static Object with(@Nullable Owner editor, Object root, int index, long element) {
        return CountedTree.with(KIND, editor, root, index, null, element);
    }

    /** One more element, before that at an index or at the end. */
    public static Object plus(@Nullable Owner editor, Object root, int index, long element) {
        return CountedTree.plus(KIND, editor, root, index, null, element);
    }

    /**
     * Writes an element over that at an index, which must be right, if the editor has made its leaf.
     *
     * @param ownsAll whether the editor is known to have made all of the root
     * @return false if nothing was done
     */
    public static boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element) {
        return CountedTree.setInPlace(KIND, editor, ownsAll, root, index, null, element);
    }

    /**
     * Puts an element behind the last, if the editor has made a last leaf that has room for it.
     *
     * @return false if nothing was done
     */
    public static boolean appendInPlace(@Nullable Owner editor, Object root, long element) {
        return CountedTree.appendInPlace(KIND, editor, root, null, element);
    }

    /** One element in a range of places. */
    public static Object filled(@Nullable Owner editor, Object root, int from, int to, long element) {
        return CountedTree.filled(KIND, editor, root, from, to, null, element);
    }

    @Override
    int constantLeafBits() {
        return LEAF_BITS;
    }

    @Override
    Object newLeaf(int length) {
        return new long[length];
    }

    @Override
    Object copyOfRange(Object leaf, int from, int to) {
        return Arrays.copyOfRange((long[]) leaf, from, to);
    }

    @Override
    int length(Object leaf) {
        return ((long[]) leaf).length;
    }

    @Override
    @Nullable
    Object reference(Object leaf, int slot) {
        return null;
    }

    @Override
    long bits(Object leaf, int slot) {
        return ((long[]) leaf)[slot];
    }

    @Override
    void set(Object leaf, int slot, @Nullable Object reference, long bits) {
        ((long[]) leaf)[slot] = bits;
    }

    @Override
    void fill(Object leaf, int from, int to, @Nullable Object reference, long bits) {
        Arrays.fill((long[]) leaf, from, to, bits);
    }
}
