package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.Arrays;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What is in a branch. A branch is an array, so that the way from a branch to its child is one read and a copy of it is
 * one array; its height and its size are known to what is above it.
 */
@SuppressWarnings("ReferenceEquality") // Nodes are compared by identity.
final class Branch {
    /*
     * branch | ends | claim | counts | c0 | c1 | c2 … | room |
     * ends   | end of c0 | end of c1 | … | scale |        null in a branch that is dense
     *
     * N1  The end of a child is the number of elements in it and all before it. The scale is the number of children to an
     *     element, times 2^31.
     * N2  A branch without ends is dense: the bits of an index tell the child, because each child but the last has just as
     *     many elements as that takes, and the last not more. A branch with ends is not.
     * N3  Only a branch with a claim has room, and null in it. A branch that may be edited in place has a claim with its
     *     owner, and ends of its own.
     * N4  Of leaves with a bit in the claim of a branch, its owner is the maker, and nobody else has them.
     * N5  The counts are null until something is asked that only text knows. What was counted below a child is there as
     *     its complement, and 0 if it was not; above what is not counted, nothing is. Readers write it in a race, all of
     *     them the same into the same array.
     */

    static final int BITS = Tuning.SEQUENCE_BRANCH_BITS;

    /** How many children a branch has in a tree that is dense, unless it is at the top or the last. */
    static final int DENSE = 1 << BITS;

    /** The most children of a branch. Twice that many have bits in a long. */
    static final int MOST = 2 * DENSE;

    /** The fewest children of a branch that is neither the first nor the last of its height. */
    static final int FEWEST = Math.max(2, MOST / 4);

    /** In how many slots around the most likely one a child is sought at once. */
    private static final int WINDOW = 4;

    private static final int SCALE_BITS = 31;

    private static final int ENDS = 0;
    private static final int CLAIM = 1;
    private static final int COUNTS = 2;
    private static final int FIRST = 3;

    private Branch() {}

    static int count(@Nullable Object[] node) {
        Claim claim = claim(node);
        return claim == null ? node.length - FIRST : claim.count;
    }

    private static @Nullable Claim claim(@Nullable Object[] node) {
        return (Claim) node[CLAIM];
    }

    private static int @Nullable [] ends(@Nullable Object[] node) {
        return (int[]) node[ENDS];
    }

    /** What was counted below the children, or null if nothing was. */
    static int @Nullable [] counts(@Nullable Object[] node) {
        return (int[]) node[COUNTS];
    }

    /** What was counted below the children, to note more. */
    static int[] countsToWrite(@Nullable Object[] node) {
        int[] counts = counts(node);
        if (counts == null) {
            // One array for all readers: a second one would lose what is noted in the first, though it is summed up
            // above.
            synchronized (node) {
                counts = counts(node);
                if (counts == null) {
                    counts = new int[Counts.KINDS * count(node)];
                    node[COUNTS] = counts;
                }
            }
        }
        return counts;
    }

    /** Forgets what was counted below a child, which is about to change. */
    static void forgetCounted(@Nullable Object[] node, int slot) {
        int[] counts = counts(node);
        if (counts != null) {
            Arrays.fill(counts, Counts.KINDS * slot, Counts.KINDS * (slot + 1), 0);
        }
    }

    @SuppressWarnings("NullAway") // A slot in use has a child.
    static Object child(@Nullable Object[] node, int slot) {
        return node[FIRST + slot];
    }

    static boolean isDense(@Nullable Object[] node) {
        return node[ENDS] == null;
    }

    /** The slot of the child that has an index. */
    static int slot(@Nullable Object[] node, int shift, int index) {
        int[] ends = ends(node);
        return ends == null ? index >>> shift : slot(ends, index);
    }

    /** The slot of the first end behind an index. */
    private static int slot(int[] ends, int index) {
        int count = ends.length - 1;
        int slot = 0;
        if (count >= WINDOW) {
            // Near where it would be if all children were of one size, which no branching can tell as well.
            int guess = (int) (((long) index * ends[count]) >>> SCALE_BITS);
            int from = Math.max(0, Math.min(guess - WINDOW / 2, count - WINDOW));
            slot = from
                    + before(ends[from], index)
                    + before(ends[from + 1], index)
                    + before(ends[from + 2], index)
                    + before(ends[from + 3], index);
        }
        while (ends[slot] <= index) {
            slot++;
        }
        while (slot > 0 && ends[slot - 1] > index) {
            slot--;
        }
        return slot;
    }

