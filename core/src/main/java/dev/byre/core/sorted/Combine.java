package dev.byre.core.sorted;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Union, intersection and difference of two trees of one order: the smaller is cut along the children of the other, and
 * what comes of each part is joined. O(m log(n/m + 1)) for m and n entries, and subtrees that both share are passed
 * over, so that it is the difference which counts between versions of one tree.
 *
 * <p>Neither tree is edited, whatever a comparator or a function does. One thread at a time; used once.
 *
 * <p>After Blelloch, Ferizovic, Sun, "Just join for parallel ordered sets", SPAA 2016.
 */
@SuppressWarnings("ReferenceEquality") // What is shared is the very same node or value.
public final class Combine {
    private final Order order;
    private final boolean keepsLeft;
    private final boolean keepsBoth;
    private final boolean keepsRight;

    /** Makes the value of an entry that both have. */
    private final BinaryOperator<@Nullable Object> function;

    /** Whether the function is asked about values that are not equal only, and leaves an entry out by returning null. */
    private final boolean merges;

    /** How many entries of the left were given another value or left out by the function. */
    private int changes;

    /** Under whom the pieces are joined, so that what was made of one is edited in place for the next. */
    private final Owner owner = new Owner();

    private Combine(
            Order order,
            boolean keepsLeft,
            boolean keepsBoth,
            boolean keepsRight,
            BinaryOperator<@Nullable Object> function,
            boolean merges) {
        this.order = order;
        this.keepsLeft = keepsLeft;
        this.keepsBoth = keepsBoth;
        this.keepsRight = keepsRight;
        this.function = function;
        this.merges = merges;
    }

    /** The entries of both; of one that both have, the key of the left and the value of the right. */
    public static Node union(Order order, Node left, Node right) {
        return new Combine(order, true, true, true, (mine, theirs) -> theirs, false).combined(left, right);
    }

    /**
     * The entries of both; where the values of an entry that both have are not equal, a function makes one of that of the
     * left and that of the right, or leaves the entry out by returning null.
     */
    public static Node merge(Order order, Node left, Node right, BinaryOperator<@Nullable Object> function) {
        return new Combine(order, true, true, true, function, true).combined(left, right);
    }

    /** The entries of the left whose keys the right has. */
    public static Node intersection(Order order, Node left, Node right) {
        return new Combine(order, false, true, false, (mine, theirs) -> mine, false).combined(left, right);
    }

    /** The entries of the left whose keys the right has not; one may be a map and the other a set. */
    public static Node difference(Order order, Node left, Node right) {
        return new Combine(order, true, false, false, (mine, theirs) -> mine, false).combined(left, right);
    }

    /** What comes of two trees: the left one itself, if that has all and no more. */
    private Node combined(Node left, Node right) {
        int before = changes;
        Node made = made(left, right);
        return changes == before && made.size() == left.size() ? left : made;
    }

    private Node made(Node left, Node right) {
        if (left == right) {
            return keepsBoth ? left : BTree.emptyLike(left);
        }
        if (left.size() == 0) {
            return keepsRight ? right : left;
        }
        if (right.size() == 0) {
            return keepsLeft ? left : right;
        }
        if (left instanceof Branch mine && right instanceof Branch theirs && mine.height() == theirs.height()) {
            return besideShared(mine, theirs);
        }
        if (left.height() > right.height()) {
            return byChildren((Branch) left, right, true);
        }
        return right instanceof Branch branch ? byChildren(branch, left, false) : ofLeaves((Leaf) left, (Leaf) right);
    }

    /** Of two branches, passes over the children at either end that both have. */
    private Node besideShared(Branch left, Branch right) {
        int most = Math.min(left.count, right.count);
        int first = 0;
        while (first < most && left.child(first) == right.child(first)) {
            first++;
        }
        int last = 0;
        while (last < most - first && left.child(left.count - 1 - last) == right.child(right.count - 1 - last)) {
            last++;
        }
        if (first + last == 0) {
            return byChildren(left, right, true);
        }
        Node mine = BTree.children(null, left, first, left.count - last);
        Node middle = combined(mine, BTree.children(null, right, first, right.count - last));
        if (!keepsBoth) {
            return middle;
        }
        if (middle == mine) {
            return left;
        }
        Node begin = BTree.join(owner, BTree.children(null, left, 0, first), middle);
        return BTree.join(owner, begin, BTree.children(null, left, left.count - last, left.count));
    }

