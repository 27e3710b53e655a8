package dev.byre.core.sorted;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Children in the order of their keys, and how many entries they have in all. */
@SuppressWarnings("ReferenceEquality") // Nodes are compared by identity, and keys never here.
final class Branch extends Node {
    /*
     * B1  The key of a slot is the first key below its child, the very same one, so no key outlives its entry.
     * B2  Children are one lower than their branch.
     * B3  The size is the sum of the children's.
     * B4  A branch has two children at least.
     * B5  All entries below a child are before the next child's key.
     * B6  The codes, if there are any, are those of the keys from the second on.
     */

    static final int MOST = Tuning.SORTED_BRANCH_CHILDREN;
    static final int FEWEST = Math.max(2, MOST / 4);

    private final int height;
    private int size;

    /** Made by the first search that asks for it; gone when a key behind the first has become another. */
    private @Nullable Codes codes;

    private Branch(@Nullable Owner owner, int height, @Nullable Object[] keys, @Nullable Object[] children, int count) {
        super(owner, 1, keys, children, count);
        this.height = height;
    }

    /** A branch of some children. */
    static Branch of(@Nullable Owner owner, Node[] children, int from, int to) {
        int length = to - from;
        @Nullable Object[] keys = new Object[length];
        @Nullable Object[] below = new Object[length];
        for (int i = 0; i < length; i++) {
            keys[i] = children[from + i].keys[0];
            below[i] = children[from + i];
        }
        return new Branch(owner, children[from].height() + 1, keys, below, length).sized();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    int height() {
        return height;
    }

    @Override
    int most() {
        return MOST;
    }

    @Override
    int fewest() {
        return FEWEST;
    }

    @Override
    Branch make(@Nullable Owner editor, @Nullable Object[] newKeys, @Nullable Object[] newChildren, int newCount) {
        return new Branch(editor, height, newKeys, newChildren, newCount);
    }

    @Override
    void keyInserted(int at) {
        codes = null;
    }

    @Override
    void keysRemoved(int from, int to) {
        codes = null;
    }

    @Override
    void codesTo(Node copy) {
        ((Branch) copy).codes = codes;
    }

    @Override
    void codesTo(Node part, int from) {
        // The first search makes others.
    }

    @Override
    Branch sized() {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += child(i).size();
        }
        size = sum;
        return this;
    }

    /** The child in a slot. */
    @SuppressWarnings("NullAway") // N2: a slot in use has a child.
    Node child(int slot) {
        return (Node) others[slot];
    }

    /** The slot of the child that has a key, if any has it. */
    int slot(Order order, @Nullable Object key) {
        if (order.isNatural()) {
            Codes known = codes;
            if (known == null) {
                known = Codes.of(keys, count);
                codes = known;
            }
            int slot = known.slot(keys, key);
            if (slot >= 0) {
                return slot;
            }
        }
        int found = order.search(keys, 1, count, key);
        return found >= 0 ? found : ~found - 1;
    }

    @Override
    Node with(@Nullable Owner editor, long position, @Nullable Object value) {
        int slot = Position.slot(position, height);
        Node child = child(slot);
        Node changed = child.with(editor, position, value);
        if (changed == child) {
            return this;
        }
        Branch branch = editable(editor);
        branch.size = size;
        branch.setChild(slot, changed);
        return branch;
    }

    /** This branch if the editor may edit it, or a copy that is to be sized. */
    private Branch editable(@Nullable Owner editor) {
        if (isEditableBy(editor)) {
            return this;
        }
        return (Branch) withSameKeys(editor);
    }

    private void setChild(int slot, Node child) {
        if (others[slot] != child) {
            others[slot] = child;
        }
        if (keys[slot] != child.keys[0]) {
            setKey(slot, child.keys[0]);
            codes = slot == 0 ? codes : null;
        }
    }

    @Override
    Node plus(@Nullable Owner editor, long position, @Nullable Object key, @Nullable Object value) {
        int slot = Position.slot(position, height);
        int newSize = size + 1;
        Node child = child(slot).plus(editor, position, key, value);
        return place(editor, slot, slot + 1, child, cut(child, position), newSize);
    }