    /** 1 if an end is before an index or at it, else 0. */
    private static int before(int end, int index) {
        return (end - index - 1) >>> 31;
    }

    /** How many elements are before a child. */
    static int start(@Nullable Object[] node, int shift, int slot) {
        int[] ends = ends(node);
        return ends == null ? slot << shift : slot == 0 ? 0 : ends[slot - 1];
    }

    /**
     * How many elements are before the end of a child.
     *
     * @param size how many elements the branch has
     */
    static int end(@Nullable Object[] node, int shift, int size, int slot) {
        int[] ends = ends(node);
        return ends != null ? ends[slot] : slot == count(node) - 1 ? size : (slot + 1) << shift;
    }

    /** How many elements a child has. */
    static int size(@Nullable Object[] node, int shift, int size, int slot) {
        return end(node, shift, size, slot) - start(node, shift, slot);
    }

    static boolean isEditableBy(@Nullable Owner editor, @Nullable Object[] node) {
        Claim claim = claim(node);
        return claim != null && Owner.mayEdit(editor, claim.owner);
    }

    /** Whether a child is a leaf that the editor has made. */
    static boolean made(@Nullable Owner editor, @Nullable Object[] node, int slot) {
        return ((madeBits(editor, node) >>> slot) & 1) != 0;
    }

    private static long madeBits(@Nullable Owner editor, @Nullable Object[] node) {
        Claim claim = claim(node);
        return claim != null && Owner.mayEdit(editor, claim.owner) ? claim.made : 0;
    }

    /** The branch if the editor may edit it, or a copy. */
    static @Nullable Object[] editable(@Nullable Owner editor, @Nullable Object[] node) {
        if (isEditableBy(editor, node)) {
            return node;
        }
        @Nullable Object[] copy = children(editor, node, 0, count(node), 0);
        copy[ENDS] = editor == null ? ends(node) : cloned(ends(node));
        copy[COUNTS] = cloned(counts(node));
        return copy;
    }

    /** Some children in a new branch without ends. */
    private static @Nullable Object[] children(
            @Nullable Owner editor, @Nullable Object[] node, int from, int to, long made) {
        if (editor == null) {
            // Copied next to the allocation: that clears nothing first, and needs no barriers of the collector.
            @Nullable Object[] copy = Arrays.copyOfRange(node, from, FIRST + to);
            copy[ENDS] = null;
            copy[CLAIM] = null;
            copy[COUNTS] = null;
            return copy;
        }
        @Nullable Object[] copy = make(editor, to - from, made);
        System.arraycopy(node, FIRST + from, copy, FIRST, to - from);
        return copy;
    }

    private static int @Nullable [] cloned(int @Nullable [] numbers) {
        return numbers == null ? null : numbers.clone();
    }

    /** The leaf in a slot of a branch that the editor may edit, made the editor's own. */
    static Object editableLeaf(Kind kind, @Nullable Owner editor, @Nullable Object[] node, int slot, int size) {
        Object leaf = child(node, slot);
        if (made(editor, node, slot)) {
            return leaf;
        }
        Object copy = kind.part(editor, leaf, 0, size);
        node[FIRST + slot] = copy;
        Claim claim = claim(node);
        if (claim != null) {
            claim.made |= 1L << slot;
        }
        return copy;
    }

    /** The branch in a slot of a branch that the editor may edit, made the editor's own. */
    static @Nullable Object[] editableBranch(@Nullable Owner editor, @Nullable Object[] node, int slot) {
        @Nullable Object[] child = Edit.branch(child(node, slot));
        @Nullable Object[] copy = editable(editor, child);
        if (copy != child) {
            node[FIRST + slot] = copy;
        }
        return copy;
    }

    /** A branch without ends, whose children are to be written next. */
    private static @Nullable Object[] make(@Nullable Owner editor, int count, long made) {
        @Nullable Object[] node = new Object[FIRST + room(editor, count)];
        if (editor != null) {
            node[CLAIM] = new Claim(editor, count, made);
        }
        return node;
    }

