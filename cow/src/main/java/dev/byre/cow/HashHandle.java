package dev.byre.cow;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.hash.BulkLoad;
import dev.byre.core.hash.Cursor;
import dev.byre.core.hash.Leaf;
import dev.byre.core.hash.LeafIndex;
import dev.byre.core.hash.Trie;
import dev.byre.core.ownership.Owner;
import java.util.ConcurrentModificationException;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on a hash trie: what {@link CowMap} and {@link CowSet} have in common, which is all but their contracts.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 */
@SuppressWarnings("ReferenceEquality") // Roots are compared by identity, and keys never here.
abstract class HashHandle extends EntryHandle {
    /*
     * M4  A released handle has the size -1 and a root that throws.
     */

    private static final int RELEASED = -1;

    transient Object root;
    private transient int size;

    /** A shortcut to the leaves, made when this handle has been searched as often as it has entries. */
    private transient @Nullable LeafIndex index;

    /** How often it was searched without. */
    private transient int searches;

    /** Takes a root that immutable values hold. */
    HashHandle(Object root, int size) {
        this.root = root;
        this.size = size;
    }

    /** Shares the root of another handle. */
    HashHandle(HashHandle other) {
        super(other);
        root = other.root;
        size = other.size;
    }

    @Override
    final boolean isFlat() {
        return root instanceof Leaf;
    }

    /** The leaf that an entry of that hash is in, if it is anywhere. */
    final Leaf leaf(int hash) {
        LeafIndex known = index;
        return known != null ? known.leaf(root, hash) : leafFromRoot(hash);
    }

    private Leaf leafFromRoot(int hash) {
        if (root instanceof Leaf leaf) {
            return leaf;
        }
        if (++searches > size) {
            index = LeafIndex.of(root, size);
            searches = 0;
        }
        return Trie.leaf(root, hash);
    }

    /**
     * The index of a key that is about to be written to.
     *
     * @throws ConcurrentModificationException if {@code equals} of a key has written to this handle
     */
    final int findToWrite(int hash, Leaf leaf, @Nullable Object key) {
        int copies = leafCopies;
        int expected = modCount;
        int at = leaf.find(hash, key);
        checkUntouched(expected, copies);
        return at;
    }

    /** The root, for an immutable value: from now on it is shared for ever. */
    final Object pinnedRoot() {
        pin();
        return root;
    }

    @Override
    final boolean isReleased() {
        return size == RELEASED;
    }

    /** The number of entries, O(1). */
    public int size() {
        checkHeld();
        return size;
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
        index = null;
        size = RELEASED;
        root = Trie.released();
    }

    /** Removes all entries, O(1). */
    public void clear() {
        if (size() == 0) {
            return;
        }
        leave();
        index = null;
        root = empty();
        size = 0;
    }

    /** The root of no entries. */
    abstract Object empty();

    /** Adds an entry whose key was sought in {@code leaf} and is not there. */
    final void plus(int hash, Leaf leaf, @Nullable Object key, @Nullable Object value) {
        int before = leaf.size();
        if (leaf.hasRoomFor(hash)) {
            int expected = modCount;
            int copies = leafCopies;
            int at = leaf.position(hash, key);
            checkUntouched(expected, copies);
            // Asked only now: to find the position, keys were compared, and one may have shared this handle.
            Owner editor = editor();
            hold(editor, leaf, Trie.plusAt(editor, root, hash, leaf, at, key, value));
        } else {
            split(hash, leaf, key, value);
        }
        size++;
        added(key);
        if (index != null && leaf.size() == before) {
            index = index.follow(root, size, hash, leaf);
        }
    }

    private void split(int hash, Leaf leaf, @Nullable Object key, @Nullable Object value) {
        int expected = modCount;
        int copies = leafCopies;
        Owner maker = editor();
        boolean held = hasOwner(maker);
        Leaf[] parts = leaf.split(maker, hash, key, value);
        if (held && editor() != maker) {
            // A key has shared this handle meanwhile. A new owner is nobody else's, whatever the keys do now.
            maker = new Owner();
            parts = leaf.split(maker, hash, key, value);
        }
        checkUntouched(expected, copies);
        hold(maker, leaf, Trie.split(maker, root, hash, leaf, parts));
    }

    /** Checks that no key has written to this handle while it was sought or compared. */
    private void checkUntouched(int expected, int copies) {
        if (copies != leafCopies) {
            throw new ConcurrentModificationException("a key has written to the collection that it is in");
        }
        checkUnmodified(expected);
    }

