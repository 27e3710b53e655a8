package dev.byre.core.sorted;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A node of a tree, and the root of all that is below it: an array of keys in their order, and of what belongs to each.
 *
 * <p>An update returns the node to hold from then on: this one, edited in place, if the owner made it, or another.
 *
 * <p>One thread at a time while it is edited in place; immutable once it has no owner.
 */
public abstract sealed class Node permits Leaf, Branch {
    /*
     * slots | k0 k1 k2 … | room | v0 v1 v2 … | room |     a leaf of a map
     *       | k0 k1 k2 … | room | c0 c1 c2 … | room |     a branch: ci is a child, ki the first key below it
     *       | k0 k1 k2 … | room |                         a leaf of a set
     *
     * N1  The keys are in ascending order.
     * N2  Slots from count on are null, in either half.
     * N3  Only a node with an owner has room.
     * N4  No node but the root has fewer than fewest() or more than most() slots in use. Fewest is a quarter, so that a
     *     node which hovers around its capacity does not split and join at every step, and so that one which grows at an
     *     end leaves behind three quarters full nodes.
     */

    private final @Nullable Owner owner;

    /** How many slots are in use. */
    int count;

    @Nullable
    Object[] slots;

    Node(@Nullable Owner owner, @Nullable Object[] slots, int count) {
        this.owner = owner;
        this.slots = slots;
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
        return ((long) Copies.REFERENCE_BYTES * count) << pair();
    }

    /** The number of entries. */
    public abstract int size();

    /** How many levels of nodes are below this one. */
    abstract int height();

    /** 1 if something belongs to each key, 0 in a leaf of a set. */
    abstract int pair();

    /** How many slots a node has at most. */
    abstract int most();

    /** How many slots a node has at least, if it is not the root. */
    abstract int fewest();

    /** A node of this kind, not sized yet. */
    abstract Node make(@Nullable Owner editor, @Nullable Object[] newSlots, int newCount);

    /** The key in a slot. */
    final @Nullable Object keyAt(int slot) {
        return slots[slot];
    }

    /** What belongs to the key in a slot. */
    final @Nullable Object otherAt(int slot) {
        return slots[(slots.length >>> 1) + slot];
    }

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

    /** This node, whose slots were written without a look at what is in them. */
    abstract Node sized();

    /** Some slots, in a new node. */
    final Node part(@Nullable Owner editor, int from, int to) {
        return copy(editor, from, to).sized();
    }

    /** Some slots, in a new node that may have to be sized. */
    final Node copy(@Nullable Owner editor, int from, int to) {
        int length = to - from;
        int room = room(editor, length);
        int pair = pair();
        @Nullable Object[] copy = new Object[room << pair];
        System.arraycopy(slots, from, copy, 0, length);
        if (pair == 1) {
            System.arraycopy(slots, (slots.length >>> 1) + from, copy, room, length);
        }
        return make(editor, copy, length);
    }

    /** For how many slots a node of so many has room. */
    private int room(@Nullable Owner editor, int needed) {
        return editor == null || needed > most() ? needed : Math.min(most(), (needed + (needed >> 1) + 3) & -4);
    }

    /** One more slot in use. */
    final Node plusSlot(@Nullable Owner editor, int at, @Nullable Object key, @Nullable Object other) {
        int pair = pair();
        boolean inPlace = isEditableBy(editor);
        if (inPlace && (count + 1) << pair <= slots.length) {
            insert(slots, 0, at, key);
            if (pair == 1) {
                insert(slots, slots.length >>> 1, at, other);
            }
            count++;
            return this;
        }
        int room = room(editor, count + 1);
        @Nullable Object[] copy = new Object[room << pair];
        copyAround(0, copy, 0, at, key);
        if (pair == 1) {
            copyAround(slots.length >>> 1, copy, room, at, other);
        }
        if (!inPlace) {
            return make(editor, copy, count + 1);
        }
        slots = copy;
        count++;
        return this;
    }

    private void insert(@Nullable Object[] array, int begin, int at, @Nullable Object element) {
        System.arraycopy(array, begin + at, array, begin + at + 1, count - at);
        array[begin + at] = element;
    }

    private void copyAround(int begin, @Nullable Object[] copy, int copyBegin, int at, @Nullable Object element) {
        System.arraycopy(slots, begin, copy, copyBegin, at);
        copy[copyBegin + at] = element;
        System.arraycopy(slots, begin + at, copy, copyBegin + at + 1, count - at);
    }

    /** Some slots less. */
    final Node minusSlots(@Nullable Owner editor, int from, int to) {
        int pair = pair();
        int length = count - (to - from);
        if (isEditableBy(editor)) {
            delete(0, from, to, length);
            if (pair == 1) {
                delete(slots.length >>> 1, from, to, length);
            }
            count = length;
            return this;
        }
        int room = room(editor, length);
        @Nullable Object[] copy = new Object[room << pair];
        copyWithout(0, copy, 0, from, to);
        if (pair == 1) {
            copyWithout(slots.length >>> 1, copy, room, from, to);
        }
        return make(editor, copy, length);
    }

    private void delete(int begin, int from, int to, int length) {
        System.arraycopy(slots, begin + to, slots, begin + from, count - to);
        Arrays.fill(slots, begin + length, begin + count, null);
    }

    private void copyWithout(int begin, @Nullable Object[] copy, int copyBegin, int from, int to) {
        System.arraycopy(slots, begin, copy, copyBegin, from);
        System.arraycopy(slots, begin + to, copy, copyBegin + from, count - to);
    }

    /** The slots of this node and of the next one of the same height, in a new node, which may be overfull. */
    final Node concat(@Nullable Owner editor, Node right) {
        int pair = pair();
        int length = count + right.count;
        int room = room(editor, length);
        @Nullable Object[] copy = new Object[room << pair];
        System.arraycopy(slots, 0, copy, 0, count);
        System.arraycopy(right.slots, 0, copy, count, right.count);
        if (pair == 1) {
            System.arraycopy(slots, slots.length >>> 1, copy, room, count);
            System.arraycopy(right.slots, right.slots.length >>> 1, copy, room + count, right.count);
        }
        return make(editor, copy, length).sized();
    }

    /** Checks the slots. */
    final void checkSlots(Order order, boolean isRoot) {
        int limit = slots.length >>> pair();
        check(count <= limit && limit << pair() == slots.length, "N2: %d of %d", count, slots.length);
        check(owner != null || count == limit, "N3: %d of %d in use without owner", count, limit);
        check(!isOverfull() && (isRoot || !isSparse()), "N4: %d in use", count);
        for (int i = count; i < limit; i++) {
            check(keyAt(i) == null && (pair() == 0 || otherAt(i) == null), "N2: slot %d is not empty", i);
        }
        for (int i = 1; i < count; i++) {
            check(order.compare(keyAt(i - 1), keyAt(i)) < 0, "N1: %s before %s", keyAt(i - 1), keyAt(i));
        }
    }

    /** Checks this node and all below it. */
    abstract void checkInvariants(Order order, boolean isRoot);
}
