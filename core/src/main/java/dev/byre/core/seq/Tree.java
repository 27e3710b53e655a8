package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A root that is more than a leaf: a leaf at either end, within easy reach, and branches with the leaves between.
 *
 * <p>One thread at a time while it is edited in place; immutable once it has no owner.
 */
@SuppressWarnings("ReferenceEquality") // Nodes are compared by identity.
final class Tree {
    /*
     * | head |         top          | tail |
     *          branch … branch
     *        leaf leaf … leaf leaf
     *
     * T1  The sizes of head and tail are at most those of a leaf. Without top or head, the tree is flat: all is in the tail.
     * T2  Below top, the leaves are on one level. No leaf or branch has more than most slots in use, none fewer than
     *     fewest but those on the left and right edge, which have one at least.
     * T3  Slots of leaves that are not in use keep nothing from collection.
     * T4  Who has made the tree has made the head, and so the tail, if that is noted.
     * T5  A tree that is not flat has more than half a leaf's length of elements; top, if it is higher than one, has two
     *     children at least.
     * T6  A tree that is known to be dense has branches, and all of them are dense.
     * T7  The slots of the table have the leaves below top, in their order, which are all full, and before them the head if
     *     it is full; slots behind them are null. Readers write it in a race, all of them the same, and to one who reads the
     *     table of another thread a slot may seem to be null.
     */

    private static final @Nullable Object[] NO_TABLE = {};
    private static final int OWNED = -1;
    private static final int NEVER = -2;

    final @Nullable Owner owner;
    Object head;

    @Nullable
    Object @Nullable [] top;

    Object tail;
    int bodySize;
    short headSize;
    short tailSize;
    byte height;

    /** The height, if the tree is known to be dense: then nothing but an index is needed to find a leaf. Else 0. */
    byte denseHeight;

    boolean ownsHead;
    boolean ownsTail;

    /**
     * The leaves of a tree that was loaded, or grew at the end in place, or was read as often as it has leaves: then one is
     * found without a branch.
     */
    private @Nullable Object[] table = NO_TABLE;

    /**
     * How often a leaf was sought while there was no table; {@link #NEVER} once that was in vain, until the leaves change;
     * {@link #OWNED} if no other tree has the table there is.
     */
    private int reads;

    /** An empty tree. */
    Tree(Kind kind, @Nullable Owner owner) {
        this.owner = owner;
        this.head = kind.empty();
        this.tail = kind.empty();
    }

    /** A copy. */
    private Tree(@Nullable Owner owner, Tree tree) {
        this.owner = owner;
        this.head = tree.head;
        this.top = tree.top;
        this.tail = tree.tail;
        this.headSize = tree.headSize;
        this.bodySize = tree.bodySize;
        this.tailSize = tree.tailSize;
        this.height = tree.height;
        this.denseHeight = tree.denseHeight;
        this.table = tree.table;
    }

    /** The tree of a root, to be read. */
    static Tree of(Kind kind, Object root) {
        return root instanceof Tree tree ? tree : editable(kind, null, root);
    }

    /** The tree of a root if the editor may edit it, or a new one. */
    static Tree editable(Kind kind, @Nullable Owner editor, Object root) {
        if (root instanceof Tree tree) {
            return Owner.mayEdit(editor, tree.owner) ? tree : new Tree(editor, tree);
        }
        int length = kind.length(root);
        if (length > kind.leafLength()) {
            return kind.tree(editor, root, 0, length);
        }
        Tree tree = new Tree(kind, editor);
        tree.tail = root;
        tree.tailSize = (short) length;
        return tree;
    }

    /** The root to hold: this tree, or its only leaf if nobody edits it any more. */
    Object root(Kind kind) {
        if (owner != null || !isFlat()) {
            return this;
        }
        if (tailSize == 0) {
            return kind.empty();
        }
        return kind.length(tail) == tailSize ? tail : kind.part(null, tail, 0, tailSize);
    }

    int size() {
        return headSize + bodySize + tailSize;
    }

    boolean isFlat() {
        return headSize + bodySize == 0;
    }

