package dev.byre.core.sorted;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A B-tree: entries in leaves, and above them branches that know a first key and a size for each child. Map and set
 * differ in the leaves' slots only.
 *
 * <p>A root is a {@link Node}: a {@link Leaf} while the tree is small. All comparing is done to find a position; updates
 * take it and ask no key and no comparator anything, so that these may do as they like. A position is good for the root
 * that it was found in, until entries are added to it or removed in place. An update returns the root to hold from then
 * on; given an owner, it edits what that owner made in place, and is the same code without one.
 *
 * <p>Cost: O(log n) each, where not said otherwise. After Bayer, McCreight, "Organization and maintenance of large
 * ordered indices", 1972; the joining is that of Blelloch, Ferizovic, Sun, "Just join for parallel ordered sets", SPAA
 * 2016; the ownership that of Clojure's transients.
 */
public final class BTree {
    /*
     * T1  A slice under an owner edits in place only nodes all of whose entries are in it, and looks at no node behind it.
     */

    /** No position: there is no such entry. Where one might be put, it is {@code ~position}, which is never this. */
    public static final long NONE = Long.MIN_VALUE;

    private static final Leaf EMPTY_MAP = new Leaf(1);
    private static final Leaf EMPTY_SET = new Leaf(0);

    private BTree() {}

    /** The root of an empty map. */
    public static Node emptyMap() {
        return EMPTY_MAP;
    }

    /** The root of an empty set. */
    public static Node emptySet() {
        return EMPTY_SET;
    }

    /** The root of a released handle: whatever is asked of it, it throws. */
    public static Node released() {
        return ReleasedLeaf.INSTANCE;
    }

    /** The empty root of the same kind. */
    static Leaf emptyLike(Node root) {
        return leaf(root, 0).pair == 1 ? EMPTY_MAP : EMPTY_SET;
    }

    /** The leaf that a key is in, if it is anywhere. An empty tree asks neither the key nor the order anything. */
    public static Leaf leaf(Node root, Order order, @Nullable Object key) {
        Node node = root;
        while (node instanceof Branch branch) {
            node = branch.child(branch.slot(order, key));
        }
        return (Leaf) node;
    }

    /**
     * The position of a key.
     *
     * @return the position; if the key is not there, {@code ~position} of where it is to be put
     */
    public static long find(Node root, Order order, @Nullable Object key) {
        long position = 0;
        Node node = root;
        while (node instanceof Branch branch) {
            int slot = branch.slot(order, key);
            position |= Position.ofSlot(slot, branch.height());
            node = branch.child(slot);
        }
        int index = ((Leaf) node).find(order, key);
        return index >= 0 ? position | index : ~(position | ~index);
    }

    /** The position of the last entry whose key is not after a key, or {@link #NONE}. */
    public static long floor(Node root, Order order, @Nullable Object key) {
        long found = find(root, order, key);
        return found >= 0 ? found : previous(root, ~found);
    }

    /** The position of the last entry whose key is before a key, or {@link #NONE}. */
    public static long lower(Node root, Order order, @Nullable Object key) {
        long found = find(root, order, key);
        return previous(root, found >= 0 ? found : ~found);
    }

    /** The position of the first entry whose key is not before a key, or {@link #NONE}. */
    public static long ceiling(Node root, Order order, @Nullable Object key) {
        long found = find(root, order, key);
        return found >= 0 ? found : firstFrom(root, ~found);
    }

    /** The position of the first entry whose key is after a key, or {@link #NONE}. */
    public static long higher(Node root, Order order, @Nullable Object key) {
        long found = find(root, order, key);
        return found >= 0 ? next(root, found) : firstFrom(root, ~found);
    }

    /** The position of the first entry, or {@link #NONE}. */
    public static long first(Node root) {
        return root.size() == 0 ? NONE : 0;
    }

    /** The position of the last entry, or {@link #NONE}. */
    public static long last(Node root) {
        return root.size() == 0 ? NONE : lastBelow(root, 0);
    }

    /** The position of the last entry below a node that a position leads to. */
    private static long lastBelow(Node top, long path) {
        long position = path;
        Node node = top;
        while (node instanceof Branch branch) {
            position |= Position.ofSlot(branch.count - 1, branch.height());
            node = branch.child(branch.count - 1);
        }
        return position | (node.count - 1);
    }

    /** The position of the entry after that at a position, or {@link #NONE}. */
    public static long next(Node root, long position) {
        return firstFrom(root, position + 1);
    }

