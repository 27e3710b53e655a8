package dev.byre.core.hash;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A hash trie: wide leaves below directories of references. Map and set differ in the leaves' slots only.
 *
 * <p>A root is an {@code Object}: a {@link Leaf} while the trie is small, a directory beyond. Whoever holds it holds
 * the size too. An update returns the root to hold from then on; given an owner, it edits what that owner made in
 * place, and is the same code without one. Cost: O(log n), where n = 1,000,000 makes five or six nodes.
 *
 * <p>After Fagin, Nievergelt, Pippenger, Strong, "Extendible hashing", TODS 1979, as a trie; Bagwell, "Ideal hash
 * trees", 2001; the ownership is that of Clojure's transients.
 */
@SuppressWarnings("ReferenceEquality") // Nodes are compared by identity, and keys never here.
public final class Trie {
    /*
     * hash      | s s s s | s s s s | s s t t t t t t … |    s: tells the slot at each level, t: the order in the leaf
     * directory | r0 r1 r2 r3 … r(2^k - 1) | owner |         k bits of the hash, 1 <= k <= DIRECTORY_BITS;
     *                                                        one slot less where there is no owner
     *
     * D1  A reference is a directory, for the next bits of the hash, or a leaf.
     * D2  A leaf of depth d stands in all 2^(shift + k - d) slots that its d bits lead to: it may be shared by them.
     * D3  A directory stands below one that has all DIRECTORY_BITS, in one slot.
     * D4  A directory is as large as its deepest leaf or its directories need.
     * D5  What hangs below a node without owner has none that may still edit; below an owner's node may hang anybody's.
     * D6  Entries are in the order of their mixed hashes from left to right, so the order does not depend on where leaves
     *     begin. Hence leaves may be split when they are full and joined only when they are nearly empty.
     */

    private static final int WIDEST = Tuning.DIRECTORY_BITS;

    private static final Leaf EMPTY_MAP = new TagLeaf(0, 1);
    private static final Leaf EMPTY_SET = new TagLeaf(0, 0);

    private Trie() {}

    /**
     * The mixed hash: all hashes are different after it that were so before, and its leading bits depend on all.
     * Multiplicative hashing, Knuth, TAOCP 6.4.
     */
    public static int hash(@Nullable Object key) {
        int hash = (key == null ? 0 : key.hashCode()) * 0x9E3779B9;
        return hash ^ (hash >>> 16);
    }

    /** The root of an empty map. */
    public static Object emptyMap() {
        return EMPTY_MAP;
    }

    /** The root of an empty set. */
    public static Object emptySet() {
        return EMPTY_SET;
    }

    /** The root of a released handle: whatever is asked of it, it throws. */
    public static Object released() {
        return ReleasedLeaf.INSTANCE;
    }

    /** The leaf that an entry of that hash is in, if it is anywhere. */
    public static Leaf leaf(Object root, int hash) {
        return leaf(root, 0, hash);
    }

    /** As above, from a node that {@code shift} bits lead to. */
    static Leaf leaf(Object top, int shift, int hash) {
        Object node = top;
        int rest = hash << shift;
        while (node instanceof Object[] directory) {
            int bits = bits(directory);
            node = directory[rest >>> -bits];
            rest <<= bits;
        }
        return (Leaf) node;
    }

    static int bits(Object[] directory) {
        return 31 - Integer.numberOfLeadingZeros(directory.length);
    }

    static int slot(int hash, int shift, int bits) {
        return (hash << shift) >>> -bits;
    }

    /**
     * Another value for an entry.
     *
     * @param hash the hash by which {@code leaf} was found
     */
    public static Object with(
            @Nullable Owner editor, Object root, int hash, Leaf leaf, int index, @Nullable Object value) {
        return replaced(editor, root, hash, leaf, leaf.with(editor, index, value));
    }

    /** One more entry, whose key was sought in {@code leaf} and not found. */
    public static Object plus(
            @Nullable Owner editor, Object root, int hash, Leaf leaf, @Nullable Object key, @Nullable Object value) {
        return leaf.hasRoomFor(hash)
                ? plusAt(editor, root, hash, leaf, leaf.position(hash, key), key, value)
                : split(editor, root, hash, leaf, leaf.split(editor, hash, key, value));
    }

    /** One more entry at its position in a leaf that has room. Asks no key anything. */
    public static Object plusAt(
            @Nullable Owner editor,
            Object root,
            int hash,
            Leaf leaf,
            int at,
            @Nullable Object key,
            @Nullable Object value) {
        return replaced(editor, root, hash, leaf, leaf.plus(editor, at, hash, key, value));
    }

    /** The parts that a leaf was split into, in its place. Asks no key anything. */
    public static Object split(@Nullable Owner editor, Object root, int hash, Leaf leaf, Leaf[] parts) {
        return parts.length == 1
                ? replaced(editor, root, hash, leaf, parts[0])
                : parted(editor, root, 0, hash, leaf, parts[0], parts[1]);
    }