    /** The index, or one less by what is in a head that is not full: the place of an element by which the table finds it. */
    int placeInTable(Kind kind, int index) {
        return index - kind.slot(headSize);
    }

    /** The leaf that has a place in the table, or null if it is not there. */
    @Nullable
    Object leafInTable(Kind kind, int place) {
        @Nullable Object[] leaves = table;
        int slot = place >>> kind.constantLeafBits();
        return Integer.compareUnsigned(slot, leaves.length) < 0 ? leaves[slot] : null;
    }

    /** The leaf below top that has an index, if the tree is known to be dense; else null. Makes the table when it is due. */
    @Nullable
    Object soughtLeaf(Kind kind, int index) {
        // Counted no longer than it takes, for threads that read one tree would wait for each other.
        if (table.length == 0 && reads >= 0 && reads++ >= size() >> kind.constantLeafBits()) {
            makeTable(kind);
        }
        return denseLeaf(kind, index);
    }

    private void makeTable(Kind kind) {
        reads = NEVER;
        int before = headInTable(kind);
        if (before < 0 || kind.slot(bodySize) > 0) {
            return;
        }
        int most = kind.leafLength();
        @Nullable Object[] leaves = new Object[before + bodySize / most];
        if (before > 0) {
            leaves[0] = head;
        }
        for (int slot = before; slot < leaves.length; slot++) {
            Part leaf = leaf(kind, (slot - before) * most);
            if (leaf.size() != most) {
                return;
            }
            leaves[slot] = leaf.node();
        }
        takeTable(leaves);
    }

    /** Takes what nobody else has as the table. */
    void takeTable(@Nullable Object[] leaves) {
        table = leaves;
        reads = OWNED;
    }

    /** 1 if the head has a slot in the table, 0 if it has none, and -1 if there can be no table. */
    private int headInTable(Kind kind) {
        int most = kind.leafLength();
        return headSize > most ? -1 : headSize / most;
    }

    private void dropTable() {
        table = NO_TABLE;
        reads = 0;
    }

    /** Puts a leaf into the table, if there is one and it is this tree's own; or else drops it. */
    private void putInTable(Kind kind, int place, Object leaf) {
        int slot = place >>> kind.constantLeafBits();
        if (reads != OWNED) {
            dropTable();
        } else if (slot < table.length) {
            table[slot] = leaf;
        } else {
            table = Arrays.copyOf(table, slot + (slot >> 1) + 1);
            table[slot] = leaf;
        }
    }

    /** The leaf below top that has an index, if the tree is known to be dense; else null. */
    @Nullable
    Object denseLeaf(Kind kind, int index) {
        @Nullable Object[] node = body();
        int bits = kind.constantLeafBits();
        int at = index;
        int branches = denseHeight;
        // Written out, because this is what most reads do: a loop would take half as long again.
        if (branches != 1) {
            if (branches != 2) {
                if (branches != 3) {
                    if (branches != 4) {
                        return null;
                    }
                    int shift = bits + 3 * Branch.BITS;
                    node = Edit.branch(Branch.child(node, at >>> shift));
                    at &= (1 << shift) - 1;
                }
                int shift = bits + 2 * Branch.BITS;
                node = Edit.branch(Branch.child(node, at >>> shift));
                at &= (1 << shift) - 1;
            }
            int shift = bits + Branch.BITS;
            node = Edit.branch(Branch.child(node, at >>> shift));
            at &= (1 << shift) - 1;
        }
        return Branch.child(node, at >>> bits);
    }

    /** One element in the place of those from an index to the limit, or to the end of the leaf. Returns where it stopped. */
    int fillLeaf(Kind kind, int index, int limit, @Nullable Object reference, long bits) {
        int at = index - headSize;
        if (at < 0) {
            if (!ownsHead) {
                head = kind.part(owner, head, 0, headSize);
                ownsHead = owner != null;
                if (headInTable(kind) > 0) {
                    putInTable(kind, 0, head);
                }
            }
            return fill(kind, head, headSize, index, index, limit, reference, bits);
        }
        if (at >= bodySize) {
            if (!ownsTail) {
                tail = kind.part(owner, tail, 0, tailSize);
                ownsTail = owner != null;
            }
            return fill(kind, tail, tailSize, at - bodySize, index, limit, reference, bits);
        }
        return fillBody(kind, at, index, limit, reference, bits);
    }

