package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import java.lang.reflect.Array;
import java.util.BitSet;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A counted B-tree: elements in leaves, which are arrays, and above them branches that know how many elements are below
 * each child. Lists, arrays of numbers, bytes and text differ in their {@link Kind} only.
 *
 * <p>A root is an array of just the elements while they are few and nobody's, and a {@link Tree} otherwise; of
 * {@link Text}, also a String or a {@link Focus}. An update returns the root to hold from then on; given an owner, it edits
 * what that owner made in place, and is the same code without one. Only {@code get} checks its index.
 *
 * <p>Cost: O(log n) each, where not said otherwise; at either end mostly O(1). After Bayer, McCreight, "Organization and
 * maintenance of large ordered indices", 1972; the indexing of what is dense and the leaves at the ends are those of
 * Clojure's vectors and of Stucki, Rompf, Ureche, Bagwell, "RRB vector", ICFP 2015.
 */
@SuppressWarnings("ReferenceEquality") // Nodes are compared by identity.
public final class CountedTree {
    /** Of a size that no index is in, and that no sequence has, so that it is asked after only where none is found. */
    private static final Tree RELEASED = released(References.KIND);

    private CountedTree() {}

    private static Tree released(Kind kind) {
        Tree tree = new Tree(kind, null);
        tree.headSize = Short.MIN_VALUE;
        return tree;
    }

    /** The root of a released handle. */
    public static Object released() {
        return RELEASED;
    }

    /** Whether a root is that of a released handle. */
    public static boolean isReleased(Object root) {
        return root == RELEASED;
    }

    /** A root of the elements of an array, O(n). */
    public static Object of(Kind kind, @Nullable Owner maker, Object array, int from, int to) {
        return to - from <= kind.leafLength()
                ? adopted(kind, maker, kind.part(maker, array, from, to), to - from)
                : kind.tree(maker, array, from, to);
    }

    /**
     * A root of the first elements of an array that nobody else holds, nor anything behind them: of that array itself if
     * there are few.
     */
    public static Object adopted(Kind kind, @Nullable Owner maker, Object array, int size) {
        if (size > kind.leafLength()) {
            return kind.tree(maker, array, 0, size);
        }
        Tree tree = new Tree(kind, maker);
        boolean tooLong = kind.length(array) > kind.leafLength();
        tree.setTail(new Part(tooLong ? kind.part(maker, array, 0, size) : array, size, maker != null));
        return tree.root(kind);
    }

    /** A root of no elements that has room, as far as a leaf goes. */
    public static Object withRoom(Kind kind, Owner maker, int length) {
        Tree tree = new Tree(kind, maker);
        tree.setTail(new Part(kind.newLeaf(Math.min(length, kind.leafLength())), 0, true));
        return tree;
    }

    /**
     * The number of elements, O(1).
     *
     * @throws IllegalStateException if the root is that of a released handle
     */
    public static int size(Object root) {
        if (!(root instanceof Tree tree)) {
            return Text.isText(root) ? Text.length(root) : Array.getLength(root);
        }
        int size = tree.size();
        if (size < 0) {
            throw new IllegalStateException("this handle was released");
        }
        return size;
    }

    /** Whether all elements are in one leaf. */
    public static boolean isFlat(Object root) {
        return !(root instanceof Tree tree ? !tree.isFlat() : root instanceof Focus);
    }

    /** Who made a root and may edit it in place; null if nobody may. */
    public static @Nullable Owner owner(Object root) {
        if (root instanceof Tree tree) {
            return tree.owner;
        }
        return root instanceof Focus focus ? focus.owner : null;
    }

    static @Nullable Object reference(Kind kind, Object root, int index) {
        if (!(root instanceof Tree tree)) {
            return kind.reference(root, Objects.checkIndex(index, kind.length(root)));
        }
        int place = tree.placeInTable(kind, index);
        int slot = kind.slot(place);
        Object leaf = tree.leafInTable(kind, place);
        if (leaf == null) {
            slot = index - tree.headSize - tree.bodySize;
            if (Integer.compareUnsigned(slot, tree.tailSize) >= 0) {
                return soughtReference(kind, tree, index);
            }
            leaf = tree.tail;
        }
        return kind.reference(leaf, slot);
    }