    /** The root in which another leaf stands in the place of one; this root, if nothing on the way had to be copied. */
    private static Object replaced(@Nullable Owner editor, Object root, int hash, Leaf leaf, Leaf changed) {
        if (changed == leaf) {
            return root;
        }
        if (!(root instanceof Object[] top)) {
            return changed;
        }
        Object[] result = editable(editor, top);
        Object[] directory = result;
        int shift = 0;
        while (true) {
            int bits = bits(directory);
            int slot = slot(hash, shift, bits);
            if (!(directory[slot] instanceof Object[] child)) {
                place(directory, shift + bits, slot, changed);
                return result;
            }
            Object[] mine = editable(editor, child);
            directory[slot] = mine;
            directory = mine;
            shift += bits;
        }
    }

    /** Puts a leaf into all the slots around one that it is to stand in. */
    private static void place(Object[] directory, int limit, int slot, Leaf leaf) {
        int run = 1 << (limit - leaf.depth());
        int first = slot & -run;
        for (int i = first; i < first + run; i++) {
            directory[i] = leaf;
        }
    }

    private static Object[] editable(@Nullable Owner editor, Object[] directory) {
        if (editor != null && directory[directory.length - 1] == editor) {
            return directory;
        }
        int slots = 1 << bits(directory);
        if (editor == null) {
            return Arrays.copyOf(directory, slots);
        }
        Object[] copy = Arrays.copyOf(directory, slots + 1);
        copy[slots] = editor;
        return copy;
    }

    /** A directory of empty slots. */
    static Object[] newDirectory(@Nullable Owner editor, int slots) {
        if (editor == null) {
            return new Object[slots];
        }
        Object[] directory = new Object[slots + 1];
        directory[slots] = editor;
        return directory;
    }

    /** The node in which two leaves stand in the place of the one that they were split from. */
    private static Object[] parted(
            @Nullable Owner editor, Object node, int shift, int hash, Leaf whole, Leaf lower, Leaf upper) {
        if (node == whole) {
            return partedHere(editor, newDirectory(editor, 2), shift, shift, hash, lower, upper);
        }
        Object[] directory = editable(editor, (Object[]) node);
        int bits = bits(directory);
        int slot = slot(hash, shift, bits);
        Object child = directory[slot];
        if (child == whole && whole.depth() < shift + WIDEST) {
            return partedHere(editor, directory, shift, whole.depth(), hash, lower, upper);
        }
        directory[slot] = parted(editor, child, shift + bits, hash, whole, lower, upper);
        return directory;
    }

    /**
     * The directory, made as large as the two leaves need, with empty leaves wherever the hashes have not parted yet.
     */
    private static Object[] partedHere(
            @Nullable Owner editor, Object[] narrow, int shift, int depth, int hash, Leaf lower, Leaf upper) {
        Object[] directory = narrow;
        int limit = shift + bits(directory);
        int needed = Math.min(lower.depth(), shift + WIDEST);
        while (limit < needed) {
            directory = doubled(editor, directory);
            limit++;
        }
        int slot = slot(hash, shift, limit - shift);
        for (int d = depth + 1; d < lower.depth() && d <= limit; d++) {
            place(directory, limit, slot ^ (1 << (limit - d)), lower.emptied(d));
        }
        if (lower.depth() <= limit) {
            int half = 1 << (limit - lower.depth());
            place(directory, limit, slot & ~half, lower);
            place(directory, limit, slot | half, upper);
        } else {
            directory[slot] = partedHere(editor, newDirectory(editor, 2), limit, limit, hash, lower, upper);
        }
        return directory;
    }

    private static Object[] doubled(@Nullable Owner editor, Object[] directory) {
        int slots = 1 << bits(directory);
        Object[] doubled = newDirectory(editor, 2 * slots);
        for (int i = 0; i < slots; i++) {
            doubled[2 * i] = directory[i];
            doubled[2 * i + 1] = directory[i];
        }
        return doubled;
    }

    /**
     * One entry less. A leaf that has become nearly empty is joined with its sibling, if that is too.
     *
     * @param hash any hash that leads to {@code leaf}
     */
    public static Object minus(@Nullable Owner editor, Object root, int hash, Leaf leaf, int index) {
        return minus(editor, root, hash, leaf, index, false);
    }

    /** One entry less, for who goes through them: a leaf is joined with those before it only, which are done with. */
    public static Object minusBehind(@Nullable Owner editor, Object root, int hash, Leaf leaf, int index) {
        return minus(editor, root, hash, leaf, index, true);
    }

    private static Object minus(
            @Nullable Owner editor, Object root, int hash, Leaf leaf, int index, boolean lowerOnly) {
        Leaf changed = leaf.minus(editor, index);
        return changed instanceof TagLeaf small && small.isSmall() && root != leaf
                ? joined(editor, root, 0, hash, small, lowerOnly)
                : replaced(editor, root, hash, leaf, changed);
    }