    private static int fill(
            Kind kind, Object leaf, int size, int slot, int index, int limit, @Nullable Object reference, long bits) {
        if (limit - index == 1) {
            kind.set(leaf, slot, reference, bits);
            return limit;
        }
        int end = Math.min(size, slot + (limit - index));
        kind.fill(leaf, slot, end, reference, bits);
        return index + (end - slot);
    }

    private int fillBody(Kind kind, int start, int index, int limit, @Nullable Object reference, long bits) {
        @Nullable Object[] node = Branch.editable(owner, body());
        top = node;
        int at = start;
        int size = bodySize;
        for (int h = height; ; h--) {
            int shift = kind.shift(h);
            int slot = Branch.slot(node, shift, at);
            at -= Branch.start(node, shift, slot);
            size = Branch.size(node, shift, size, slot);
            if (h == 1) {
                Object leaf = Branch.editableLeaf(kind, owner, node, slot, size);
                putInTable(kind, placeInTable(kind, index), leaf);
                return fill(kind, leaf, size, at, index, limit, reference, bits);
            }
            node = Branch.editableBranch(owner, node, slot);
        }
    }

    /** The top, where there is one. */
    @SuppressWarnings("NullAway") // T1: asked only where there are branches.
    @Nullable
    Object[] body() {
        return top;
    }

    private Part bodyPart() {
        return new Part(body(), bodySize, false);
    }

    /**
     * One element in the place of another, if the owner has made the leaf; or else returns false.
     *
     * @param ownsAll whether the owner is known to have made all of the tree
     */
    boolean setInPlace(Kind kind, boolean ownsAll, int index, @Nullable Object reference, long bits) {
        int at = index - headSize;
        if (Integer.compareUnsigned(at, bodySize) < 0) {
            Object leaf = ownsAll ? leafInTable(kind, placeInTable(kind, index)) : null;
            if (leaf == null) {
                return setInBody(kind, ownsAll, at, reference, bits);
            }
            kind.set(leaf, kind.slot(at), reference, bits);
            return true;
        }
        boolean inHead = at < 0;
        if (inHead ? !ownsHead : !ownsTail) {
            return false;
        }
        kind.set(inHead ? head : tail, inHead ? index : at - bodySize, reference, bits);
        return true;
    }

    private boolean setInBody(Kind kind, boolean ownsAll, int index, @Nullable Object reference, long bits) {
        Object dense = ownsAll ? denseLeaf(kind, index) : null;
        if (dense != null) {
            kind.set(dense, kind.slot(index), reference, bits);
            return true;
        }
        @Nullable Object[] node = body();
        int at = index;
        for (int h = height; ; h--) {
            int shift = kind.shift(h);
            int slot = Branch.slot(node, shift, at);
            at -= Branch.start(node, shift, slot);
            if (h > 1) {
                node = Edit.branch(Branch.child(node, slot));
            } else if (Branch.made(owner, node, slot)) {
                kind.set(Branch.child(node, slot), at, reference, bits);
                return true;
            } else {
                return false;
            }
        }
    }

    /** One more element at the end, if the owner has made a tail with room; or else returns false. */
    boolean appendInPlace(Kind kind, @Nullable Object reference, long bits) {
        if (!ownsTail || tailSize >= kind.length(tail) || size() == Integer.MAX_VALUE) {
            return false;
        }
        kind.set(tail, tailSize++, reference, bits);
        return true;
    }