    private static @Nullable Object soughtReference(Kind kind, Tree tree, int index) {
        int at = index - tree.headSize;
        if (Integer.compareUnsigned(at, tree.bodySize) >= 0) {
            return kind.reference(tree.head, Objects.checkIndex(index, size(tree)));
        }
        Object leaf = tree.soughtLeaf(kind, at);
        if (leaf != null) {
            return kind.reference(leaf, kind.slot(at));
        }
        @Nullable Object[] node = tree.body();
        for (int h = tree.height; ; h--) {
            int shift = kind.shift(h);
            int slot = Branch.slot(node, shift, at);
            at -= Branch.start(node, shift, slot);
            Object child = Branch.child(node, slot);
            if (h == 1) {
                return kind.reference(child, at);
            }
            node = Edit.branch(child);
        }
    }

    static long bits(Kind kind, Object root, int index) {
        if (!(root instanceof Tree tree)) {
            return kind.bits(root, Objects.checkIndex(index, kind.length(root)));
        }
        int place = tree.placeInTable(kind, index);
        int slot = kind.slot(place);
        Object leaf = tree.leafInTable(kind, place);
        if (leaf == null) {
            slot = index - tree.headSize - tree.bodySize;
            if (Integer.compareUnsigned(slot, tree.tailSize) >= 0) {
                return soughtBits(kind, tree, index);
            }
            leaf = tree.tail;
        }
        return kind.bits(leaf, slot);
    }

    private static long soughtBits(Kind kind, Tree tree, int index) {
        int at = index - tree.headSize;
        if (Integer.compareUnsigned(at, tree.bodySize) >= 0) {
            return kind.bits(tree.head, Objects.checkIndex(index, size(tree)));
        }
        Object leaf = tree.soughtLeaf(kind, at);
        if (leaf != null) {
            return kind.bits(leaf, kind.slot(at));
        }
        @Nullable Object[] node = tree.body();
        for (int h = tree.height; ; h--) {
            int shift = kind.shift(h);
            int slot = Branch.slot(node, shift, at);
            at -= Branch.start(node, shift, slot);
            Object child = Branch.child(node, slot);
            if (h == 1) {
                return kind.bits(child, at);
            }
            node = Edit.branch(child);
        }
    }

    static Object with(
            Kind kind, @Nullable Owner editor, Object root, int index, @Nullable Object reference, long bits) {
        return filled(kind, editor, root, index, index + 1, reference, bits);
    }

    static Object filled(
            Kind kind, @Nullable Owner editor, Object root, int from, int to, @Nullable Object reference, long bits) {
        Tree tree = Tree.editable(kind, editor, root);
        for (int i = from; i < to; ) {
            i = tree.fillLeaf(kind, i, to, reference, bits);
        }
        return tree.root(kind);
    }

    /** Elements of a part of an array in the place of as many from an index on. O(m). */
    public static Object withAll(
            Kind kind, @Nullable Owner editor, Object root, int index, Object array, int from, int to) {
        if (to - from == size(root)) {
            // Nothing of it stays, so it may as well be loaded: all leaves are full then, and in a table.
            return of(kind, editor, array, from, to);
        }
        Tree tree = Tree.editable(kind, editor, root);
        Cursor place = Cursor.at(kind, tree, index);
        for (int i = from; i < to; ) {
            int at = index + (i - from);
            // Makes the leaf one to be written to; what it writes is at once written over.
            tree.fillLeaf(kind, at, at + 1, null, 0);
            place.moveTo(tree, at);
            int length = Math.min(to - i, place.limit() - place.offset());
            System.arraycopy(array, i, place.array(), place.offset(), length);
            i += length;
        }
        return tree.root(kind);
    }

    static boolean setInPlace(
            Kind kind,
            @Nullable Owner editor,
            boolean ownsAll,
            Object root,
            int index,
            @Nullable Object reference,
            long bits) {
        return root instanceof Tree tree
                && Owner.mayEdit(editor, tree.owner)
                && tree.setInPlace(kind, ownsAll, index, reference, bits);
    }

    static boolean appendInPlace(
            Kind kind, @Nullable Owner editor, Object root, @Nullable Object reference, long bits) {
        return root instanceof Tree tree
                && Owner.mayEdit(editor, tree.owner)
                && tree.appendInPlace(kind, reference, bits);
    }

    static Object plus(
            Kind kind, @Nullable Owner editor, Object root, int index, @Nullable Object reference, long bits) {
        checkRoom(root, 1);
        Tree tree = Tree.editable(kind, editor, root);
        tree.plus(kind, index, reference, bits);
        return tree.root(kind);
    }

