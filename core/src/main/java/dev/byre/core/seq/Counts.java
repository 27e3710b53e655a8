package dev.byre.core.seq;

import dev.byre.core.ownership.Invariants;
import java.util.Objects;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * How many code points and lines are in a text, and where they are. What is below a branch is counted when it is first
 * asked for; an update forgets it of the leaf that it writes to and of the branches above.
 *
 * <p>O(log n), after a first O(n). Many threads may ask at a time.
 */
public enum Counts {
    /** Code points, of which a surrogate pair is one, and its first half alone is one too. */
    CODE_POINTS {
        @Override
        int in(Object leaf, int size, int to) {
            if (leaf instanceof byte[]) {
                return to;
            }
            int count = to;
            for (int i = 1; i < to; i++) {
                count -= isPair(leaf, i - 1) ? 1 : 0;
            }
            return count;
        }

        @Override
        int endIn(Object leaf, int size, int number) {
            if (leaf instanceof byte[]) {
                return number;
            }
            int end = 0;
            for (int left = number; left > 0; left--) {
                end += end + 1 < size && isPair(leaf, end) ? 2 : 1;
            }
            return end;
        }

        private static boolean isPair(Object leaf, int slot) {
            return Character.isSurrogatePair(Chars.at(leaf, slot), Chars.at(leaf, slot + 1));
        }
    },

    /** Line breaks: LF, CR and CRLF, which is one and ends with its LF. */
    BREAKS {
        @Override
        int in(Object leaf, int size, int to) {
            int count = 0;
            for (int i = 0; i < to; i++) {
                count += isBreak(leaf, size, i) ? 1 : 0;
            }
            return count;
        }

        @Override
        int endIn(Object leaf, int size, int number) {
            int end = 0;
            for (int left = number; left > 0; end++) {
                left -= isBreak(leaf, size, end) ? 1 : 0;
            }
            return end;
        }
    };

    /** How many counts a branch keeps of a child. */
    static final int KINDS = 2;

    /** Whether a line break ends with the character in a slot. */
    static boolean isBreak(Object leaf, int size, int slot) {
        char c = Chars.at(leaf, slot);
        return c == '\n' || (c == '\r' && (slot + 1 == size || Chars.at(leaf, slot + 1) != '\n'));
    }

    /** How many code points there are from one index to another; half a pair is one. */
    public static int codePoints(Object root, int from, int to) {
        Text.checkRange(from, to, CountedTree.size(root));
        int count = CODE_POINTS.before(root, to) - CODE_POINTS.before(root, from);
        return from < to && isWithinPair(root, from) ? count + 1 : count;
    }

    private static boolean isWithinPair(Object root, int index) {
        return index > 0
                && index < CountedTree.size(root)
                && Character.isSurrogatePair(Text.charAt(root, index - 1), Text.charAt(root, index));
    }

    /** The index that is so many code points behind another or, if the number is negative, before it. */
    public static int offsetByCodePoints(Object root, int index, int number) {
        Text.checkPosition(index, CountedTree.size(root));
        // Half a pair is one, on either side.
        int step = number == 0 || !isWithinPair(root, index) ? 0 : number > 0 ? 1 : -1;
        long target = (long) CODE_POINTS.before(root, index + step) + number - step;
        if (target < 0 || target > CODE_POINTS.before(root, CountedTree.size(root))) {
            throw new StringIndexOutOfBoundsException(
                    "index " + index + ", " + number + " code points, length " + CountedTree.size(root));
        }
        return number == 0 ? index : CODE_POINTS.end(root, (int) target);
    }

    /** The number of lines. */
    public static int lines(Object root) {
        return BREAKS.before(root, CountedTree.size(root)) + 1;
    }

    /** The index at which a line begins. */
    public static int lineStart(Object root, int line) {
        return BREAKS.end(root, Objects.checkIndex(line, lines(root)));
    }

    /** How many lines are before that of an index. */
    public static int lineOf(Object root, int index) {
        return BREAKS.before(root, Text.checkPosition(index, CountedTree.size(root)));
    }

    /** How many end in a leaf before a slot. */
    abstract int in(Object leaf, int size, int to);

    /** Where one ends in a leaf, of which it is known that so many do. */
    abstract int endIn(Object leaf, int size, int number);