    /**
     * The node in which a leaf, which has become small, stands at the end of the path, with its siblings if they are.
     */
    private static Object joined(
            @Nullable Owner editor, Object node, int shift, int hash, TagLeaf changed, boolean lowerOnly) {
        if (!(node instanceof Object[] directory)) {
            return changed;
        }
        int bits = bits(directory);
        int limit = shift + bits;
        int slot = slot(hash, shift, bits);
        Object child = joined(editor, directory[slot], limit, hash, changed, lowerOnly);
        if (!(child instanceof TagLeaf leaf)) {
            if (child == directory[slot]) {
                return directory;
            }
            Object[] mine = editable(editor, directory);
            mine[slot] = child;
            return mine;
        }
        TagLeaf whole = leaf;
        while (whole.depth() > shift) {
            boolean upper = TagLeaf.isUpper(hash, whole.depth() - 1);
            TagLeaf more = upper || !lowerOnly ? withSibling(editor, directory, limit, hash, slot, whole, upper) : null;
            if (more == null) {
                break;
            }
            whole = more;
        }
        if (whole.depth() == shift) {
            return whole;
        }
        if (whole == directory[slot]) {
            return directory;
        }
        Object[] mine = editable(editor, directory);
        place(mine, limit, slot, whole);
        return whole == leaf ? mine : halved(editor, mine);
    }

    private static @Nullable TagLeaf withSibling(
            @Nullable Owner editor, Object[] directory, int limit, int hash, int slot, TagLeaf leaf, boolean upper) {
        if (!leaf.isSmall() || !(directory[slot ^ (1 << (limit - leaf.depth()))] instanceof TagLeaf sibling)) {
            return null;
        }
        return upper ? sibling.joined(editor, leaf, hash) : leaf.joined(editor, sibling, hash);
    }

    /** The directory, as small as its deepest leaf allows. */
    private static Object[] halved(@Nullable Owner editor, Object[] directory) {
        Object[] result = directory;
        for (int half = 1 << (bits(directory) - 1); half > 1; half >>= 1) {
            for (int i = 0; i < half; i++) {
                if (result[2 * i] != result[2 * i + 1]) {
                    return result;
                }
            }
            Object[] halved = newDirectory(editor, half);
            for (int i = 0; i < half; i++) {
                halved[i] = result[2 * i];
            }
            result = halved;
        }
        return result;
    }

    /** Gives each key and value to an action, in the order of the trie; values are null in a set. */
    public static void forEach(Object root, BiConsumer<@Nullable Object, @Nullable Object> action) {
        Cursor cursor = new Cursor(root);
        for (Leaf leaf = cursor.advanceToLeaf(); leaf != null; leaf = cursor.advanceToLeaf()) {
            int size = leaf.size();
            for (int i = 0; i < size; i++) {
                action.accept(leaf.key(i), leaf.value(i));
            }
        }
    }

    /** Checks the whole trie. */
    public static void checkInvariants(Object root, int size) {
        int counted = checkNode(root, 0, 0, WIDEST);
        check(counted == size, "D0: %d entries, said to be %d", counted, size);
    }

    private static int checkNode(Object node, int shift, int path, int bitsAbove) {
        if (!(node instanceof Object[] directory)) {
            Leaf leaf = (Leaf) node;
            leaf.checkInvariants(path);
            return leaf.size();
        }
        check(bitsAbove == WIDEST, "D3: a directory below one of %d bits", bitsAbove);
        int bits = bits(directory);
        int length = directory.length;
        check(bits >= 1 && bits <= WIDEST && length - (1 << bits) <= 1, "D0: length %d", length);
        check(length == 1 << bits || directory[length - 1] instanceof Owner, "D0: no owner");
        int size = 0;
        boolean needed = false;
        int next = 0;
        while (next < 1 << bits) {
            Object child = directory[next];
            int run = child instanceof Leaf leaf ? 1 << (shift + bits - leaf.depth()) : 1;
            for (int i = next; i < next + run; i++) {
                check(directory[i] == child, "D2: slot %d of a run of %d from %d", i, run, next);
            }
            needed |= run == 1;
            size += checkNode(child, shift + bits, path | (next << (32 - shift - bits)), bits);
            next += run;
        }
        check(needed, "D4: %d bits are too many", bits);
        return size;
    }

    /** Checks that one owner has made all that is not empty. */
    public static void checkOwner(Object node, Owner owner) {
        if (node instanceof Object[] directory) {
            check(directory[directory.length - 1] == owner, "M1: a directory of another owner");
            for (int i = 0; i < 1 << bits(directory); i++) {
                checkOwner(directory[i], owner);
            }
        } else {
            Leaf leaf = (Leaf) node;
            check(leaf.size() == 0 || leaf.owner() == owner, "M1: a leaf of another owner");
        }
    }
}