    /** One more element. */
    void plus(Kind kind, int index, @Nullable Object reference, long bits) {
        int tailStart = headSize + bodySize;
        if (index >= tailStart) {
            if (tailSize >= kind.leafLength()) {
                makeRoomInTail(kind, index - tailStart);
                plus(kind, index, reference, bits);
                return;
            }
            tail = kind.opened(owner, tail, ownsTail, tailSize, index - tailStart, 1);
            ownsTail = owner != null;
            kind.set(tail, index - tailStart, reference, bits);
            tailSize++;
        } else if (index <= headSize) {
            if (headSize >= kind.leafLength()) {
                makeRoomInHead(kind, index);
                plus(kind, index, reference, bits);
                return;
            }
            head = kind.opened(owner, head, ownsHead, headSize, index, 1);
            ownsHead = owner != null;
            dropTable();
            kind.set(head, index, reference, bits);
            headSize++;
        } else {
            take(
                    kind,
                    new Edit(kind, owner).plus(body(), height, bodySize, false, index - headSize, reference, bits),
                    height);
        }
    }

    /** Puts one or two leaves into the place of the one below top that has an index. */
    void put(Kind kind, int index, Part leaves) {
        take(kind, new Edit(kind, owner).put(bodyPart(), height, index, leaves, Edit.LEFT | Edit.RIGHT), height);
    }

    /** How many elements {@link #plus} would copy, because it is not the editor who made their leaf. */
    int copiedByPlus(Kind kind, @Nullable Owner editor, int index) {
        // Behind a full leaf at the end, and before one at the front, another leaf begins.
        int most = kind.leafLength();
        if (index >= headSize + bodySize) {
            return owns(editor, ownsTail) || (index == size() && tailSize >= most) ? 0 : tailSize;
        }
        if (index <= headSize) {
            return owns(editor, ownsHead) || (index == 0 && headSize >= most) ? 0 : headSize;
        }
        return CountedTree.copiedBy(kind, editor, this, index);
    }

    private boolean owns(@Nullable Owner editor, boolean noted) {
        return noted && Owner.mayEdit(editor, owner);
    }

    /** Some elements of an array more, at an index in the tail or at its end, which has room for them. */
    void plusInTail(Kind kind, int index, Object array, int from, int to) {
        int at = index - headSize - bodySize;
        tail = kind.opened(owner, tail, ownsTail, tailSize, at, to - from);
        ownsTail = owner != null;
        System.arraycopy(array, from, tail, at, to - from);
        tailSize = (short) (tailSize + to - from);
    }

    /** Pushes the tail, which is full, to the leaves before it, or only half of it if that makes room as well. */
    private void makeRoomInTail(Kind kind, int at) {
        int length = tailSize;
        if (at == length) {
            pushTail(kind);
            if (owner != null) {
                tail = kind.newLeaf(kind.leafLength());
                ownsTail = true;
            }
            return;
        }
        int half = length >>> 1;
        Part left = new Part(kind.part(owner, tail, 0, half), half, owner != null);
        tail = kind.closed(owner, tail, ownsTail, length, 0, half);
        ownsTail = owner != null;
        tailSize = (short) (length - half);
        append(kind, left);
    }

    private void makeRoomInHead(Kind kind, int at) {
        int length = headSize;
        if (at == 0) {
            pushHead(kind);
            return;
        }
        int half = length >>> 1;
        Part right = new Part(kind.part(owner, head, half, length), length - half, owner != null);
        head = kind.closed(owner, head, ownsHead, length, half, length);
        ownsHead = owner != null;
        dropTable();
        headSize = (short) half;
        prepend(kind, right);
    }

    /** Makes the tail the last leaf before an empty one. */
    void pushTail(Kind kind) {
        append(kind, new Part(tail, tailSize, ownsTail));
        setTail(new Part(kind.empty(), 0, false));
    }

    /** Makes the head the first leaf behind an empty one. */
    void pushHead(Kind kind) {
        Part part = new Part(head, headSize, ownsHead);
        setHead(new Part(kind.empty(), 0, false));
        prepend(kind, part);
    }

    void setHead(Part part) {
        head = part.node();
        headSize = (short) part.size();
        ownsHead = part.made();
        dropTable();
    }

    void setTail(Part part) {
        tail = part.node();
        tailSize = (short) part.size();
        ownsTail = part.made();
    }