    static void checkRoom(Object root, int added) {
        if (size(root) + added < 0) {
            throw new OutOfMemoryError("more than " + Integer.MAX_VALUE + " elements");
        }
    }

    /** The elements of a part of an array more, before that at an index or at the end. O(m + log n). */
    public static Object plusAll(
            Kind kind, @Nullable Owner editor, Object root, int index, Object array, int from, int to) {
        if (from == to) {
            return root;
        }
        checkRoom(root, to - from);
        int size = size(root);
        if (size == 0) {
            return of(kind, editor, array, from, to);
        }
        if (fitInTail(kind, root, index, to - from)) {
            return plusInTail(kind, editor, root, index, array, from, to);
        }
        if (index < size || isFlat(root)) {
            return insert(kind, editor, root, index, of(kind, editor, array, from, to));
        }
        // The last leaf is made full before another one begins, so that what is dense stays so.
        int rest = from + Math.max(0, kind.leafLength() - tailSize(kind, root));
        Object full = rest == from ? root : plusInTail(kind, editor, root, index, array, from, rest);
        return concat(kind, editor, full, of(kind, editor, array, rest, to));
    }

    /** How many elements the last leaf has. */
    private static int tailSize(Kind kind, Object root) {
        return root instanceof Tree tree ? tree.tailSize : kind.length(root);
    }

    /** Whether so many elements more, before that at an index or at the end, go into the last leaf. */
    private static boolean fitInTail(Kind kind, Object root, int index, int added) {
        int tailSize = tailSize(kind, root);
        return index >= size(root) - tailSize && added <= kind.leafLength() - tailSize;
    }

    private static Object plusInTail(
            Kind kind, @Nullable Owner editor, Object root, int index, Object array, int from, int to) {
        Tree tree = Tree.editable(kind, editor, root);
        tree.plusInTail(kind, index, array, from, to);
        return tree.root(kind);
    }

    /**
     * The elements of another root more, before that at an index or at the end. The other one is shared, and nobody may
     * edit it in place from then on; it is not to be this one, if this one is edited in place.
     */
    public static Object insert(Kind kind, @Nullable Owner editor, Object root, int index, Object other) {
        int added = size(other);
        // Before the first of two steps, which edits nodes of the root in place.
        checkRoom(root, added);
        int size = size(root);
        boolean isSmall = size > 0 && isFlat(other) && added <= kind.leafLength();
        // Two that are flat share their leaves, if they do not fit into one.
        if (isSmall && (fitInTail(kind, root, index, added) || (index == size && !isFlat(root)))) {
            return plusAll(kind, editor, root, index, Tree.of(kind, other).tail, 0, added);
        }
        if (index == size) {
            return concat(kind, editor, root, other);
        }
        if (index == 0) {
            return concat(kind, editor, other, root);
        }
        Object left = sliced(kind, editor, root, 0, index);
        return concat(kind, editor, concat(kind, editor, left, other), sliced(kind, editor, root, index, size));
    }

    /**
     * The elements of two roots. What the editor owns of either is edited in place; whatever else is in them is shared, and
     * nobody may edit it in place from then on.
     */
    public static Object concat(Kind kind, @Nullable Owner editor, Object left, Object right) {
        checkRoom(left, size(right));
        if (size(left) == 0) {
            return right;
        }
        if (size(right) == 0) {
            return left;
        }
        Tree tree = Tree.editable(kind, editor, left);
        tree.concat(kind, Tree.of(kind, right));
        tree.flatten(kind);
        return tree.root(kind);
    }

    /** One element less. */
    public static Object minus(Kind kind, @Nullable Owner editor, Object root, int index) {
        Tree tree = Tree.editable(kind, editor, root);
        tree.minus(kind, index);
        return tree.root(kind);
    }

    /** The elements from one index to another less. */
    public static Object minusRange(Kind kind, @Nullable Owner editor, Object root, int from, int to) {
        if (to - from <= 1) {
            return from == to ? root : minus(kind, editor, root, from);
        }
        if (isFlat(root)) {
            Tree tree = Tree.editable(kind, editor, root);
            if (!tree.isFlat()) {
                // An array that was borrowed, and is longer than a leaf.
                return minusRange(kind, editor, tree, from, to);
            }
            tree.minusInTail(kind, from, to);
            return tree.root(kind);
        }
        int size = size(root);
        Object right = sliced(kind, editor, root, to, size);
        return concat(kind, editor, sliced(kind, editor, root, 0, from), right);
    }