    /** For how many children a branch of so many has room. */
    private static int room(@Nullable Owner editor, int count) {
        return editor == null || count > MOST ? count : Math.min(MOST, (count + (count >> 1) + 3) & -4);
    }

    /** A branch of some nodes. */
    static @Nullable Object[] of(@Nullable Owner editor, int shift, Part parts) {
        int count = Part.count(parts);
        @Nullable Object[] node = make(editor, count, 0);
        int[] ends = new int[count + 1];
        int end = 0;
        int at = 0;
        for (Part p = parts; p != null; p = p.next()) {
            end += p.size();
            ends[at] = end;
            put(node, at++, p);
        }
        node[ENDS] = scaled(ends, count, shift);
        return node;
    }

    /** A branch of nodes that are as full as can be, but for the last. */
    static @Nullable Object[] dense(@Nullable Owner maker, Object[] nodes, int from, int to, boolean leaves) {
        int count = to - from;
        @Nullable Object[] node = make(maker, count, leaves ? (1L << count) - 1 : 0);
        System.arraycopy(nodes, from, node, FIRST, count);
        return node;
    }

    /** Puts a child, with the number of elements that it has had or another, into a slot. */
    static @Nullable Object[] replaced(
            @Nullable Owner editor, @Nullable Object[] node, int shift, int size, int slot, Part part) {
        int delta = part.size() - size(node, shift, size, slot);
        @Nullable Object[] target = editable(editor, node);
        put(target, slot, part);
        forgetCounted(target, slot);
        if (delta != 0) {
            resize(editor, target, shift, size, slot, delta);
        }
        return target;
    }

    private static void resize(
            @Nullable Owner editor, @Nullable Object[] node, int shift, int size, int slot, int delta) {
        int count = count(node);
        int[] ends = ends(node);
        if (ends == null && slot == count - 1 && size + delta <= (slot + 1L) << shift) {
            return;
        }
        int[] target = ends == null || editor == null ? new int[count + 1] : ends;
        // All of them each time, with a mask: no branching could foretell where a loop begins that only takes the
        // others.
        if (ends == null) {
            for (int i = 0; i < count; i++) {
                target[i] = ((i + 1) << shift) + (delta & ((slot - i - 1) >> 31));
            }
            target[count - 1] = size + delta;
            target[count] = scale(count, size + delta);
            node[ENDS] = target;
        } else {
            for (int i = 0; i < count; i++) {
                target[i] = ends[i] + (delta & ((slot - i - 1) >> 31));
            }
            node[ENDS] = scaled(target, count, shift);
        }
    }

    /** Copies the ends of some children, all of them more or less by a number. */
    private static void copyEnds(
            @Nullable Object[] node, int shift, int size, int from, int to, int[] target, int at, int delta) {
        int[] ends = ends(node);
        if (ends != null) {
            for (int i = from; i < to; i++) {
                target[at - from + i] = ends[i] + delta;
            }
            return;
        }
        for (int i = from; i < to; i++) {
            target[at - from + i] = ((i + 1) << shift) + delta;
        }
        if (to == count(node) && from < to) {
            target[at - from + to - 1] = size + delta;
        }
    }

    /** The ends with their scale, or null if those are the ends of a dense branch. */
    private static int @Nullable [] scaled(int[] ends, int count, int shift) {
        if (isDense(ends, count, shift)) {
            return null;
        }
        ends[count] = scale(count, ends[count - 1]);
        return ends;
    }

    private static boolean isDense(int[] ends, int count, int shift) {
        // From the last on: what makes a child another size moves all ends behind it.
        for (int i = count - 2; i >= 0; i--) {
            if (ends[i] != (i + 1) << shift) {
                return false;
            }
        }
        return count == 0 || ends[count - 1] <= (long) count << shift;
    }

    private static int scale(int count, int size) {
        return (int) (((long) count << SCALE_BITS) / (size + 1L));
    }

