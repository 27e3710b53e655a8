package dev.byre.core.sorted;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A node of a tree, and the root of all that is below it: an array of keys in their order, and one of what belongs to
 * each.
 *
 * <p>An update returns the node to hold from then on: this one, edited in place, if the owner made it, or another.
 *
 * <p>One thread at a time while it is edited in place; immutable once it has no owner.
 */
public abstract sealed class Node permits Leaf, Branch {
    /*
     * keys   | k0 k1 k2 … | room |
     * others | v0 v1 v2 … | room |     in a leaf of a map
     *        | c0 c1 c2 … | room |     in a branch: ci is a child, ki the first key below it
     *        | |                       in a leaf of a set
     *
     * N1  The keys are in ascending order.
     * N2  Slots from count on are null, in either array.
     * N3  Only a node with an owner has room, but for keys that it shares with another.
     * N4  No node but the root has fewer than fewest() or more than most() slots in use. Fewest is a quarter, so that a
     *     node which hovers around its capacity does not split and join at every step, and so that one which grows at an
     *     end leaves behind three quarters full nodes.
     * N5  The array of keys may be in several nodes with the same keys. Each of them that has an owner knows it, and does
     *     not write to it.
     */

    static final Object[] NO_SLOTS = {};

    private final @Nullable Owner owner;

    /** Whether the array of keys may be in another node, too; written to by whoever makes that. */
    private boolean sharesKeys;

    /** 1 if something belongs to each key, 0 in a leaf of a set. */
    final byte pair;

    /** How many slots are in use. */
    int count;

    @Nullable
    Object[] keys;

    @Nullable
    Object[] others;

    Node(@Nullable Owner owner, int pair, @Nullable Object[] keys, @Nullable Object[] others, int count) {
        this.owner = owner;
        this.pair = (byte) pair;
        this.keys = keys;
        this.others = others;
        this.count = count;
    }

    /** Who made this node and may edit it in place; null if nobody may. */
    public final @Nullable Owner owner() {
        return owner;
    }

    /** Whether an update by that owner edits this node in place, rather than make another. */
    public final boolean isEditableBy(@Nullable Owner editor) {
        return Owner.mayEdit(editor, owner);
    }

    /** The bytes of the references in this node. */
    public final long bytes() {
        return ((long) Copies.REFERENCE_BYTES * count) << pair;
    }

    /** The number of entries. */
    public abstract int size();

    /** How many levels of nodes are below this one. */
    abstract int height();

    /** How many slots a node has at most. */
    abstract int most();

    /** How many slots a node has at least, if it is not the root. */
    abstract int fewest();

    /** A node of this kind, not sized yet. */
    abstract Node make(@Nullable Owner editor, @Nullable Object[] newKeys, @Nullable Object[] newOthers, int newCount);

    /** This node, whose slots were written without a look at what is in them. */
    abstract Node sized();

    /** Called when a key was put into a slot. */
    abstract void keyInserted(int at);

    /** Called when the keys of some slots are gone. */
    abstract void keysRemoved(int from, int to);

    /** Called when a copy was made that has the same keys, until it is told what differs. */
    abstract void codesTo(Node copy);

    /** Called when a node was made of some slots from one on. */
    abstract void codesTo(Node part, int from);

    /** Whether the node has to be split before it may be part of a tree. */
    final boolean isOverfull() {
        return count > most();
    }

    /** Whether the node has to be joined with a neighbour before it may be part of a tree. */
    final boolean isSparse() {
        return count < fewest();
    }

    /** Another value for an entry. */
    abstract Node with(@Nullable Owner editor, long position, @Nullable Object value);

    /** One more entry at a position where it belongs; the node may be overfull then. */
    abstract Node plus(@Nullable Owner editor, long position, @Nullable Object key, @Nullable Object value);

    /** One entry less; the node may be sparse then. */
    abstract Node minus(@Nullable Owner editor, long position);

    /** A copy, not sized yet. If nobody is to edit it, it shares the keys; who is, would soon have to copy them anyway. */
    final Node withSameKeys(@Nullable Owner editor) {
        boolean shares = editor == null;
        int room = shares ? count : keys.length;
        Node copy = make(editor, shares ? keys : keys.clone(), Arrays.copyOf(others, room), count);
        codesTo(copy);
        if (shares) {
            copy.sharesKeys = true;
            // Whoever else holds a flat leaf may be the last one to do so next, and write to it.
            if (owner != null) {
                sharesKeys = true;
            }
        }
        return copy;
    }

    /** Gives a slot, whose node is this editor's alone, another key. */
    final void setKey(int slot, @Nullable Object key) {
        if (sharesKeys) {
            keys = Arrays.copyOf(keys, others.length);
            sharesKeys = false;
        }
        keys[slot] = key;
    }

    /** Some slots, in a new node. */
    final Node part(@Nullable Owner editor, int from, int to) {
        return unsizedPart(editor, from, to).sized();
    }

    /** As above, not sized yet. */
    final Node unsizedPart(@Nullable Owner editor, int from, int to) {
        int room = room(editor, to - from);
        @Nullable Object[] newKeys = part(keys, from, to, room);
        Node part = make(editor, newKeys, pair == 0 ? NO_SLOTS : part(others, from, to, room), to - from);
        codesTo(part, from);
        return part;
    }