    /** A leaf more, before the tail. */
    void append(Kind kind, Part leaf) {
        if (isFlat()) {
            setHead(leaf);
            return;
        }
        boolean staysDense = denseHeight == height && kind.slot(bodySize) == 0 && leaf.size() == kind.leafLength();
        if (!staysDense) {
            join(kind, leaf, 0);
            return;
        }
        @Nullable Object[] leaves = table;
        int before = reads;
        if (!appendToLastBranch(leaf)) {
            join(kind, leaf, 0);
        }
        denseHeight = height;
        if (owner != null && bodySize == leaf.size()) {
            makeTable(kind);
        } else {
            table = leaves;
            reads = before;
            putInTable(kind, placeInTable(kind, headSize + bodySize - 1), leaf.node());
        }
    }

    /** A leaf more where the last branch of a dense tree has room: that is what most additions at the end come to. */
    private boolean appendToLastBranch(Part leaf) {
        if (top == null) {
            return false;
        }
        @Nullable Object[] last = body();
        for (int h = height; h > 1; h--) {
            last = Edit.branch(Branch.child(last, Branch.count(last) - 1));
        }
        if (Branch.count(last) >= (height == 1 ? Branch.MOST : Branch.DENSE)) {
            return false;
        }
        top = Branch.withLast(owner, body(), height, leaf);
        bodySize += leaf.size();
        return true;
    }

    /** A leaf more, behind the head. */
    void prepend(Kind kind, Part leaf) {
        if (top != null) {
            take(kind, new Edit(kind, owner).join(leaf, 0, bodyPart(), height), height);
        } else {
            join(kind, leaf, 0);
        }
    }

    /** A leaf or branch more, before the tail. */
    void join(Kind kind, Part part, int partHeight) {
        if (top != null) {
            take(kind, new Edit(kind, owner).join(bodyPart(), height, part, partHeight), Math.max(height, partHeight));
        } else if (partHeight == 0) {
            take(kind, new Part(Branch.of(owner, kind.shift(1), part), part.size(), false), 1);
        } else {
            take(kind, part, partHeight);
        }
    }

    /** Takes one or more nodes of a height as what is below top. */
    private void take(Kind kind, Part part, int partHeight) {
        bodySize = part.totalSize();
        height = (byte) partHeight;
        denseHeight = 0;
        dropTable();
        if (bodySize == 0) {
            top = null;
            height = 0;
        } else if (part.next() != null) {
            height++;
            top = Branch.of(owner, kind.shift(height), part);
        } else {
            Object node = part.node();
            while (height > 1 && Branch.count(Edit.branch(node)) == 1) {
                node = Branch.child(Edit.branch(node), 0);
                height--;
            }
            top = Edit.branch(node);
        }
    }

    /** One element less. */
    void minus(Kind kind, int index) {
        int at = index - headSize;
        if (at == bodySize - 1 && tailSize == 0) {
            pullTail(kind);
        } else if (at == 0 && headSize == 0 && bodySize > 0) {
            pullHead(kind);
        }
        removeAt(kind, index);
        flatten(kind);
    }

    private void removeAt(Kind kind, int index) {
        int at = index - headSize;
        if (at < 0) {
            head = kind.closed(owner, head, ownsHead, headSize, index, index + 1);
            ownsHead = owner != null;
            dropTable();
            headSize--;
        } else if (at >= bodySize) {
            minusInTail(kind, at - bodySize, at - bodySize + 1);
        } else {
            take(kind, new Edit(kind, owner).minus(bodyPart(), height, at, Edit.LEFT | Edit.RIGHT), height);
        }
    }

    /** Makes the last leaf below top the tail, which is empty. */
    private void pullTail(Kind kind) {
        setTail(leaf(kind, bodySize - 1));
        keep(kind, 0, bodySize - tailSize);
    }

    /** Makes the first leaf below top the head, which is empty. */
    private void pullHead(Kind kind) {
        setHead(leaf(kind, 0));
        keep(kind, headSize, bodySize);
    }

    /** Keeps only the leaves from one index to another of those below top, each of them where a leaf begins or ends. */
    private void keep(Kind kind, int from, int to) {
        if (from >= to) {
            take(kind, new Part(kind.empty(), 0, false), 0);
        } else {
            boolean staysDense = denseHeight == height && from == 0;
            take(kind, new Edit(kind, owner).slice(bodyPart(), height, from, to), height);
            denseHeight = staysDense ? height : 0;
        }
    }

