package dev.byre.core.hash;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A leaf of any number of entries that have one and the same hash: what is left when someone floods the hash, or when a
 * class has a poor one. Keys that can be compared are found in O(log n), the others by a scan.
 *
 * <p>An update copies a path, whoever asks: nothing here is edited in place, and the owner only tells who made it.
 *
 * <p>A weight-balanced tree: Adams, "Efficient sets: a balancing act", JFP 1993, with the parameters of Hirai and
 * Yamamoto, "Balancing weight-balanced trees", JFP 2011.
 */
final class Bucket extends Leaf {
    /*
     * index | 0 … ordered - 1 | ordered … size - 1 |      in the order of Ties; those of the second part as they came
     *
     * B1  All keys have the one mixed hash.
     * B2  The first keys, as many as ordered says, can be compared and ascend; the others cannot.
     * B3  Of two sibling subtrees, counted with one more, neither is more than three times the other.
     * B4  There are more than FEW entries.
     */

    private static final int DELTA = 3;
    private static final int GAMMA = 2;

    private final int hash;
    private final int ordered;
    private final Node root;

    private Bucket(@Nullable Owner owner, int hash, int depth, int pair, int ordered, Node root) {
        super(owner, depth, pair);
        this.hash = hash;
        this.ordered = ordered;
        this.root = root;
    }

    /** A bucket of entries that are in the order of Ties. */
    static Bucket of(@Nullable Owner owner, int hash, int depth, int pair, @Nullable Object[] slots, int size) {
        int ordered = 0;
        // A key whose hash has changed may stand anywhere; what comes after it is then sought as if it had no order.
        while (ordered < size
                && Ties.isOrdered(slots[ordered << pair])
                && (ordered == 0 || Ties.compare(slots[(ordered - 1) << pair], slots[ordered << pair]) <= 0)) {
            ordered++;
        }
        return new Bucket(owner, hash, depth, pair, ordered, Node.of(slots, pair, 0, size));
    }

    /** Never: what is edited would be the entries' nodes, and these are immutable. */
    @Override
    public boolean isEditableBy(@Nullable Owner editor) {
        return false;
    }

    @Override
    public int size() {
        return root.size;
    }

    @Override
    public int find(int hash, @Nullable Object key) {
        if (hash != this.hash) {
            return -1;
        }
        if (!Ties.isOrdered(key)) {
            return scan(key, 0, root.size);
        }
        for (int i = rank(key, Bound.FIRST_EQUAL); i < ordered && Ties.compare(key, key(i)) == 0; i++) {
            if (Objects.equals(key, key(i))) {
                return i;
            }
        }
        if (key == null) {
            return -1;
        }
        // A key of another class may still be equal.
        int index = scan(key, 0, rank(key, Bound.FIRST_OF_CLASS));
        return index >= 0 ? index : scan(key, rank(key, Bound.FIRST_OF_NEXT_CLASS), root.size);
    }

    private int scan(@Nullable Object key, int from, int to) {
        return root.scan(key, 0, from, to);
    }

    /** A place among the ordered keys, seen from a key. */
    private enum Bound {
        FIRST_EQUAL,
        FIRST_GREATER,
        FIRST_OF_CLASS,
        FIRST_OF_NEXT_CLASS;

        boolean isAtOrAfter(@Nullable Object key, @Nullable Object other) {
            return switch (this) {
                case FIRST_EQUAL -> Ties.compare(key, other) <= 0;
                case FIRST_GREATER -> Ties.compare(key, other) < 0;
                case FIRST_OF_CLASS -> Ties.compareClasses(key, other) <= 0;
                case FIRST_OF_NEXT_CLASS -> Ties.compareClasses(key, other) < 0;
            };
        }
    }

    /** The first index at or after a bound, {@code ordered} if there is none. */
    private int rank(@Nullable Object key, Bound bound) {
        int rank = 0;
        Node node = root;
        while (node != Node.NONE) {
            int index = rank + node.left.size;
            if (index >= ordered || bound.isAtOrAfter(key, node.key)) {
                node = node.left;
            } else {
                rank = index + 1;
                node = node.right;
            }
        }
        return rank;
    }

    @Override
    public @Nullable Object key(int index) {
        return root.at(index).key;
    }

    @Override
    public @Nullable Object value(int index) {
        return root.at(index).value;
    }

    @Override
    Leaf with(@Nullable Owner editor, int index, @Nullable Object value) {
        return new Bucket(editor, hash, depth(), pair, ordered, root.with(index, value));
    }

    @Override
    public boolean hasRoomFor(int hash) {
        return hash == this.hash;
    }

    @Override
    public int position(int hash, @Nullable Object key) {
        return Ties.isOrdered(key) ? rank(key, Bound.FIRST_GREATER) : root.size;
    }

    @Override
    Leaf plus(@Nullable Owner editor, int at, int hash, @Nullable Object key, @Nullable Object value) {
        int orderedNow = Ties.isOrdered(key) ? ordered + 1 : ordered;
        return new Bucket(editor, hash, depth(), pair, orderedNow, root.plus(at, key, value));
    }

    @Override
    public Leaf[] split(@Nullable Owner editor, int hash, @Nullable Object key, @Nullable Object value) {
        int bit = Integer.numberOfLeadingZeros(hash ^ this.hash);
        Leaf other = emptied(bit + 1).plus(editor, 0, hash, key, value);
        Leaf mine = new Bucket(editor, this.hash, bit + 1, pair, ordered, root);
        return TagLeaf.isUpper(hash, bit) ? new Leaf[] {mine, other} : new Leaf[] {other, mine};
    }

