package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Sequences of UTF-16 characters. A leaf has one byte a character if all fit, or else two; no leaf ends in the middle of
 * a surrogate pair or of a line break.
 */
@SuppressWarnings("ReferenceEquality") // What was edited in place is the very same leaf.
final class Chars extends Kind {
    /*
     * leaf | byte[] of Latin-1 | char[] | String
     *
     * X1  A String is a leaf that nobody has made; as a root that is not a tree it may be of any length.
     * X2  No two characters that join are in two leaves.
     */

    private static final int LEAF_BITS = Tuning.TEXT_LEAF_BITS;

    /** The kind of characters. */
    static final Chars KIND = new Chars();

    private Chars() {
        super(LEAF_BITS, Byte.BYTES);
    }

    /** Whether two characters, one behind the other, are one: a surrogate pair or a line break. */
    static boolean join(char left, char right) {
        return left == '\r' ? right == '\n' : Character.isSurrogatePair(left, right);
    }

    /** Whether a character may be the first of two that join. */
    private static boolean joinsNext(char c) {
        return c == '\r' || Character.isHighSurrogate(c);
    }

    /** Whether a character may be the second of two that join. */
    private static boolean joinsPrevious(char c) {
        return c == '\n' || Character.isLowSurrogate(c);
    }

    /** The character in a slot. */
    static char at(Object leaf, int slot) {
        if (leaf instanceof byte[] bytes) {
            return (char) (bytes[slot] & 0xff);
        }
        return leaf instanceof char[] chars ? chars[slot] : ((String) leaf).charAt(slot);
    }