    /** The leaf below top that has an index. */
    Part leaf(Kind kind, int index) {
        int at = index;
        int size = bodySize;
        @Nullable Object[] node = body();
        for (int h = height; ; h--) {
            int shift = kind.shift(h);
            int slot = Branch.slot(node, shift, at);
            at -= Branch.start(node, shift, slot);
            size = Branch.size(node, shift, size, slot);
            if (h == 1) {
                return new Part(Branch.child(node, slot), size, Branch.made(owner, node, slot));
            }
            node = Edit.branch(Branch.child(node, slot));
        }
    }

    /** Some elements of the tail less. */
    void minusInTail(Kind kind, int from, int to) {
        tail = kind.closed(owner, tail, ownsTail, tailSize, from, to);
        ownsTail = owner != null;
        tailSize = (short) (tailSize - (to - from));
    }

    /** Makes a tree flat that has become small. */
    void flatten(Kind kind) {
        if (bodySize + tailSize == 0) {
            setTail(new Part(head, headSize, ownsHead));
            setHead(new Part(kind.empty(), 0, false));
        }
        int size = size();
        if (isFlat() || size > kind.leafLength() >>> 1) {
            return;
        }
        Object leaf = kind.gathered(owner, this);
        setHead(new Part(kind.empty(), 0, false));
        setTail(new Part(leaf, size, owner != null));
        top = null;
        bodySize = 0;
        height = 0;
        denseHeight = 0;
    }

    /**
     * What is between two indexes, as a tree of an editor; edits nothing in place. Whole leaves below top stay there, what
     * is left of others goes to head and tail.
     */
    Tree slice(Kind kind, @Nullable Owner editor, int from, int to) {
        Tree slice = new Tree(editor, this);
        slice.setHead(new Part(kind.empty(), 0, false));
        Cursor cursor = Cursor.at(kind, this, from);
        int bodyEnd = headSize + bodySize;
        int start = from;
        if (from < headSize || from > cursor.start() || from >= bodyEnd) {
            start = Math.min(to, cursor.start() + cursor.limit());
            slice.setHead(part(kind, editor, cursor, from, start));
        }
        if (start == to) {
            slice.setTail(new Part(slice.head, slice.headSize, slice.ownsHead));
            slice.setHead(new Part(kind.empty(), 0, false));
            slice.keep(kind, 0, 0);
            return slice;
        }
        cursor.moveTo(this, to - 1);
        int end = Math.min(to, bodyEnd);
        if (to > bodyEnd || to < cursor.start() + cursor.limit()) {
            end = Math.max(start, cursor.start());
            slice.setTail(part(kind, editor, cursor, end, to));
        } else {
            slice.setTail(new Part(kind.empty(), 0, false));
        }
        slice.keep(kind, start - headSize, end - headSize);
        slice.flatten(kind);
        return slice;
    }

    /** Some elements of the leaf of a cursor: the leaf itself, or what is copied of it. */
    private static Part part(Kind kind, @Nullable Owner editor, Cursor cursor, int from, int to) {
        int start = cursor.start();
        return to - from == cursor.limit()
                ? new Part(cursor.array(), cursor.limit(), cursor.isMadeBy(editor))
                : new Part(kind.part(editor, cursor.array(), from - start, to - start), to - from, editor != null);
    }

    /** The elements of another tree behind those of this one. */
    void concat(Kind kind, Tree right) {
        boolean same = Owner.mayEdit(owner, right.owner);
        Part rightHead = new Part(right.head, right.headSize, same && right.ownsHead);
        if (top != null && tailSize > 0 && rightHead.size() > 0) {
            Part leaves = new Part(tail, tailSize, ownsTail, rightHead);
            join(kind, new Part(Branch.of(owner, kind.shift(1), leaves), leaves.totalSize(), false), 1);
        } else {
            if (tailSize > 0) {
                pushTail(kind);
            }
            if (rightHead.size() > 0) {
                append(kind, rightHead);
            }
        }
        if (right.top != null) {
            join(kind, right.bodyPart(), right.height);
        }
        setTail(new Part(right.tail, right.tailSize, same && right.ownsTail));
    }