    /** Gives an entry another value. */
    final void with(int hash, Leaf leaf, int at, @Nullable Object value) {
        Undo noted = undo();
        if (noted != null) {
            noted.replaced(leaf.key(at), leaf.value(at));
        }
        Owner editor = editor();
        hold(editor, leaf, Trie.with(editor, root, hash, leaf, at, value));
        if (!leaf.isEditableBy(editor)) {
            leafCopies++;
            if (index != null) {
                index = index.follow(root, size, hash, leaf);
            }
        }
    }

    /** Removes an entry. */
    final void minus(int hash, Leaf leaf, int at) {
        Owner editor = editor();
        hold(editor, leaf, Trie.minus(editor, root, hash, leaf, at));
        follow(editor, hash, leaf);
    }

    /**
     * Removes an entry for who goes through them.
     *
     * @return how many entries of leaves before have come into the leaf, before those that were in it
     */
    final int minusBehind(int hash, Leaf leaf, int at) {
        Owner editor = editor();
        int rest = leaf.size() - 1;
        hold(editor, leaf, Trie.minusBehind(editor, root, hash, leaf, at));
        follow(editor, hash, leaf);
        return Trie.leaf(root, hash).size() - rest;
    }

    /**
     * Where an entry is, as long as none is removed behind it or added: by its hash, and in the leaf of that from the end.
     */
    static long place(int hash, Leaf leaf, int index) {
        return (hash & 0xFFFFFFFFL) << 31 | (Integer.MAX_VALUE - (leaf.size() - index));
    }

    /** The place of a key that is about to be written to, or -1. */
    final long findPlace(@Nullable Object key) {
        int hash = Trie.hash(key);
        Leaf leaf = leaf(hash);
        int index = findToWrite(hash, leaf, key);
        return index < 0 ? -1 : place(hash, leaf, index);
    }

    private static int index(long place, Leaf leaf) {
        return leaf.size() - (Integer.MAX_VALUE - ((int) place & Integer.MAX_VALUE));
    }

    /** Removes the entry at a place. */
    final void minus(long place) {
        int hash = (int) (place >>> 31);
        Leaf leaf = leaf(hash);
        minus(hash, leaf, index(place, leaf));
    }

    /** Removes the entries at some places, which ascend. */
    final void minusAll(long[] places) {
        for (long place : places) {
            int hash = (int) (place >>> 31);
            Leaf leaf = leaf(hash);
            minusBehind(hash, leaf, index(place, leaf));
        }
    }

    /** Counts what was removed from a leaf. */
    private void follow(Owner editor, int hash, Leaf leaf) {
        size--;
        modCount++;
        if (index != null && (!leaf.isEditableBy(editor) || leaf.isSmall())) {
            index = index.follow(root, size, hash, leaf);
        }
    }

    /** Takes the root that an update has made under an owner, and tells of the copy if it had to make one. */
    private void hold(Owner editor, Leaf changed, Object made) {
        if (!isAlone()) {
            wrote(editor, changed.owner(), changed.size(), changed.bytes());
        }
        if (root != made) {
            root = made;
        }
    }

    /**
     * Takes the entries of a load into this handle, which is empty.
     *
     * @param expected the count of additions and removals when it was found empty
     */
    final void hold(BulkLoad load, int expected) {
        Owner loader = new Owner();
        Object loaded = load.root(loader);
        checkUnmodified(expected);
        loaded(loader);
        root = loaded;
        size = load.size();
    }

    @Override
    final void takeBack(Undo noted) {
        HandleIterator<@Nullable Object> keys = new HandleIterator<>(this, Cursor::key);
        noted.takeBack(keys, keys::setValue);
    }

    /** Gives each key and value to an action, as a {@link HandleIterator} would. */
    final void forEachEntry(BiConsumer<@Nullable Object, @Nullable Object> action) {
        checkHeld();
        int expected = modCount;
        int copies = leafCopies;
        Cursor cursor = new Cursor(root);
        for (Leaf leaf = cursor.advanceToLeaf(); leaf != null; leaf = cursor.advanceToLeaf()) {
            int entries = leaf.size();
            for (int i = 0; i < entries; i++) {
                action.accept(leaf.key(i), leaf.value(i));
                checkUnmodified(expected);
                if (leafCopies != copies) {
                    copies = leafCopies;
                    cursor.moveTo(root);
                    leaf = cursor.leaf();
                }
            }
        }
    }

    /** All entries, for a view. */
    final HashEntries entries() {
        return new HashEntries(this);
    }

    /** Checks the trie, its index, M1, M2 and M4. */
    void checkInvariants() {
        check(size == RELEASED == (root == Trie.released()), "M4: size %d", size);
        if (size == RELEASED) {
            return;
        }
        Trie.checkInvariants(root, size);
        if (index != null) {
            index.checkInvariants(root);
        }
        checkOwnership();
    }

    @Override
    final void checkOwner(Owner held) {
        Trie.checkOwner(root, held);
    }
}