    @Override
    Leaf minus(@Nullable Owner editor, int index) {
        Node rest = root.minus(index);
        int orderedRest = index < ordered ? ordered - 1 : ordered;
        if (rest.size > TagLeaf.FEW) {
            return new Bucket(editor, hash, depth(), pair, orderedRest, rest);
        }
        // The order stays, so no key is asked anything, which might throw or have changed.
        TagLeaf leaf = TagLeaf.withRoom(editor, depth(), pair, rest.size);
        for (int i = 0; i < rest.size; i++) {
            Node entry = rest.at(i);
            leaf.append(hash, entry.key, entry.value);
        }
        return leaf;
    }

    /** An entry, with those before and those after it. Immutable. */
    private static final class Node {
        static final Node NONE = new Node();

        private final @Nullable Object key;
        private final @Nullable Object value;
        private final Node left;
        private final Node right;
        private final int size;

        /** No entry. */
        private Node() {
            key = null;
            value = null;
            left = this;
            right = this;
            size = 0;
        }

        Node(Node left, @Nullable Object key, @Nullable Object value, Node right) {
            this.key = key;
            this.value = value;
            this.left = left;
            this.right = right;
            this.size = left.size + right.size + 1;
        }

        static Node of(@Nullable Object[] slots, int pair, int from, int to) {
            if (from == to) {
                return NONE;
            }
            int middle = (from + to) >>> 1;
            int slot = middle << pair;
            return new Node(
                    of(slots, pair, from, middle),
                    slots[slot],
                    pair == 0 ? null : slots[slot + 1],
                    of(slots, pair, middle + 1, to));
        }

        /**
         * The first index of a key from one index to another, or -1; {@code first} is the index of the first entry
         * here.
         */
        int scan(@Nullable Object sought, int first, int from, int to) {
            if (size == 0 || first >= to || first + size <= from) {
                return -1;
            }
            int before = left.scan(sought, first, from, to);
            int here = first + left.size;
            if (before >= 0 || (here >= from && here < to && Objects.equals(sought, key))) {
                return before >= 0 ? before : here;
            }
            return right.scan(sought, here + 1, from, to);
        }

        Node at(int index) {
            Node node = this;
            int rest = index;
            while (true) {
                int before = node.left.size;
                if (rest == before) {
                    return node;
                }
                if (rest < before) {
                    node = node.left;
                } else {
                    rest -= before + 1;
                    node = node.right;
                }
            }
        }

        Node with(int index, @Nullable Object newValue) {
            int before = left.size;
            if (index == before) {
                return new Node(left, key, newValue, right);
            }
            return index < before
                    ? new Node(left.with(index, newValue), key, value, right)
                    : new Node(left, key, value, right.with(index - before - 1, newValue));
        }

        Node plus(int index, @Nullable Object newKey, @Nullable Object newValue) {
            if (this == NONE) {
                return new Node(NONE, newKey, newValue, NONE);
            }
            int before = left.size;
            return index <= before
                    ? balanced(left.plus(index, newKey, newValue), right)
                    : balanced(left, right.plus(index - before - 1, newKey, newValue));
        }

        Node minus(int index) {
            int before = left.size;
            if (index < before) {
                return balanced(left.minus(index), right);
            }
            if (index > before) {
                return balanced(left, right.minus(index - before - 1));
            }
            if (left == NONE || right == NONE) {
                return left == NONE ? right : left;
            }
            return right.at(0).balanced(left, right.minus(0));
        }

        /** This entry between two subtrees of which one has gained or lost one entry. */
        private Node balanced(Node before, Node after) {
            if (isHeavy(after, before)) {
                return isLight(after.left, after.right)
                        ? new Node(new Node(before, key, value, after.left), after.key, after.value, after.right)
                        : new Node(
                                new Node(before, key, value, after.left.left),
                                after.left.key,
                                after.left.value,
                                new Node(after.left.right, after.key, after.value, after.right));
            }
            if (isHeavy(before, after)) {
                return isLight(before.right, before.left)
                        ? new Node(before.left, before.key, before.value, new Node(before.right, key, value, after))
                        : new Node(
                                new Node(before.left, before.key, before.value, before.right.left),
                                before.right.key,
                                before.right.value,
                                new Node(before.right.right, key, value, after));
            }
            return new Node(before, key, value, after);
        }

        private static boolean isHeavy(Node node, Node than) {
            return node.size + 1L > DELTA * (than.size + 1L);
        }

        private static boolean isLight(Node inner, Node outer) {
            return inner.size + 1L < GAMMA * (outer.size + 1L);
        }

        void checkInvariants() {
            check(this == NONE || size == left.size + right.size + 1, "B3: size %d", size);
            check(!isHeavy(left, right) && !isHeavy(right, left), "B3: %d, %d", left.size, right.size);
            if (this != NONE) {
                left.checkInvariants();
                right.checkInvariants();
            }
        }
    }

    @Override
    void checkInvariants(int path) {
        root.checkInvariants();
        check(root.size > TagLeaf.FEW, "B4: %d entries", root.size);
        check(depth() == 0 || Integer.numberOfLeadingZeros(hash ^ path) >= depth(), "B1: %08x under %08x", hash, path);
        for (int i = 0; i < root.size; i++) {
            check(Trie.hash(key(i)) == hash, "B1: %s in the bucket of %08x", key(i), hash);
            check(Ties.isOrdered(key(i)) == i < ordered, "B2: %s at %d of %d", key(i), i, ordered);
            check(
                    i == 0 || i >= ordered || Ties.compare(key(i - 1), key(i)) <= 0,
                    "B2: %s before %s",
                    key(Math.max(0, i - 1)),
                    key(i));
        }
    }
}