    /** Where a node that has got one slot more at a position is to be split, if it is overfull. */
    static int cut(Node node, long position) {
        int slot = node.height() == 0 ? Position.indexInLeaf(position) : Position.slot(position, node.height());
        if (slot == 0) {
            return node.fewest();
        }
        return slot >= node.count - 2 ? node.count - node.fewest() : node.count >>> 1;
    }

    @Override
    Node minus(@Nullable Owner editor, long position) {
        int slot = Position.slot(position, height);
        int newSize = size - 1;
        Node child = child(slot).minus(editor, position);
        if (!child.isSparse()) {
            return place(editor, slot, slot + 1, child, 0, newSize);
        }
        int left = Math.max(0, slot - 1);
        Node joined = slot == 0 ? child.concat(editor, child(1)) : child(left).concat(editor, child);
        return place(editor, left, left + 2, joined, joined.count >>> 1, newSize);
    }

    /**
     * A tree at one end of this one.
     *
     * @param other lower than this
     * @param last whether it comes behind this one, rather than before
     */
    Node join(@Nullable Owner editor, Node other, boolean last) {
        int slot = last ? count - 1 : 0;
        int newSize = size + other.size();
        Node child = child(slot);
        if (child.height() == other.height() && !other.isSparse()) {
            int at = last ? count : 0;
            return place(editor, at, at, other, 0, newSize);
        }
        Node joined = child instanceof Branch branch && branch.height > other.height()
                ? branch.join(editor, other, last)
                : last ? child.concat(editor, other) : other.concat(editor, child);
        return place(editor, slot, slot + 1, joined, joined.count >>> 1, newSize);
    }

    /** Whether a node can be a child of this branch as it is. */
    boolean canHold(Node node) {
        return node.height() == height - 1 && !node.isSparse();
    }

    /**
     * Some children, of which the first and the last are replaced by others.
     *
     * @param newSize how many entries there are then
     */
    Branch slice(@Nullable Owner editor, int from, int to, Node first, Node last, int newSize) {
        Branch branch = (Branch) unsizedPart(editor, from, to);
        branch.setChild(0, first);
        branch.setChild(to - from - 1, last);
        branch.size = newSize;
        return branch;
    }

    /** A node in the place of some children, in two parts if it is overfull. */
    private Branch place(@Nullable Owner editor, int from, int to, Node node, int cut, int newSize) {
        Branch branch;
        if (from == to) {
            branch = (Branch) plusSlot(editor, from, node.keys[0], node);
        } else {
            branch = to - from == 1 ? editable(editor) : (Branch) minusSlots(editor, from + 1, to);
            if (node.isOverfull()) {
                Node right = node.part(editor, cut, node.count);
                branch.setChild(from, node.part(editor, 0, cut));
                branch = (Branch) branch.plusSlot(editor, from + 1, right.keys[0], right);
            } else {
                branch.setChild(from, node);
            }
        }
        branch.size = newSize;
        return branch;
    }

    @Override
    void checkInvariants(Order order, boolean isRoot) {
        checkSlots(order, isRoot);
        check(count >= 2, "B4: %d children", count);
        int sum = 0;
        for (int i = 0; i < count; i++) {
            Node child = child(i);
            check(child.height() == height - 1, "B2: %d below %d", child.height(), height);
            check(child.keys[0] == keys[i], "B1: %s, not %s", keys[i], child.keys[0]);
            child.checkInvariants(order, false);
            if (i + 1 < count) {
                Object last = BTree.key(child, BTree.last(child));
                check(order.compare(last, keys[i + 1]) < 0, "B5: %s before %s", last, keys[i + 1]);
            }
            sum += child.size();
        }
        Codes known = codes;
        for (int i = 1; known != null && i < count; i++) {
            int slot = known.slot(keys, keys[i]);
            check(slot < 0 || slot == i, "B6: %s found in slot %d, not %d", keys[i], slot, i);
        }
        check(sum == size, "B3: %d entries, said to be %d", sum, size);
    }
}