    /** How many end before an index. */
    public int before(Object root, int index) {
        if (root instanceof Focus focus) {
            return focus.before(this, index);
        }
        if (!(root instanceof Tree tree)) {
            return in(root, Chars.KIND.length(root), index);
        }
        if (index <= tree.headSize) {
            return in(tree.head, tree.headSize, index);
        }
        int at = index - tree.headSize;
        int before = in(tree.head, tree.headSize, tree.headSize);
        if (at < tree.bodySize) {
            return before + beforeInBody(tree, at);
        }
        return before + inBody(tree) + in(tree.tail, tree.tailSize, at - tree.bodySize);
    }

    private int inBody(Tree tree) {
        return tree.height == 0 ? 0 : below(tree.body(), tree.height, tree.bodySize);
    }

    private int beforeInBody(Tree tree, int index) {
        @Nullable Object[] node = tree.body();
        int size = tree.bodySize;
        int at = index;
        int before = 0;
        for (int h = tree.height; ; h--) {
            int shift = Chars.KIND.shift(h);
            int slot = Branch.slot(node, shift, at);
            for (int i = 0; i < slot; i++) {
                before += below(node, h, size, i);
            }
            at -= Branch.start(node, shift, slot);
            size = Branch.size(node, shift, size, slot);
            Object child = Branch.child(node, slot);
            if (h == 1) {
                return before + in(child, size, at);
            }
            node = Edit.branch(child);
        }
    }

    private int below(@Nullable Object[] node, int height, int size) {
        int count = 0;
        for (int i = 0; i < Branch.count(node); i++) {
            count += below(node, height, size, i);
        }
        return count;
    }

    /** How many are below a child. */
    private int below(@Nullable Object[] node, int height, int size, int slot) {
        int known = Branch.counted(node, slot, ordinal());
        if (known >= 0) {
            return known;
        }
        int childSize = Branch.size(node, Chars.KIND.shift(height), size, slot);
        Object child = Branch.child(node, slot);
        int count = height == 1 ? in(child, childSize, childSize) : below(Edit.branch(child), height - 1, childSize);
        Branch.setCounted(node, slot, ordinal(), count);
        return count;
    }

    /** The index at which the first so many end; there are so many. */
    public int end(Object root, int number) {
        if (root instanceof Focus focus) {
            return focus.end(this, number);
        }
        if (!(root instanceof Tree tree)) {
            return endIn(root, Chars.KIND.length(root), number);
        }
        int left = number;
        int inHead = in(tree.head, tree.headSize, tree.headSize);
        if (left <= inHead) {
            return endIn(tree.head, tree.headSize, left);
        }
        left -= inHead;
        int inBody = inBody(tree);
        return left <= inBody
                ? tree.headSize + endInBody(tree, left)
                : tree.headSize + tree.bodySize + endIn(tree.tail, tree.tailSize, left - inBody);
    }

    private int endInBody(Tree tree, int number) {
        @Nullable Object[] node = tree.body();
        int size = tree.bodySize;
        int left = number;
        int start = 0;
        for (int h = tree.height; ; h--) {
            int slot = 0;
            for (int below = below(node, h, size, 0); below < left; below = below(node, h, size, slot)) {
                left -= below;
                slot++;
            }
            int shift = Chars.KIND.shift(h);
            start += Branch.start(node, shift, slot);
            size = Branch.size(node, shift, size, slot);
            Object child = Branch.child(node, slot);
            if (h == 1) {
                return start + endIn(child, size, left);
            }
            node = Edit.branch(child);
        }
    }

    /** Checks N5: all that is known is right. */
    void checkInvariants(Object root) {
        if (root instanceof Focus focus) {
            checkInvariants(focus.root(null));
        } else if (root instanceof Tree tree && tree.height > 0) {
            check(tree.body(), tree.height, tree.bodySize);
        }
    }

    private int check(@Nullable Object[] node, int height, int size) {
        int all = 0;
        for (int i = 0; i < Branch.count(node); i++) {
            int childSize = Branch.size(node, Chars.KIND.shift(height), size, i);
            Object child = Branch.child(node, i);
            int below = height == 1 ? in(child, childSize, childSize) : check(Edit.branch(child), height - 1, childSize);
            int known = Branch.counted(node, i, ordinal());
            Invariants.check(known < 0 || known == below, "N5: %d of %s, said to be %d", below, this, known);
            all += below;
        }
        return all;
    }
}