    private static @Nullable Object[] part(@Nullable Object[] array, int from, int to, int room) {
        if (room == to - from) {
            return Arrays.copyOfRange(array, from, to);
        }
        @Nullable Object[] part = new Object[room];
        System.arraycopy(array, from, part, 0, to - from);
        return part;
    }

    /** For how many slots a node of so many has room. */
    private int room(@Nullable Owner editor, int needed) {
        return editor == null || needed > most() ? needed : Math.min(most(), (needed + (needed >> 2) + 3) & -4);
    }

    /** One more slot in use. */
    final Node plusSlot(@Nullable Owner editor, int at, @Nullable Object key, @Nullable Object other) {
        boolean inPlace = isEditableBy(editor);
        if (!inPlace || sharesKeys || count == keys.length) {
            int room = room(editor, count + 1);
            @Nullable Object[] newKeys = plus(keys, count, at, key, room);
            @Nullable Object[] newOthers = pair == 0 ? NO_SLOTS : plus(others, count, at, other, room);
            if (!inPlace) {
                Node copy = make(editor, newKeys, newOthers, count + 1);
                codesTo(copy);
                copy.keyInserted(at);
                return copy;
            }
            keys = newKeys;
            others = newOthers;
            sharesKeys = false;
        } else {
            insert(keys, count, at, key);
            if (pair == 1) {
                insert(others, count, at, other);
            }
        }
        count++;
        keyInserted(at);
        return this;
    }

    /** Copied first as a whole, next to the allocation: that takes no barriers and clears nothing. */
    private static @Nullable Object[] plus(
            @Nullable Object[] array, int count, int at, @Nullable Object element, int room) {
        @Nullable Object[] copy = Arrays.copyOf(array, room);
        System.arraycopy(array, at, copy, at + 1, count - at);
        copy[at] = element;
        return copy;
    }

    private static void insert(@Nullable Object[] array, int count, int at, @Nullable Object element) {
        System.arraycopy(array, at, array, at + 1, count - at);
        array[at] = element;
    }

    /** Some slots less. */
    final Node minusSlots(@Nullable Owner editor, int from, int to) {
        int length = count - (to - from);
        boolean inPlace = isEditableBy(editor);
        if (!inPlace || sharesKeys) {
            int room = room(editor, length);
            @Nullable Object[] newKeys = minus(keys, count, from, to, room);
            @Nullable Object[] newOthers = pair == 0 ? NO_SLOTS : minus(others, count, from, to, room);
            if (!inPlace) {
                Node copy = make(editor, newKeys, newOthers, length);
                codesTo(copy);
                copy.keysRemoved(from, to);
                return copy;
            }
            keys = newKeys;
            others = newOthers;
            sharesKeys = false;
        } else {
            delete(keys, count, from, to);
            if (pair == 1) {
                delete(others, count, from, to);
            }
        }
        count = length;
        keysRemoved(from, to);
        return this;
    }

    private static @Nullable Object[] minus(@Nullable Object[] array, int count, int from, int to, int room) {
        int length = count - (to - from);
        @Nullable Object[] copy = Arrays.copyOf(array, room);
        System.arraycopy(array, to, copy, from, count - to);
        Arrays.fill(copy, length, room, null);
        return copy;
    }

    private static void delete(@Nullable Object[] array, int count, int from, int to) {
        System.arraycopy(array, to, array, from, count - to);
        Arrays.fill(array, count - (to - from), count, null);
    }

    /** The slots of this node and of the next one of the same height, in a new node, which may be overfull. */
    final Node concat(@Nullable Owner editor, Node right) {
        int length = count + right.count;
        int room = room(editor, length);
        @Nullable Object[] newKeys = concat(keys, count, right.keys, right.count, room);
        @Nullable Object[] newOthers = pair == 0 ? NO_SLOTS : concat(others, count, right.others, right.count, room);
        return make(editor, newKeys, newOthers, length).sized();
    }

    private static @Nullable Object[] concat(
            @Nullable Object[] left, int leftCount, @Nullable Object[] right, int rightCount, int room) {
        @Nullable Object[] copy = new Object[room];
        System.arraycopy(left, 0, copy, 0, leftCount);
        System.arraycopy(right, 0, copy, leftCount, rightCount);
        return copy;
    }

    /** Checks this node and all below it. */
    abstract void checkInvariants(Order order, boolean isRoot);

    /** Checks the slots. */
    final void checkSlots(Order order, boolean isRoot) {
        int room = keys.length;
        check(count <= room && others.length >= count * pair, "N2: %d of %d, %d", count, room, others.length);
        check(sharesKeys || others.length == room * pair, "N2: %d of %d, %d", count, room, others.length);
        check(owner != null || sharesKeys || count == room, "N3: %d of %d in use without owner", count, room);
        check(!isOverfull() && (isRoot || !isSparse()), "N4: %d in use", count);
        for (int i = count; i < room; i++) {
            check(keys[i] == null && (i >= others.length || others[i] == null), "N2: slot %d is not empty", i);
        }
        for (int i = 1; i < count; i++) {
            check(order.compare(keys[i - 1], keys[i]) < 0, "N1: %s before %s", keys[i - 1], keys[i]);
        }
    }
}
