package dev.byre.core.seq;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Sequences of references, nulls among them. */
public final class References extends Kind {
    private static final int LEAF_BITS = Tuning.SEQUENCE_LEAF_BITS;

    /** The kind of references. */
    public static final References KIND = new References();

    private References() {
        super(LEAF_BITS, Copies.REFERENCE_BYTES);
    }

    /** The element at an index, which is not checked. */
    public static @Nullable Object get(Object root, int index) {
        return CountedTree.reference(KIND, root, index);
    }

    /** Another element at an index. */
    public static Object with(@Nullable Owner editor, Object root, int index, @Nullable Object element) {
        return CountedTree.with(KIND, editor, root, index, element, 0);
    }

    /** One more element, before that at an index or at the end. */
    public static Object plus(@Nullable Owner editor, Object root, int index, @Nullable Object element) {
        return CountedTree.plus(KIND, editor, root, index, element, 0);
    }

    /**
     * Writes an element over that at an index, which must be right, if the editor has made its leaf.
     *
     * @param ownsAll whether the editor is known to have made all of the root
     * @return false if nothing was done
     */
    public static boolean setInPlace(
            @Nullable Owner editor, boolean ownsAll, Object root, int index, @Nullable Object element) {
        return CountedTree.setInPlace(KIND, editor, ownsAll, root, index, element, 0);
    }

    /**
     * Puts an element behind the last, if the editor has made a last leaf that has room for it.
     *
     * @return false if nothing was done
     */
    public static boolean appendInPlace(@Nullable Owner editor, Object root, @Nullable Object element) {
        return CountedTree.appendInPlace(KIND, editor, root, element, 0);
    }

    /** One element in a range of places. */
    public static Object filled(@Nullable Owner editor, Object root, int from, int to, @Nullable Object element) {
        return CountedTree.filled(KIND, editor, root, from, to, element, 0);
    }

    @Override
    int constantLeafBits() {
        return LEAF_BITS;
    }

    @Override
    Object newLeaf(int length) {
        return new Object[length];
    }

    @Override
    Object copyOfRange(Object leaf, int from, int to) {
        // A leaf that was borrowed may be an array of a subclass.
        return Arrays.copyOfRange((@Nullable Object[]) leaf, from, to, Object[].class);
    }

    @Override
    int length(Object leaf) {
        return ((Object[]) leaf).length;
    }

    @Override
    @Nullable
    Object reference(Object leaf, int slot) {
        return ((Object[]) leaf)[slot];
    }

    @Override
    long bits(Object leaf, int slot) {
        throw new UnsupportedOperationException("references have no bits");
    }

    @Override
    void set(Object leaf, int slot, @Nullable Object reference, long bits) {
        ((@Nullable Object[]) leaf)[slot] = reference;
    }

    @Override
    void fill(Object leaf, int from, int to, @Nullable Object reference, long bits) {
        Arrays.fill((@Nullable Object[]) leaf, from, to, reference);
    }

    @Override
    void clear(Object leaf, int from, int to) {
        Arrays.fill((@Nullable Object[]) leaf, from, to, null);
    }

    @Override
    boolean isClear(Object leaf, int slot) {
        return ((@Nullable Object[]) leaf)[slot] == null;
    }
}