    /** Checks this tree and all below it. */
    void checkInvariants(Kind kind) {
        int most = kind.most();
        check(headSize >= 0 && headSize <= most, "T1: %d in the head", headSize);
        check(tailSize >= 0 && tailSize <= most, "T1: %d in the tail", tailSize);
        check(
                (top == null) == (bodySize == 0) && (top == null) == (height == 0),
                "T1: %d at height %d",
                bodySize,
                height);
        check(owner != null || !(ownsHead || ownsTail), "T4: owned by nobody");
        checkLeaf(kind, head, headSize);
        checkLeaf(kind, tail, tailSize);
        check(isFlat() || size() > kind.leafLength() >>> 1, "T5: %d elements", size());
        check(denseHeight == 0 || denseHeight == height, "T6: dense at height %d of %d", denseHeight, height);
        if (top != null) {
            check(height == 1 || Branch.count(body()) > 1, "T5: one child at height %d", height);
            checkNode(kind, body(), height, bodySize, Edit.LEFT | Edit.RIGHT);
        }
        checkTable(kind);
    }

    private void checkTable(Kind kind) {
        check(table.length == 0 || height > 0, "T7: a table of no leaves");
        for (int slot = 0; slot < table.length; slot++) {
            int at = slot * kind.leafLength() - headSize + kind.slot(headSize);
            Object leaf = at >= bodySize ? null : at < 0 ? head : leaf(kind, at).node();
            check(table[slot] == leaf, "T7: slot %d", slot);
            check(at < 0 || at >= bodySize || leaf(kind, at).size() == kind.leafLength(), "T7: leaf %d not full", slot);
            check(
                    at < 0
                            || at >= bodySize
                            || Cursor.at(kind, this, headSize + at).offset() == 0,
                    "T7: no leaf begins at %d",
                    at);
        }
    }

    private static void checkLeaf(Kind kind, Object leaf, int size) {
        int length = kind.length(leaf);
        check(size <= length, "T3: %d elements in a length of %d", size, length);
        for (int i = size; i < length; i++) {
            check(kind.isClear(leaf, i), "T3: slot %d is in use though the size is %d", i, size);
        }
    }

    private void checkNode(Kind kind, Object node, int height, int size, int edges) {
        if (height == 0) {
            check(size <= kind.most(), "T2: a leaf of %d", size);
            check(size >= (edges != 0 ? 1 : kind.fewest()), "T2: a leaf of %d", size);
            checkLeaf(kind, node, size);
            return;
        }
        @Nullable Object[] branch = Edit.branch(node);
        int shift = kind.shift(height);
        Branch.checkInvariants(branch, height, shift, size);
        check(denseHeight == 0 || Branch.isDense(branch), "T6: a branch of height %d is not dense", height);
        int count = Branch.count(branch);
        check(edges != 0 || count >= Branch.FEWEST, "T2: a branch of %d", count);
        for (int i = 0; i < count; i++) {
            int childEdges = (i == 0 ? edges & Edit.LEFT : 0) | (i == count - 1 ? edges & Edit.RIGHT : 0);
            checkNode(kind, Branch.child(branch, i), height - 1, Branch.size(branch, shift, size, i), childEdges);
        }
    }

    /** Checks that an owner has made all that has elements. */
    void checkOwner(Owner expected) {
        check(size() == 0 || owner == expected, "M1: a root of another owner");
        check(headSize == 0 || ownsHead, "M1: a head of another owner");
        check(tailSize == 0 || ownsTail, "M1: a tail of another owner");
        if (top != null) {
            checkOwner(body(), height, expected);
        }
    }

    private static void checkOwner(@Nullable Object[] node, int height, Owner expected) {
        check(Branch.isEditableBy(expected, node), "M1: a branch of another owner");
        for (int i = 0; i < Branch.count(node); i++) {
            if (height == 1) {
                check(Branch.made(expected, node, i), "M1: a leaf of another owner");
            } else {
                checkOwner(Edit.branch(Branch.child(node, i)), height - 1, expected);
            }
        }
    }
}