    /** The first entry from a position on, which may be one where an entry is to be put. */
    private static long firstFrom(Node root, long position) {
        return Position.indexInLeaf(position) < leaf(root, position).size() ? position : firstOfNext(root, position, 0);
    }

    /** The first position below the next node that is not below the one at a height that a position leads to. */
    static long firstOfNext(Node root, long position, int height) {
        int up = ascent(root, position, height);
        return up < 0 ? NONE : Position.firstBelow(position, up) + Position.ofSlot(Position.slot(position, up) + 1, up);
    }

    /** The height of the lowest branch on a path that goes on behind it, or -1; a height above that given. */
    static int ascent(Node root, long position, int height) {
        int up = -1;
        Node node = root;
        while (node.height() > height) {
            Branch branch = (Branch) node;
            int slot = Position.slot(position, branch.height());
            if (slot + 1 < branch.count) {
                up = branch.height();
            }
            node = branch.child(slot);
        }
        return up;
    }

    /** The position of the entry before a position, which may be one where an entry is to be put; or {@link #NONE}. */
    public static long previous(Node root, long position) {
        return Position.indexInLeaf(position) > 0 ? position - 1 : lastOfPrevious(root, position);
    }

    /** The last position in the leaf before that of a position, or {@link #NONE}. */
    static long lastOfPrevious(Node root, long position) {
        Branch up = null;
        Node node = root;
        while (node instanceof Branch branch) {
            int slot = Position.slot(position, branch.height());
            if (slot > 0) {
                up = branch;
            }
            node = branch.child(slot);
        }
        if (up == null) {
            return NONE;
        }
        int slot = Position.slot(position, up.height()) - 1;
        long path = Position.firstBelow(position, up.height()) | Position.ofSlot(slot, up.height());
        return lastBelow(up.child(slot), path);
    }

    /**
     * The position of an entry.
     *
     * @param rank how many entries are before it
     */
    public static long at(Node root, int rank) {
        long position = 0;
        int left = rank;
        Node node = root;
        while (node instanceof Branch branch) {
            int slot = 0;
            Node child = branch.child(0);
            while (left >= child.size()) {
                left -= child.size();
                child = branch.child(++slot);
            }
            position |= Position.ofSlot(slot, branch.height());
            node = child;
        }
        return position | left;
    }

    /** How many entries are before a position, which may be one where an entry is to be put. */
    public static int rank(Node root, long position) {
        int rank = 0;
        Node node = root;
        while (node instanceof Branch branch) {
            int slot = Position.slot(position, branch.height());
            for (int i = 0; i < slot; i++) {
                rank += branch.child(i).size();
            }
            node = branch.child(slot);
        }
        return rank + Position.indexInLeaf(position);
    }

    /** The leaf that a position is in. */
    public static Leaf leaf(Node root, long position) {
        return (Leaf) node(root, position, 0);
    }

    /** The index in its leaf that a position tells. */
    public static int index(long position) {
        return Position.indexInLeaf(position);
    }

    /** The node at a height on the way to a position. */
    static Node node(Node root, long position, int height) {
        Node node = root;
        while (node.height() > height) {
            Branch branch = (Branch) node;
            node = branch.child(Position.slot(position, branch.height()));
        }
        return node;
    }

    /** The key at a position. */
    public static @Nullable Object key(Node root, long position) {
        return leaf(root, position).key(Position.indexInLeaf(position));
    }

    /** The value at a position; null in a set. */
    public static @Nullable Object value(Node root, long position) {
        return leaf(root, position).value(Position.indexInLeaf(position));
    }

    /** Another value for the entry at a position. */
    public static Node with(@Nullable Owner editor, Node root, long position, @Nullable Object value) {
        return root.with(editor, position, value);
    }

    /**
     * One more entry.
     *
     * @param position where it is to be put; {@code ~find}. What is put into an empty tree was compared with nothing: it
     *     is up to the caller to compare it with itself, as {@code TreeMap} does.
     */
    public static Node plus(
            @Nullable Owner editor, Node root, long position, @Nullable Object key, @Nullable Object value) {
        Node made = root.plus(editor, position, key, value);
        return made.isOverfull() ? split(editor, made, Branch.cut(made, position)) : made;
    }

    /** An overfull node as the children of a new root. */
    private static Node split(@Nullable Owner editor, Node node, int cut) {
        return Branch.of(editor, new Node[] {node.part(editor, 0, cut), node.part(editor, cut, node.count)}, 0, 2);
    }

