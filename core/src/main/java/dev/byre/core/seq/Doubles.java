package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Sequences of doubles. */
public final class Doubles extends Kind {
    private static final int LEAF_BITS = bitsOfLeaf(Double.BYTES);

    /** The kind of doubles. */
    public static final Doubles KIND = new Doubles();

    private Doubles() {
        super(LEAF_BITS, Double.BYTES);
    }

    /** The element at an index, which is not checked. */
    public static double get(Object root, int index) {
        return Double.longBitsToDouble(CountedTree.bits(KIND, root, index));
    }

    /** Another element at an index. */
    public static Object with(@Nullable Owner editor, Object root, int index, double element) {
        return CountedTree.with(KIND, editor, root, index, null, Double.doubleToRawLongBits(element));
    }

    /** One more element, before that at an index or at the end. */
    public static Object plus(@Nullable Owner editor, Object root, int index, double element) {
        return CountedTree.plus(KIND, editor, root, index, null, Double.doubleToRawLongBits(element));
    }

    /**
     * Writes an element over that at an index, which must be right, if the editor has made its leaf.
     *
     * @param ownsAll whether the editor is known to have made all of the root
     * @return false if nothing was done
     */
    public static boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, double element) {
        return CountedTree.setInPlace(KIND, editor, ownsAll, root, index, null, Double.doubleToRawLongBits(element));
    }

    /**
     * Puts an element behind the last, if the editor has made a last leaf that has room for it.
     *
     * @return false if nothing was done
     */
    public static boolean appendInPlace(@Nullable Owner editor, Object root, double element) {
        return CountedTree.appendInPlace(KIND, editor, root, null, Double.doubleToRawLongBits(element));
    }

    /** One element in a range of places. */
    public static Object filled(@Nullable Owner editor, Object root, int from, int to, double element) {
        return CountedTree.filled(KIND, editor, root, from, to, null, Double.doubleToRawLongBits(element));
    }

    @Override
    int constantLeafBits() {
        return LEAF_BITS;
    }

    @Override
    Object newLeaf(int length) {
        return new double[length];
    }

    @Override
    Object copyOfRange(Object leaf, int from, int to) {
        return Arrays.copyOfRange((double[]) leaf, from, to);
    }

    @Override
    int length(Object leaf) {
        return ((double[]) leaf).length;
    }

    @Override
    @Nullable
    Object reference(Object leaf, int slot) {
        return null;
    }

    @Override
    long bits(Object leaf, int slot) {
        return Double.doubleToRawLongBits(((double[]) leaf)[slot]);
    }

    @Override
    void set(Object leaf, int slot, @Nullable Object reference, long bits) {
        ((double[]) leaf)[slot] = Double.longBitsToDouble(bits);
    }

    @Override
    void fill(Object leaf, int from, int to, @Nullable Object reference, long bits) {
        Arrays.fill((double[]) leaf, from, to, Double.longBitsToDouble(bits));
    }
}