    /** Puts nodes, or none, into the place of some children; the branch may be overfull then. */
    static @Nullable Object[] splice(
            @Nullable Owner editor,
            @Nullable Object[] node,
            int shift,
            int size,
            int from,
            int to,
            @Nullable Part parts) {
        int count = count(node);
        int added = Part.count(parts);
        int newCount = count - (to - from) + added;
        int[] ends = new int[newCount + 1];
        copyEnds(node, shift, size, 0, from, ends, 0, 0);
        int end = from == 0 ? 0 : ends[from - 1];
        int at = from;
        long madeParts = 0;
        for (Part p = parts; p != null; p = p.next()) {
            end += p.size();
            madeParts |= p.made() ? 1L << at : 0;
            ends[at++] = end;
        }
        copyEnds(node, shift, size, to, count, ends, at, end - start(node, shift, to));
        long bits = madeBits(editor, node);
        long made = (bits & ((1L << from) - 1)) | madeParts | (to == 64 ? 0 : (bits >>> to) << at);
        int[] counts = splicedCounts(counts(node), from, to, newCount, at);
        @Nullable Object[] target = spliced(editor, node, count, to, newCount, at);
        if (target != node) {
            System.arraycopy(node, FIRST, target, FIRST, from);
        }
        at = FIRST + from;
        for (Part p = parts; p != null; p = p.next()) {
            target[at++] = p.node();
        }
        Claim claim = claim(target);
        if (claim != null) {
            claim.made = made;
        }
        target[ENDS] = scaled(ends, newCount, shift);
        target[COUNTS] = counts;
        return target;
    }

    /** What was counted below the children that stay: those before a slot, and those from another on, which move. */
    private static int @Nullable [] splicedCounts(int @Nullable [] counts, int from, int to, int newCount, int at) {
        if (counts == null) {
            return null;
        }
        int[] spliced = new int[Counts.KINDS * newCount];
        System.arraycopy(counts, 0, spliced, 0, Counts.KINDS * from);
        System.arraycopy(counts, Counts.KINDS * to, spliced, Counts.KINDS * at, Counts.KINDS * (newCount - at));
        return spliced;
    }

    /** Moves the children from a slot on to another, in this branch or in one that has room for them. */
    private static @Nullable Object[] spliced(
            @Nullable Owner editor, @Nullable Object[] node, int count, int from, int newCount, int at) {
        boolean inPlace = isEditableBy(editor, node) && FIRST + newCount <= node.length;
        @Nullable Object[] target = inPlace ? node : make(editor, newCount, 0);
        System.arraycopy(node, FIRST + from, target, FIRST + at, count - from);
        Claim claim = claim(node);
        if (inPlace && claim != null) {
            claim.count = newCount;
            if (newCount < count) {
                Arrays.fill(node, FIRST + newCount, FIRST + count, null);
            }
        }
        return target;
    }

    /** A dense branch of full leaves and one more of them, for which the last branch above leaves has room. */
    static @Nullable Object[] withLast(@Nullable Owner editor, @Nullable Object[] node, int height, Part leaf) {
        int count = count(node);
        if (height > 1) {
            @Nullable Object[] target = editable(editor, node);
            @Nullable Object[] child = Edit.branch(child(node, count - 1));
            @Nullable Object[] replaced = withLast(editor, child, height - 1, leaf);
            if (replaced != child) {
                target[FIRST + count - 1] = replaced;
            }
            forgetCounted(target, count - 1);
            return target;
        }
        int[] counts = splicedCounts(counts(node), count, count, count + 1, count + 1);
        @Nullable Object[] target = spliced(editor, node, count, count, count + 1, count + 1);
        if (target != node) {
            System.arraycopy(node, FIRST, target, FIRST, count);
            Claim claim = claim(target);
            if (claim != null) {
                claim.made = madeBits(editor, node);
            }
        }
        put(target, count, leaf);
        target[COUNTS] = counts;
        return target;
    }

    /** Some children, in a new branch. */
    static @Nullable Object[] part(
            @Nullable Owner editor, @Nullable Object[] node, int shift, int size, int from, int to) {
        return part(editor, node, shift, size, from, to, null, null);
    }

