package dev.byre.cow;

import dev.byre.core.ownership.Owner;
import dev.byre.core.sorted.BTree;
import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Combine;
import dev.byre.core.sorted.Cursor;
import dev.byre.core.sorted.Leaf;
import dev.byre.core.sorted.Node;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Search;
import dev.byre.core.sorted.Sorted;
import dev.byre.core.sorted.Unshared;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on a B-tree: what {@link CowSortedMap} and {@link CowSortedSet} have in common, which is how they find, write
 * and remove. What they show of it is a {@link Range}.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 *
 * @param <K> the type of the keys
 */
@SuppressWarnings("ReferenceEquality") // Roots and values are compared by identity, and keys never here.
abstract class SortedHandle<K> extends EntryHandle {
    /*
     * All comparing is done to find a position, before anything is written. A comparator may share this handle meanwhile,
     * so the right to write in place is asked for after that. It may also write to it, and is found out, by whatever
     * exception a search ends in that was led astray.
     *
     * M4  A released handle has a root that throws.
     */

    /** So few entries are removed one by one, which takes less than a cut. */
    private static final int FEW = 8;

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
    SortedHandle(SortedHandle<?> other) {
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
     * <p>Every other method of a released handle throws {@link IllegalStateException}, but {@code toString}, and
     * {@code equals} where it need not look at the contents.
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
    final Range<K> all() {
        checkHeld();
        return new Range<>(this, null, null, descending);
    }

    /** The position of a key, or {@code ~position} of where it is to be put. */
    final long find(@Nullable Object key) {
        int expected = modCount;
        try {
            return BTree.find(root, order, key);
        } finally {
            checkUnmodified(expected);
        }
    }

    /** As above, of a key that a function may not put after all: as TreeMap, an empty tree asks it nothing before. */
    final long findToCompute(@Nullable Object key) {
        return size() == 0 ? ~0 : find(key);
    }

    final boolean hasKey(@Nullable Object key) {
        int expected = modCount;
        try {
            return BTree.leaf(root, order, key).find(order, key) >= 0;
        } finally {
            checkUnmodified(expected);
        }
    }

    /** The value of a key, or what there is instead if it is not here. */
    final @Nullable Object valueOf(@Nullable Object key, @Nullable Object absent) {
        int expected = modCount;
        try {
            Leaf leaf = BTree.leaf(root, order, key);
            int index = leaf.find(order, key);
            return index < 0 ? absent : leaf.value(index);
        } finally {
            checkUnmodified(expected);
        }
    }

    /** The position of the first entry as they are shown, or {@link BTree#NONE}. */
    final long firstPosition() {
        return Search.first(root, descending);
    }

    /** The position of the last entry as they are shown, or {@link BTree#NONE}. */
    final long lastPosition() {
        return Search.last(root, descending);
    }

    /** The position of the last entry before a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    final long before(@Nullable Object key, boolean inclusive) {
        int expected = modCount;
        try {
            return Search.before(root, order, descending, key, inclusive);
        } finally {
            checkUnmodified(expected);
        }
    }

    /** The position of the first entry after a key, or of that if it is here and wanted, or {@link BTree#NONE}. */
    final long after(@Nullable Object key, boolean inclusive) {
        int expected = modCount;
        try {
            return Search.after(root, order, descending, key, inclusive);
        } finally {
            checkUnmodified(expected);
        }
    }

    /** The position of the entry that is shown after a number of others. */
    final long at(int index) {
        return Search.at(root, descending, index);
    }

    /** How many entries are shown before a key. */
    final int rankOf(@Nullable Object key) {
        int expected = modCount;
        try {
            return Search.rank(root, order, descending, key, false);
        } finally {
            checkUnmodified(expected);
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // Only keys go into the slots of keys, null among them.
    final K key(@Nullable Object key) {
        return (K) key;
    }

    final K keyAt(long position) {
        return key(BTree.key(root, position));
    }

    final @Nullable K keyOrNull(long position) {
        return position == BTree.NONE ? null : keyAt(position);
    }

    /** The key at a position, unless that is {@link BTree#NONE}. */
    final K existingKey(long position) {
        if (position == BTree.NONE) {
            throw new NoSuchElementException("no entry");
        }
        return keyAt(position);
    }

    /** Removes the entry at a position, and returns its key; null if that is {@link BTree#NONE}. */
    final @Nullable K polledKey(long position) {
        K key = keyOrNull(position);
        if (position != BTree.NONE) {
            minus(position);
        }
        return key;
    }

    /** Removes the entry of a key, and tells whether there was one. */
    final boolean removeKey(@Nullable Object key) {
        long found = find(key);
        if (found >= 0) {
            minus(found);
        }
        return found >= 0;
    }

    /** Checks that keys may be added without a value. */
    abstract void checkTakesKeys();

    /** Adds an entry that has no value, and tells whether it was not there. */
    final boolean addKey(K key) {
        long found = find(key);
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
        added(key);
    }

    /** Gives an entry another value. */
    final void with(long position, @Nullable Object value) {
        Undo noted = undo();
        if (noted != null) {
            noted.replaced(BTree.key(root, position), BTree.value(root, position));
        }
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

    /** Removes the entries of some ranks, which ascend. */
    final void minusRanks(int[] ranks) {
        // From the last on, so that the ranks of those before stay as they are.
        int end = ranks.length;
        while (end > 0) {
            int begin = end - 1;
            while (begin > 0 && ranks[begin - 1] == ranks[begin] - 1) {
                begin--;
            }
            minusRange(ranks[begin], ranks[end - 1] + 1);
            end = begin;
        }
    }

    /** Removes the entries from one rank to another. */
    final void minusRange(int fromRank, int toRank) {
        int removed = toRank - fromRank;
        if (removed == size()) {
            clear();
        } else if (removed > FEW) {
            cut(fromRank, toRank);
        } else {
            for (int rank = toRank - 1; rank >= fromRank; rank--) {
                minus(BTree.at(root, rank));
            }
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

    @Override
    final void takeBack(Undo noted) {
        SortedIterator<@Nullable Object> keys = new SortedIterator<>(all(), Cursor::key);
        noted.takeBack(keys, keys::setValue);
    }

    /** Removes the entries of all keys that another root in the same order has, and tells whether there was one. */
    final boolean minusAll(Node theirs) {
        int expected = modCount;
        Node rest = Combine.difference(order, root, theirs);
        checkUnmodified(expected);
        if (rest == root) {
            return false;
        }
        leave();
        root = rest;
        return true;
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

    /**
     * Gives the entries of another root in the same order to an action that puts them, but for those that this handle has
     * just so.
     */
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
        allOrNothing(() -> {
            for (int i = 0; i < entries.size(); i += 2) {
                action.accept(entries.get(i), entries.get(i + 1));
            }
        });
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