    /**
     * Combines the children of one with what the other has between their keys.
     *
     * @param other not higher than {@code tall}
     * @param tallIsLeft which of the two is the left one
     */
    private Node byChildren(Branch tall, Node other, boolean tallIsLeft) {
        boolean keepsTall = tallIsLeft ? keepsLeft : keepsRight;
        List<Node> pieces = new ArrayList<>(tall.count);
        int size = other.size();
        int next = 0;
        int from = 0;
        while (from < size && next < tall.count) {
            int slot = Math.max(next, tall.slot(order, BTree.key(other, BTree.at(other, from))));
            for (int i = next; keepsTall && i < slot; i++) {
                pieces.add(tall.child(i));
            }
            int to = slot + 1 == tall.count ? size : Math.max(from, rank(other, tall.keys[slot + 1]));
            Node child = tall.child(slot);
            Node part = BTree.slice(other, from, to);
            pieces.add(tallIsLeft ? combined(child, part) : combined(part, child));
            next = slot + 1;
            from = to;
        }
        for (int i = next; keepsTall && i < tall.count; i++) {
            pieces.add(tall.child(i));
        }
        return isAll(tall, pieces) ? tall : joined(BTree.emptyLike(tallIsLeft ? tall : other), pieces);
    }

    /** How many entries are before a key. */
    private int rank(Node root, @Nullable Object key) {
        long found = BTree.find(root, order, key);
        return BTree.rank(root, found >= 0 ? found : ~found);
    }

    private static boolean isAll(Branch tall, List<Node> pieces) {
        if (pieces.size() != tall.count) {
            return false;
        }
        for (int i = 0; i < tall.count; i++) {
            if (pieces.get(i) != tall.child(i)) {
                return false;
            }
        }
        return true;
    }

    private Node joined(Node empty, List<Node> pieces) {
        Node joined = empty;
        for (Node piece : pieces) {
            joined = BTree.join(owner, joined, piece);
        }
        return joined;
    }

    private Node ofLeaves(Leaf left, Leaf right) {
        Merged merged = new Merged(left.size() + right.size(), left.pair);
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            int compared = j == right.size() ? -1 : i == left.size() ? 1 : order.compare(left.key(i), right.key(j));
            if (compared == 0) {
                addBoth(merged, left, i++, right, j++);
            } else if (compared < 0) {
                merged.add(keepsLeft, left, i++);
            } else {
                merged.add(keepsRight, right, j++);
            }
        }
        return merged.root();
    }

    private void addBoth(Merged merged, Leaf left, int i, Leaf right, int j) {
        if (!keepsBoth || left.pair == 0) {
            merged.add(keepsBoth, left, i);
            return;
        }
        Object mine = left.value(i);
        Object theirs = right.value(j);
        if (merges && Objects.equals(mine, theirs)) {
            merged.add(true, left, i);
            return;
        }
        Object value = function.apply(mine, theirs);
        boolean isDropped = merges && value == null;
        if (isDropped || value != mine) {
            changes++;
        }
        if (!isDropped) {
            merged.add(left.key(i), value);
        }
    }

    /** The entries of two leaves. */
    private static final class Merged {
        private final int pair;
        private final @Nullable Object[] keys;
        private final @Nullable Object[] values;
        private int count;

        Merged(int most, int pair) {
            this.pair = pair;
            keys = new Object[most];
            values = new Object[pair == 0 ? 0 : most];
        }

        void add(boolean isKept, Leaf leaf, int index) {
            if (isKept) {
                add(leaf.key(index), leaf.value(index));
            }
        }

        void add(@Nullable Object key, @Nullable Object value) {
            keys[count] = key;
            if (pair == 1) {
                values[count] = value;
            }
            count++;
        }

        Node root() {
            if (count <= Leaf.MOST) {
                return Leaf.of(null, pair, keys, values, 0, count);
            }
            int cut = count >>> 1;
            return BTree.join(
                    null, Leaf.of(null, pair, keys, values, 0, cut), Leaf.of(null, pair, keys, values, cut, count));
        }
    }
}