    /** Some children, in a new branch, with others in the place of the first and of the last of them. */
    static @Nullable Object[] part(
            @Nullable Owner editor,
            @Nullable Object[] node,
            int shift,
            int size,
            int from,
            int to,
            @Nullable Part first,
            @Nullable Part last) {
        int count = to - from;
        long mask = count == 64 ? -1 : (1L << count) - 1;
        @Nullable Object[] part = children(editor, node, from, to, (madeBits(editor, node) >>> from) & mask);
        if (ends(node) == null && first == null) {
            put(part, count - 1, last);
            return part;
        }
        int firstSize = first == null ? size(node, shift, size, from) : first.size();
        int[] ends = new int[count + 1];
        copyEnds(node, shift, size, from, to, ends, 0, firstSize - end(node, shift, size, from));
        put(part, 0, first);
        if (last != null) {
            ends[count - 1] = (count == 1 ? 0 : ends[count - 2]) + last.size();
            put(part, count - 1, last);
        }
        part[ENDS] = scaled(ends, count, shift);
        return part;
    }

    /** Puts a child, if there is one, into a slot of a branch that nobody else has. */
    private static void put(@Nullable Object[] node, int slot, @Nullable Part part) {
        if (part == null) {
            return;
        }
        if (node[FIRST + slot] != part.node()) {
            node[FIRST + slot] = part.node();
        }
        Claim claim = claim(node);
        if (claim != null) {
            long bit = 1L << slot;
            claim.made = part.made() ? claim.made | bit : claim.made & ~bit;
        }
    }

    /**
     * The children of two branches of one height, in a new one, which may be overfull.
     *
     * @param seam one or two nodes in the place of the last child of the left and the first of the right; null if these
     *     stay as they are
     */
    static @Nullable Object[] concat(
            @Nullable Owner editor,
            int shift,
            @Nullable Object[] left,
            int leftSize,
            @Nullable Part seam,
            @Nullable Object[] right,
            int rightSize) {
        int replaced = seam == null ? 0 : 1;
        int leftCount = count(left) - replaced;
        int rightCount = count(right) - replaced;
        int rightFrom = leftCount + Part.count(seam);
        int count = rightFrom + rightCount;
        long made = madeBits(editor, left) & ((1L << leftCount) - 1);
        @Nullable Object[] node = make(editor, count, made | ((madeBits(editor, right) >>> replaced) << rightFrom));
        System.arraycopy(left, FIRST, node, FIRST, leftCount);
        System.arraycopy(right, FIRST + replaced, node, FIRST + rightFrom, rightCount);
        int[] ends = new int[count + 1];
        copyEnds(left, shift, leftSize, 0, leftCount, ends, 0, 0);
        int end = leftCount == 0 ? 0 : ends[leftCount - 1];
        int at = leftCount;
        for (Part p = seam; p != null; p = p.next()) {
            end += p.size();
            ends[at] = end;
            put(node, at++, p);
        }
        int rightStart = replaced == 0 ? 0 : end(right, shift, rightSize, 0);
        copyEnds(right, shift, rightSize, replaced, replaced + rightCount, ends, rightFrom, end - rightStart);
        node[ENDS] = scaled(ends, count, shift);
        return node;
    }

    /** Checks N1 to N3 of one branch; N4 is for who knows all that an owner has. */
    static void checkInvariants(@Nullable Object[] node, int height, int shift, int size) {
        int count = count(node);
        check(count > 0 && count <= MOST, "N3: %d children", count);
        check(FIRST + count <= node.length, "N3: %d children, length %d", count, node.length);
        for (int i = FIRST + count; i < node.length; i++) {
            check(node[i] == null, "N3: slot %d is in use", i);
        }
        for (int i = 0; i < count; i++) {
            check(child(node, i) != null, "N3: slot %d is empty", i);
        }
        Claim claim = claim(node);
        check(
                claim == null || ((claim.made == 0 || height == 1) && claim.made >>> count == 0),
                "N4: bits %x of %d children at height %d",
                claim == null ? 0 : claim.made,
                count,
                height);
        int[] ends = ends(node);
        if (ends == null) {
            check(count == 1 || shift < 31, "N2: dense at shift %d", shift);
            int last = size - ((count - 1) << shift);
            check(last > 0 && last <= 1L << shift, "N2: %d elements in %d children", size, count);
            return;
        }
        check(!isDense(ends, count, shift), "N2: dense, with ends");
        check(ends[count] == scale(count, size), "N1: scale %d of %d children", ends[count], count);
        check(ends.length == count + 1, "N1: %d ends of %d children", ends.length - 1, count);
        check(ends[count - 1] == size, "N1: %d elements, said to end at %d", size, ends[count - 1]);
    }
}