    /** The first slot from one on, and before a limit, in which a character is, or -1. */
    static int indexOf(Object leaf, char c, int from, int to) {
        if (leaf instanceof byte[] bytes) {
            return c > 0xff ? -1 : indexOf(bytes, (byte) c, from, to);
        }
        for (int i = from; i < to; i++) {
            if (at(leaf, i) == c) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOf(byte[] leaf, byte c, int from, int to) {
        for (int i = from; i < to; i++) {
            if (leaf[i] == c) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all of some characters fit into a byte. */
    static boolean isNarrow(Object leaf, int from, int to) {
        if (leaf instanceof byte[]) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (at(leaf, i) > 0xff) {
                return false;
            }
        }
        return true;
    }

    /** Copies characters to a leaf in which they fit. */
    static void copy(Object leaf, int from, Object target, int at, int length) {
        if (target instanceof byte[] bytes) {
            copyNarrow(leaf, from, bytes, at, length);
        } else {
            copyWide(leaf, from, (char[]) target, at, length);
        }
    }

    @SuppressWarnings("deprecation") // The low byte is all that there is.
    private static void copyNarrow(Object leaf, int from, byte[] target, int at, int length) {
        if (leaf instanceof byte[] bytes) {
            System.arraycopy(bytes, from, target, at, length);
        } else if (leaf instanceof String text) {
            text.getBytes(from, from + length, target, at);
        } else {
            char[] chars = (char[]) leaf;
            for (int i = 0; i < length; i++) {
                target[at + i] = (byte) chars[from + i];
            }
        }
    }

    private static void copyWide(Object leaf, int from, char[] target, int at, int length) {
        if (leaf instanceof char[] chars) {
            System.arraycopy(chars, from, target, at, length);
        } else if (leaf instanceof String text) {
            text.getChars(from, from + length, target, at);
        } else {
            byte[] bytes = (byte[]) leaf;
            for (int i = 0; i < length; i++) {
                target[at + i] = (char) (bytes[from + i] & 0xff);
            }
        }
    }

    @Override
    int constantLeafBits() {
        return LEAF_BITS;
    }

    @Override
    Object newLeaf(int length) {
        return new byte[length];
    }

    private static Object newLeaf(boolean narrow, int length) {
        return narrow ? new byte[length] : new char[length];
    }

    @Override
    Object copyOfRange(Object leaf, int from, int to) {
        throw new UnsupportedOperationException("characters are replaced");
    }

    @Override
    int length(Object leaf) {
        if (leaf instanceof byte[] bytes) {
            return bytes.length;
        }
        return leaf instanceof char[] chars ? chars.length : ((String) leaf).length();
    }

    @Override
    @Nullable
    Object reference(Object leaf, int slot) {
        throw new UnsupportedOperationException("a character is no reference");
    }

    @Override
    long bits(Object leaf, int slot) {
        return at(leaf, slot);
    }

    @Override
    void set(Object leaf, int slot, @Nullable Object reference, long bits) {
        throw new UnsupportedOperationException("characters are replaced");
    }

    @Override
    void fill(Object leaf, int from, int to, @Nullable Object reference, long bits) {
        throw new UnsupportedOperationException("characters are replaced");
    }

    @Override
    boolean mayCut(Object leaf, int slot) {
        return slot == 0 || !join(at(leaf, slot - 1), at(leaf, slot));
    }

    @Override
    Tree tree(@Nullable Owner maker, Object array, int from, int to) {
        // Leaves differ in length where one could not be cut, so each is put behind the others.
        Tree tree = new Tree(this, maker == null ? new Owner() : maker);
        int at = from;
        while (to - at > leafLength()) {
            int end = mayCut(array, at + leafLength()) ? at + leafLength() : at + leafLength() - 1;
            tree.append(this, new Part(part(null, array, at, end), end - at, true));
            at = end;
        }
        tree.setTail(new Part(part(maker, array, at, to), to - at, true));
        return Tree.editable(this, maker, tree);
    }

    @Override
    Object part(@Nullable Owner editor, Object leaf, int from, int to) {
        int length = to - from;
        Object part = newLeaf(isNarrow(leaf, from, to), room(editor, length));
        copy(leaf, from, part, 0, length);
        return part;
    }

    @Override
    Object concat(@Nullable Owner editor, Object left, int leftSize, Object right, int rightSize) {
        boolean narrow = isNarrow(left, 0, leftSize) && isNarrow(right, 0, rightSize);
        Object leaf = newLeaf(narrow, room(editor, leftSize + rightSize));
        copy(left, 0, leaf, 0, leftSize);
        copy(right, 0, leaf, leftSize, rightSize);
        return leaf;
    }

    @Override
    Object gathered(@Nullable Owner editor, Tree tree) {
        int size = tree.size();
        Object leaf = newLeaf(Text.isNarrow(tree, 0, size), room(editor, size));
        Text.copy(tree, 0, size, leaf, 0);
        return leaf;
    }

    /**
     * Whether a text may be put into the place of some of a leaf: if it has these, one or two leaves have room, and nothing
     * joins what is in another leaf.
     *
     * @param root the text that the leaf is of, which is read only where something may join
     * @param start the index at which the leaf begins there
     */
    boolean canReplace(Object root, Object leaf, int start, int size, int from, int to, String text) {
        long newSize = (long) size - (to - from) + text.length();
        return to <= start + size
                && newSize <= 2L * leafLength() - 2
                && (!mayJoin(leaf, size, from - start, to - start, text) || !Text.joins(root, from, to, text));
    }

    /** Whether a text in the place of some of a leaf may join something in another leaf, whatever that is. */
    private static boolean mayJoin(Object leaf, int size, int from, int to, String text) {
        int length = text.length();
        if (length == 0 && to - from == size) {
            return true;
        }
        return (from == 0 && joinsPrevious(length == 0 ? at(leaf, to) : text.charAt(0)))
                || (to == size && joinsNext(length == 0 ? at(leaf, from - 1) : text.charAt(length - 1)));
    }

    /**
     * A leaf with another text in the place of some of it; it may be overfull.
     *
     * @param made whether the editor made this leaf, which then is edited in place if it has room
     */
    Object replaced(@Nullable Owner editor, Object leaf, boolean made, int size, int from, int to, String text) {
        int length = text.length();
        int newSize = size - (to - from) + length;
        boolean narrow = isNarrow(text, 0, length) && staysNarrow(leaf, size, from, to);
        Object target = leaf;
        if (!made || newSize > length(leaf) || narrow != leaf instanceof byte[]) {
            target = newLeaf(narrow, made ? room(editor, newSize) : tightRoom(editor, newSize));
            copy(leaf, 0, target, 0, from);
        }
        if (target != leaf || to != from + length) {
            copy(leaf, to, target, from + length, size - to);
        }
        copy(text, 0, target, from, length);
        return target;
    }

    /** Whether what is left of a leaf fits into bytes, where it fitted before or what was in the way is taken out. */
    private static boolean staysNarrow(Object leaf, int size, int from, int to) {
        if (leaf instanceof char[] && isNarrow(leaf, from, to)) {
            return false;
        }
        return isNarrow(leaf, 0, from) && isNarrow(leaf, to, size);
    }

    /** How long to make a leaf that a share made us copy: each version may be kept as it is, and never grow again. */
    private static int tightRoom(@Nullable Owner editor, int needed) {
        return editor == null ? needed : (needed + 7) & -8;
    }
}
