package dev.byre.cow;

import dev.byre.core.ownership.Owner;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Leaf;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Sorted;
import dev.byre.core.sorted.Unshared;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on a B-tree: what {@link CowSortedMap} and {@link CowSortedSet} have in common, which is how they find, write
 * and remove. What they show of it is a {@link Range}.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 */
@SuppressWarnings("ReferenceEquality") // Roots and values are compared by identity, and keys never here.
abstract class SortedHandle extends Handle {
    /*
     * All comparing is done to find a position, before anything is written. A comparator may share this handle meanwhile,
     * so the right to write in place is asked for after that. It may also write to it, and is found out.
     *
     * M4  A released handle has a root that throws.
     */

    transient Node root;
    final transient Order order;

    /** Whether this handle shows its entries from the last to the first. */
    final transient boolean descending;

    /** Takes a root that immutable values hold. */
    SortedHandle(Sorted held) {
        root = held.root();
        order = held.order();
        descending = held.descending();
    }

    /** Shares the root of another handle. */
    SortedHandle(SortedHandle other) {
        super(other);
        root = other.root;
        order = other.order;
        descending = other.descending;
    }

    /** What this handle holds, for an immutable value: from now on it is shared for ever. */
    final Sorted pinned() {
        pin();
        return new Sorted(root, order, descending);
    }

    /** What this handle holds, to be read. */
    final Sorted held() {
        checkHeld();
        return new Sorted(root, order, descending);
    }

    @Override
    final boolean isFlat() {
        return root instanceof Leaf;
    }

    @Override
    final boolean isReleased() {
        return root == BTree.released();
    }

    /** The number of entries, O(1). */
    public int size() {
        return root.size();
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /**
     * Gives this handle up. While the contents are flat, the last handle that is left then writes in place again; of a
     * tree, a release spares no copy. Optional; a second release does nothing.
     *
     * <p>Every other method of a released handle, but {@code toString}, throws {@link IllegalStateException}.
     */
    public void release() {
        leave();
        root = BTree.released();
    }

    /** Removes all entries, O(1). */
    public void clear() {
        if (size() > 0) {
            leave();
            root = empty();
        }
    }

    /** The root of no entries. */
    abstract Node empty();

    /** All entries, in the order of this handle. */
    final Range all() {
        checkHeld();
        return new Range(this, null, null, descending);
    }

    /** The position of a key, or {@code ~position} of where it is to be put. */
    final long find(@Nullable Object key) {
        return BTree.find(root, order, key);
    }

    /** The position of a key that is about to be written to. */
    final long findToWrite(@Nullable Object key) {
        int expected = modCount;
        try {
            return BTree.find(root, order, key);
        } finally {
            // A search that was led astray may end in any exception.
            checkUnmodified(expected);
        }
    }

    final boolean hasKey(@Nullable Object key) {
        return leaf(key).find(order, key) >= 0;
    }

    /** The leaf that a key is in, if it is anywhere. */
    final Leaf leaf(@Nullable Object key) {
        return BTree.leaf(root, order, key);
    }

    /** Removes the entry of a key, and tells whether there was one. */
    final boolean removeKey(@Nullable Object key) {
        long found = findToWrite(key);
        if (found >= 0) {
            minus(found);
        }
        return found >= 0;
    }

    /** Checks that keys may be added without a value. */
    abstract void checkTakesKeys();

    /** Adds an entry that has no value, and tells whether it was not there. */
    final boolean addKey(@Nullable Object key) {
        long found = findToWrite(key);
        if (found < 0) {
            plus(~found, key, null);
        }
        return found < 0;
    }

    /** Adds an entry at the position where its key is to be put. */
    final void plus(long position, @Nullable Object key, @Nullable Object value) {
        if (size() == 0) {
            int expected = modCount;
            order.compare(key, key);
            checkUnmodified(expected);
        }
        Owner editor = editor();
        Leaf leaf = leafToTell(position);
        hold(editor, leaf, BTree.plus(editor, root, position, key, value));
        modCount++;
    }

    /** Gives an entry another value. */
    final void with(long position, @Nullable Object value) {
        Owner editor = editor();
        Leaf leaf = leafToTell(position);
        hold(editor, leaf, BTree.with(editor, root, position, value));
        if (leaf != null && !leaf.isEditableBy(editor)) {
            leafCopies++;
        }
    }

    /** Removes an entry. */
    final void minus(long position) {
        Owner editor = editor();
        Leaf leaf = leafToTell(position);
        hold(editor, leaf, BTree.minus(editor, root, position));
        modCount++;
    }

    /** Removes the entries of some ranks. */
    final void minusRange(int fromRank, int toRank) {
        int removed = toRank - fromRank;
        if (removed == size()) {
            clear();
        } else if (removed == 1) {
            minus(BTree.at(root, fromRank));
        } else if (removed > 0) {
            cut(fromRank, toRank);
        }
    }

    private void cut(int fromRank, int toRank) {
        Owner editor = editor();
        Leaf first = leafToTell(BTree.at(root, fromRank));
        Leaf last = leafToTell(BTree.at(root, toRank - 1));
        Node made = BTree.minusRange(editor, root, fromRank, toRank);
        if (last != null && last != first) {
            wrote(editor, last.owner(), last.size(), last.bytes());
        }
        hold(editor, first, made);
        modCount++;
        if (isFlat() && !root.isEditableBy(editor)) {
            // What is left is a leaf of the shared tree, just as it was.
            leave();
        }
    }

    /** The leaf of a position, if a copy of it has to be told of: an edit in place may replace it where it is found. */
    private @Nullable Leaf leafToTell(long position) {
        return isAlone() ? null : BTree.leaf(root, position);
    }

    /** Takes the root that an update has made under an owner, and tells of the copy of a leaf if it had to make one. */
    private void hold(Owner editor, @Nullable Leaf changed, Node made) {
        if (changed != null) {
            wrote(editor, changed.owner(), changed.size(), changed.bytes());
        }
        root = made;
    }

    /**
     * Takes the entries of a load into this handle, which is empty.
     *
     * @param expected the count of additions and removals when it was found empty
     */
    final void hold(BulkLoad load, int expected) {
        Owner loader = new Owner();
        Node loaded = load.root(order, loader);
        checkUnmodified(expected);
        loaded(loader);
        root = loaded;
    }

    /** Gives the entries of another root in the same order to an action, but for those that this handle has just so. */
    final void forEachUnshared(Node theirs, BiConsumer<@Nullable Object, @Nullable Object> action) {
        // This tree may be edited in place by the action, so it is not to be walked by then.
        List<@Nullable Object> entries = new ArrayList<>();
        Unshared.forEach(order, theirs, root, (leaf, index, mine, at) -> {
            if (leaf != null && (mine == null || leaf.value(index) != mine.value(at))) {
                entries.add(leaf.key(index));
                entries.add(leaf.value(index));
            }
            return true;
        });
        for (int i = 0; i < entries.size(); i += 2) {
            action.accept(entries.get(i), entries.get(i + 1));
        }
    }

    /** Checks the tree, M1 and M2. */
    void checkInvariants() {
        if (!isReleased()) {
            BTree.checkInvariants(root, order, size());
            checkOwnership();
        }
    }

    @Override
    final void checkOwner(Owner held) {
        BTree.checkOwner(root, held);
    }
}