    /** One entry less. */
    public static Node minus(@Nullable Owner editor, Node root, long position) {
        Node made = root.minus(editor, position);
        return made instanceof Branch branch && branch.count == 1 ? branch.child(0) : made;
    }

    /** The entries of some ranks less. */
    public static Node minusRange(@Nullable Owner editor, Node root, int fromRank, int toRank) {
        // The later ranks first: T1.
        Node right = slice(editor, root, toRank, root.size());
        return join(editor, slice(editor, root, 0, fromRank), right);
    }

    /**
     * The entries of some ranks. Shares all but the nodes at the ends, and edits nothing; if the root goes on to be
     * edited in place, then under another owner.
     */
    public static Node slice(Node root, int fromRank, int toRank) {
        return slice(null, root, fromRank, toRank);
    }

    private static Node slice(@Nullable Owner editor, Node root, int fromRank, int toRank) {
        if (fromRank == 0 && toRank == root.size()) {
            return root;
        }
        if (fromRank == toRank) {
            return emptyLike(root);
        }
        if (!(root instanceof Branch branch)) {
            return root.part(editor, fromRank, toRank);
        }
        int from = fromRank;
        int first = 0;
        while (from >= branch.child(first).size()) {
            from -= branch.child(first++).size();
        }
        int to = toRank - (fromRank - from);
        int last = first;
        while (to > branch.child(last).size()) {
            to -= branch.child(last++).size();
        }
        if (first == last) {
            return slice(editor, branch.child(first), from, to);
        }
        Node left = slice(editor, branch.child(first), from, branch.child(first).size());
        Node right = slice(editor, branch.child(last), 0, to);
        if (branch.canHold(left) && branch.canHold(right)) {
            return branch.slice(editor, first, last + 1, left, right, toRank - fromRank);
        }
        // A child that is whole goes with those between.
        int begin = from == 0 ? first : first + 1;
        int end = to == branch.child(last).size() ? last + 1 : last;
        Node middle = children(editor, branch, begin, end);
        Node joined = begin == first ? middle : join(editor, left, middle);
        return end > last ? joined : join(editor, joined, right);
    }

    /** Some children of a branch. */
    static Node children(@Nullable Owner editor, Branch branch, int from, int to) {
        if (from == to) {
            return emptyLike(branch);
        }
        return to - from == 1 ? branch.child(from) : branch.part(editor, from, to);
    }

    /**
     * The entries of two trees, of which all of one are before all of the other. What the editor owns of either is edited
     * in place.
     */
    public static Node join(@Nullable Owner editor, Node left, Node right) {
        if (left.size() == 0) {
            return right;
        }
        if (right.size() == 0) {
            return left;
        }
        Node joined;
        if (left instanceof Branch branch && left.height() > right.height()) {
            joined = branch.join(editor, right, true);
        } else if (right instanceof Branch branch && right.height() > left.height()) {
            joined = branch.join(editor, left, false);
        } else if (left.isSparse() || right.isSparse()) {
            joined = left.concat(editor, right);
        } else {
            return Branch.of(editor, new Node[] {left, right}, 0, 2);
        }
        return joined.isOverfull() ? split(editor, joined, joined.count >>> 1) : joined;
    }

    /** Gives each key and value to an action, in ascending order; values are null in a set. O(n). */
    public static void forEach(Node root, BiConsumer<@Nullable Object, @Nullable Object> action) {
        if (root instanceof Branch branch) {
            for (int i = 0; i < branch.count; i++) {
                forEach(branch.child(i), action);
            }
            return;
        }
        Leaf leaf = (Leaf) root;
        int size = leaf.size();
        for (int i = 0; i < size; i++) {
            action.accept(leaf.key(i), leaf.value(i));
        }
    }

    /** Checks the whole tree. */
    public static void checkInvariants(Node root, Order order, int size) {
        root.checkInvariants(order, true);
        check(root.size() == size, "B3: %d entries, said to be %d", root.size(), size);
    }

    /** Checks that one owner has made all that is not empty. */
    public static void checkOwner(Node root, Owner owner) {
        check(root.size() == 0 || root.isEditableBy(owner), "M1: a node of another owner");
        if (root instanceof Branch branch) {
            for (int i = 0; i < branch.count; i++) {
                checkOwner(branch.child(i), owner);
            }
        }
    }
}