    /** The elements whose indexes are in a set less. O(m log n) for m runs of them, and no more than O(n). */
    public static Object minusAll(Kind kind, @Nullable Owner editor, Object root, BitSet indexes) {
        int size = size(root);
        if (runs(indexes) > size / kind.leafLength()) {
            return copiedWithout(kind, editor, root, indexes);
        }
        Object made = kind.empty();
        for (int from = indexes.nextClearBit(0); from < size; ) {
            int to = end(indexes, from, size);
            made = concat(kind, editor, made, sliced(kind, editor, root, from, to));
            from = indexes.nextClearBit(to);
        }
        return made;
    }

    private static int runs(BitSet indexes) {
        int runs = 0;
        for (int i = indexes.nextSetBit(0); i >= 0; i = indexes.nextSetBit(indexes.nextClearBit(i))) {
            runs++;
        }
        return runs;
    }

    /** Where what is kept from an index on ends. */
    private static int end(BitSet indexes, int from, int size) {
        int next = indexes.nextSetBit(from);
        return next < 0 ? size : next;
    }

    /** What is left where so much is taken out that hardly a leaf would stay as it is, in leaves that are full. */
    private static Object copiedWithout(Kind kind, @Nullable Owner editor, Object root, BitSet indexes) {
        int size = size(root);
        int left = size - indexes.cardinality();
        Object array = kind.newLeaf(left);
        int at = 0;
        for (int from = indexes.nextClearBit(0); from < size; ) {
            int to = end(indexes, from, size);
            copyTo(kind, root, from, to, array, at);
            at += to - from;
            from = indexes.nextClearBit(to);
        }
        return adopted(kind, editor, array, left);
    }

    /**
     * The elements from one index to another. Shares all but the leaves at the ends, and edits nothing; if the root goes on
     * to be edited in place, then under another owner.
     */
    public static Object slice(Kind kind, Object root, int from, int to) {
        return sliced(kind, null, root, from, to);
    }

    static Object sliced(Kind kind, @Nullable Owner editor, Object root, int from, int to) {
        if (from == 0 && to == size(root)) {
            return root;
        }
        if (from == to) {
            return kind.empty();
        }
        return root instanceof Tree tree
                ? tree.slice(kind, editor, from, to).root(kind)
                : of(kind, editor, root, from, to);
    }

    /** Copies elements to an array of the kind. */
    public static void copyTo(Kind kind, Object root, int from, int to, Object array, int at) {
        if (from == to) {
            return;
        }
        Cursor cursor = Cursor.at(kind, root, from);
        int target = at;
        for (int left = to - from; left > 0; ) {
            int length = Math.min(left, cursor.limit() - cursor.offset());
            System.arraycopy(cursor.array(), cursor.offset(), array, target, length);
            target += length;
            left -= length;
            if (left > 0) {
                cursor.advanceToLeaf();
            }
        }
    }

    /** Some elements in a new array of the kind. */
    public static Object toArray(Kind kind, Object root, int from, int to) {
        Object array = kind.newLeaf(to - from);
        copyTo(kind, root, from, to, array, 0);
        return array;
    }

    /** How many elements a write at an index would copy, because it is not the editor who made their leaf. */
    public static int copiedBy(Kind kind, @Nullable Owner editor, Object root, int index) {
        Cursor cursor = Cursor.at(kind, root, index);
        return cursor.isMadeBy(editor) ? 0 : cursor.limit();
    }

    /** How many elements an insertion at an index would copy. */
    public static int copiedByPlus(Kind kind, @Nullable Owner editor, Object root, int index) {
        if (root instanceof Tree tree) {
            return tree.copiedByPlus(kind, editor, index);
        }
        int length = kind.length(root);
        // Behind a full leaf another one begins.
        return index == length && length == kind.leafLength() ? 0 : length;
    }

    /** Checks the whole tree. */
    public static void checkInvariants(Kind kind, Object root, int size) {
        check(size(root) == size, "T1: %d elements, said to be %d", size(root), size);
        if (root instanceof Tree tree) {
            tree.checkInvariants(kind);
        } else if (root instanceof Focus focus) {
            focus.checkInvariants();
        }
    }

    /** Checks that one owner has made all that is not empty. */
    public static void checkOwner(Kind kind, Object root, Owner owner) {
        if (root instanceof Tree tree) {
            tree.checkOwner(owner);
        } else if (root instanceof Focus focus) {
            focus.checkOwner(owner);
        } else {
            check(kind.length(root) == 0, "M1: a leaf of nobody");
        }
    }
}
