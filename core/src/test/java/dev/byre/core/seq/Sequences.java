package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Sequences of one kind, seen as lists of longs. */
abstract class Sequences {
    static final List<Sequences> ALL =
            List.of(new OfReferences(), new OfInts(), new OfLongs(), new OfDoubles(), new OfBytes());

    private final Kind kind;

    private Sequences(Kind kind) {
        this.kind = kind;
    }

    final Kind kind() {
        return kind;
    }

    /** The element that is left of a number. */
    long narrowed(long element) {
        return element;
    }

    abstract long get(Object root, int index);

    abstract Object with(@Nullable Owner editor, Object root, int index, long element);

    abstract Object plus(@Nullable Owner editor, Object root, int index, long element);

    abstract Object filled(@Nullable Owner editor, Object root, int from, int to, long element);

    abstract boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element);

    abstract boolean appendInPlace(@Nullable Owner editor, Object root, long element);

    abstract void set(Object array, int slot, long element);

    abstract long element(Object array, int slot);

    final Object array(List<Long> elements) {
        Object array = kind.newLeaf(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            set(array, i, elements.get(i));
        }
        return array;
    }

    /** The numbers from 0 on, loaded at once. */
    final Object numbers(@Nullable Owner maker, int size) {
        Object array = kind.newLeaf(size);
        for (int i = 0; i < size; i++) {
            set(array, i, narrowed(i));
        }
        return CountedTree.of(kind, maker, array, 0, size);
    }

    final List<Long> toList(Object root) {
        List<Long> list = new ArrayList<>();
        Cursor cursor = Cursor.at(kind, root, 0);
        do {
            for (int i = cursor.offset(); i < cursor.limit(); i++) {
                list.add(element(cursor.array(), i));
            }
        } while (cursor.advanceToLeaf());
        return list;
    }

    /** Checks that a root has some elements, and no others. */
    final void assertElements(long[] expected, Object root) {
        int index = 0;
        Cursor cursor = Cursor.at(kind, root, 0);
        do {
            Object array = cursor.array();
            int limit = Math.min(cursor.limit(), expected.length - index);
            for (int i = 0; i < limit; i++, index++) {
                if (element(array, i) != expected[index]) {
                    throw new AssertionError(element(array, i) + " at " + index + " should be " + expected[index]);
                }
            }
        } while (cursor.advanceToLeaf());
        int size = CountedTree.size(root);
        if (index != size || size != expected.length) {
            throw new AssertionError(index + " of " + size + " elements should be " + expected.length);
        }
    }

    /** The first index at which two differ, or where the shorter ends. */
    final int mismatch(Object left, Object right) {
        Unshared unshared = new Unshared(kind, left, right);
        while (unshared.advance()) {
            for (int i = 0; i < unshared.length(); i++) {
                long l = element(unshared.left(), unshared.leftOffset() + i);
                long r = element(unshared.right(), unshared.rightOffset() + i);
                if (l != r) {
                    return unshared.index() + i;
                }
            }
        }
        return Math.min(CountedTree.size(left), CountedTree.size(right));
    }

    @Override
    public String toString() {
        return kind.getClass().getSimpleName();
    }

    private static final class OfReferences extends Sequences {
        OfReferences() {
            super(References.KIND);
        }

        @Override
        long get(Object root, int index) {
            return number(References.get(root, index));
        }

        private static long number(@Nullable Object element) {
            return element == null ? 0 : (Long) element;
        }

        @Override
        Object with(@Nullable Owner editor, Object root, int index, long element) {
            return References.with(editor, root, index, element);
        }

        @Override
        Object plus(@Nullable Owner editor, Object root, int index, long element) {
            return References.plus(editor, root, index, element);
        }

        @Override
        Object filled(@Nullable Owner editor, Object root, int from, int to, long element) {
            return References.filled(editor, root, from, to, element);
        }

        @Override
        boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element) {
            return References.setInPlace(editor, ownsAll, root, index, element);
        }

        @Override
        boolean appendInPlace(@Nullable Owner editor, Object root, long element) {
            return References.appendInPlace(editor, root, element);
        }

        @Override
        void set(Object array, int slot, long element) {
            ((Object[]) array)[slot] = element;
        }

        @Override
        long element(Object array, int slot) {
            return number(((Object[]) array)[slot]);
        }
    }

    private static final class OfInts extends Sequences {
        OfInts() {
            super(Ints.KIND);
        }

        @Override
        long get(Object root, int index) {
            return Ints.get(root, index);
        }

        @Override
        Object with(@Nullable Owner editor, Object root, int index, long element) {
            return Ints.with(editor, root, index, (int) element);
        }

        @Override
        Object plus(@Nullable Owner editor, Object root, int index, long element) {
            return Ints.plus(editor, root, index, (int) element);
        }

        @Override
        Object filled(@Nullable Owner editor, Object root, int from, int to, long element) {
            return Ints.filled(editor, root, from, to, (int) element);
        }

        @Override
        boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element) {
            return Ints.setInPlace(editor, ownsAll, root, index, (int) element);
        }

        @Override
        boolean appendInPlace(@Nullable Owner editor, Object root, long element) {
            return Ints.appendInPlace(editor, root, (int) element);
        }

        @Override
        void set(Object array, int slot, long element) {
            ((int[]) array)[slot] = (int) element;
        }

        @Override
        long element(Object array, int slot) {
            return ((int[]) array)[slot];
        }
    }

    private static final class OfLongs extends Sequences {
        OfLongs() {
            super(Longs.KIND);
        }

        @Override
        long get(Object root, int index) {
            return Longs.get(root, index);
        }

        @Override
        Object with(@Nullable Owner editor, Object root, int index, long element) {
            return Longs.with(editor, root, index, element);
        }

        @Override
        Object plus(@Nullable Owner editor, Object root, int index, long element) {
            return Longs.plus(editor, root, index, element);
        }

        @Override
        Object filled(@Nullable Owner editor, Object root, int from, int to, long element) {
            return Longs.filled(editor, root, from, to, element);
        }

        @Override
        boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element) {
            return Longs.setInPlace(editor, ownsAll, root, index, element);
        }

        @Override
        boolean appendInPlace(@Nullable Owner editor, Object root, long element) {
            return Longs.appendInPlace(editor, root, element);
        }

        @Override
        void set(Object array, int slot, long element) {
            ((long[]) array)[slot] = element;
        }

        @Override
        long element(Object array, int slot) {
            return ((long[]) array)[slot];
        }
    }

    private static final class OfDoubles extends Sequences {
        OfDoubles() {
            super(Doubles.KIND);
        }

        @Override
        long get(Object root, int index) {
            return (long) Doubles.get(root, index);
        }

        @Override
        Object with(@Nullable Owner editor, Object root, int index, long element) {
            return Doubles.with(editor, root, index, (double) element);
        }

        @Override
        Object plus(@Nullable Owner editor, Object root, int index, long element) {
            return Doubles.plus(editor, root, index, (double) element);
        }

        @Override
        Object filled(@Nullable Owner editor, Object root, int from, int to, long element) {
            return Doubles.filled(editor, root, from, to, (double) element);
        }

        @Override
        boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element) {
            return Doubles.setInPlace(editor, ownsAll, root, index, (double) element);
        }

        @Override
        boolean appendInPlace(@Nullable Owner editor, Object root, long element) {
            return Doubles.appendInPlace(editor, root, (double) element);
        }

        @Override
        void set(Object array, int slot, long element) {
            ((double[]) array)[slot] = (double) element;
        }

        @Override
        long element(Object array, int slot) {
            return (long) ((double[]) array)[slot];
        }
    }

    private static final class OfBytes extends Sequences {
        OfBytes() {
            super(Bytes.KIND);
        }

        @Override
        long narrowed(long element) {
            return (byte) element;
        }

        @Override
        long get(Object root, int index) {
            return Bytes.get(root, index);
        }

        @Override
        Object with(@Nullable Owner editor, Object root, int index, long element) {
            return Bytes.with(editor, root, index, (byte) element);
        }

        @Override
        Object plus(@Nullable Owner editor, Object root, int index, long element) {
            return Bytes.plus(editor, root, index, (byte) element);
        }

        @Override
        Object filled(@Nullable Owner editor, Object root, int from, int to, long element) {
            return Bytes.filled(editor, root, from, to, (byte) element);
        }

        @Override
        boolean setInPlace(@Nullable Owner editor, boolean ownsAll, Object root, int index, long element) {
            return Bytes.setInPlace(editor, ownsAll, root, index, (byte) element);
        }

        @Override
        boolean appendInPlace(@Nullable Owner editor, Object root, long element) {
            return Bytes.appendInPlace(editor, root, (byte) element);
        }

        @Override
        void set(Object array, int slot, long element) {
            ((byte[]) array)[slot] = (byte) element;
        }

        @Override
        long element(Object array, int slot) {
            return ((byte[]) array)[slot];
        }
    }
}
