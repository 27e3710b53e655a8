package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Sequences of ints. */
public final class Ints extends Kind {
    private static final int LEAF_BITS = bitsOfLeaf(Integer.BYTES);

    /** The kind of ints. */
    public static final Ints KIND = new Ints();

    private Ints() {
        super(LEAF_BITS, Integer.BYTES);
    }

    /** The element at an index, which is not checked. */
    public static int get(Object root, int index) {
        return (int) CountedTree.bits(KIND, root, index);
    }

    /** Another element at an index. */
    public static Object with(@Nullable Owner editor, Object root, int index, int element) {
        return CountedTree.with(KIND, editor, root, index, null, element);
    }

    /** One more element, before that at an index or at the end. */
    public static Object plus(@Nullable Owner editor, Object root, int index, int element) {
        return CountedTree.plus(KIND, editor, root, index, null, element);
    }

    /**
     * Writes an element over that at an index, which must be right, if the editor has made its leaf.
     *
     * @param ownsAll whether the editor is known to have made all of the root
     * @return false if nothing was done
     */
    public static boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, int element) {
        return CountedTree.setInPlace(KIND, editor, ownsAll, root, index, null, element);
    }

    /**
     * Puts an element behind the last, if the editor has made a last leaf that has room for it.
     *
     * @return false if nothing was done
     */
    public static boolean appendInPlace(@Nullable Owner editor, Object root, int element) {
        return CountedTree.appendInPlace(KIND, editor, root, null, element);
    }

    /** One element in a range of places. */
    public static Object filled(@Nullable Owner editor, Object root, int from, int to, int element) {
        return CountedTree.filled(KIND, editor, root, from, to, null, element);
    }

    @Override
    int constantLeafBits() {
        return LEAF_BITS;
    }

    @Override
    Object newLeaf(int length) {
        return new int[length];
    }

    @Override
    Object copyOfRange(Object leaf, int from, int to) {
        return Arrays.copyOfRange((int[]) leaf, from, to);
    }

    @Override
    int length(Object leaf) {
        return ((int[]) leaf).length;
    }

    @Override
    @Nullable
    Object reference(Object leaf, int slot) {
        return null;
    }

    @Override
    long bits(Object leaf, int slot) {
        return ((int[]) leaf)[slot];
    }

    @Override
    void set(Object leaf, int slot, @Nullable Object reference, long bits) {
        ((int[]) leaf)[slot] = (int) bits;
    }

    @Override
    void fill(Object leaf, int from, int to, @Nullable Object reference, long bits) {
        Arrays.fill((int[]) leaf, from, to, (int) bits);
    }
}
