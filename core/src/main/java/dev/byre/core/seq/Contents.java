package dev.byre.core.seq;

import java.util.Arrays;

/** What is in a text: equality, order, hash code and search. O(n) each, but what two versions share is passed over. */
public final class Contents {
    private static final Kind KIND = Chars.KIND;

    private Contents() {}

    /** Whether two roots have the same characters. */
    public static boolean areEqual(Object left, Object right) {
        return CountedTree.size(left) == CountedTree.size(right) && mismatch(left, right) < 0;
    }

    /** Which of two roots is the first in the order of Strings. */
    public static int compare(Object left, Object right) {
        int at = mismatch(left, right);
        return at < 0
                ? CountedTree.size(left) - CountedTree.size(right)
                : Text.charAt(left, at) - Text.charAt(right, at);
    }

    /** The first index at which two roots differ, or -1 if they do not before one of them ends. */
    private static int mismatch(Object left, Object right) {
        Unshared unshared = new Unshared(KIND, Text.whole(null, left), Text.whole(null, right));
        while (unshared.advance()) {
            int at = mismatch(
                    unshared.left(),
                    unshared.leftOffset(),
                    unshared.right(),
                    unshared.rightOffset(),
                    unshared.length());
            if (at >= 0) {
                return unshared.index() + at;
            }
        }
        return -1;
    }

    private static int mismatch(Object left, int leftFrom, Object right, int rightFrom, int length) {
        if (left instanceof byte[] l && right instanceof byte[] r) {
            return Arrays.mismatch(l, leftFrom, leftFrom + length, r, rightFrom, rightFrom + length);
        }
        if (left instanceof char[] l && right instanceof char[] r) {
            return Arrays.mismatch(l, leftFrom, leftFrom + length, r, rightFrom, rightFrom + length);
        }
        for (int i = 0; i < length; i++) {
            if (Chars.at(left, leftFrom + i) != Chars.at(right, rightFrom + i)) {
                return i;
            }
        }
        return -1;
    }

    /** Takes a range in which two texts differ. */
    @FunctionalInterface
    public interface Difference {
        /** What is from one index to another in the left text, and what is there instead in the right one. */
        void between(int leftFrom, int leftTo, int rightFrom, int rightTo);
    }

    /** Gives the ranges in which two roots differ to an action, in order; none begins or ends within what joins. */
    public static void forEachDifference(Object left, Object right, Difference action) {
        // Equal texts need not have grown alike, and what is not shared then has no edits that come to nothing.
        if (areEqual(left, right)) {
            return;
        }
        Object l = Text.whole(null, left);
        Object r = Text.whole(null, right);
        Differences differences = new Differences(KIND, l, r);
        while (differences.advance()) {
            int leftFrom = differences.leftFrom();
            int rightFrom = differences.rightFrom();
            int leftTo = differences.leftTo();
            int rightTo = differences.rightTo();
            int most = Math.min(leftTo - leftFrom, rightTo - rightFrom);
            int prefix = commonPrefix(l, leftFrom, r, rightFrom, most);
            prefix -= joins(l, leftFrom + prefix) || joins(r, rightFrom + prefix) ? 1 : 0;
            int suffix = commonSuffix(l, leftTo, r, rightTo, most - prefix);
            suffix -= joins(l, leftTo - suffix) || joins(r, rightTo - suffix) ? 1 : 0;
            if (prefix + suffix < Math.max(leftTo - leftFrom, rightTo - rightFrom)) {
                action.between(leftFrom + prefix, leftTo - suffix, rightFrom + prefix, rightTo - suffix);
            }
        }
    }

    /** Whether the character at an index joins the one before it. */
    private static boolean joins(Object root, int index) {
        return index > 0
                && index < CountedTree.size(root)
                && Chars.join(Text.charAt(root, index - 1), Text.charAt(root, index));
    }

    /** How many characters from one index on two roots have in common, up to a limit. */
    private static int commonPrefix(Object left, int leftFrom, Object right, int rightFrom, int limit) {
        Cursor l = Cursor.at(KIND, left, leftFrom);
        Cursor r = Cursor.at(KIND, right, rightFrom);
        int common = 0;
        while (common < limit) {
            l.moveTo(left, leftFrom + common);
            r.moveTo(right, rightFrom + common);
            int length = Math.min(limit - common, Math.min(l.limit() - l.offset(), r.limit() - r.offset()));
            int at = mismatch(l.array(), l.offset(), r.array(), r.offset(), length);
            if (at >= 0) {
                return common + at;
            }
            common += length;
        }
        return common;
    }

    /** How many characters before one index two roots have in common, up to a limit. */
    private static int commonSuffix(Object left, int leftTo, Object right, int rightTo, int limit) {
        Run l = Run.NONE;
        Run r = Run.NONE;
        for (int common = 0; common < limit; common++) {
            int leftAt = leftTo - common - 1;
            int rightAt = rightTo - common - 1;
            l = l.to(left, leftAt);
            r = r.to(right, rightAt);
            if (l.find(leftAt) != r.find(rightAt)) {
                return common;
            }
        }
        return limit;
    }

    /** Whether a root has the characters of any sequence. */
    public static boolean areThoseOf(Object root, CharSequence chars) {
        return CountedTree.size(root) == chars.length() && areAt(root, 0, chars);
    }

    /** Whether a root has the characters of any sequence from an index on, which may be out of bounds. O(m + log n). */
    public static boolean areAt(Object root, int index, CharSequence chars) {
        int last = CountedTree.size(root) - chars.length();
        return index >= 0 && index <= last && areAt(root, index, chars, 0);
    }

    /** Whether a root goes on from an index as a sequence does from another one. */
    private static boolean areAt(Object root, int index, CharSequence chars, int from) {
        int length = chars.length();
        int done = from;
        Cursor cursor = Cursor.at(KIND, root, index);
        while (done < length) {
            int next = Math.min(length - done, cursor.limit() - cursor.offset());
            if (!areIn(cursor.array(), cursor.offset(), chars, done, next)) {
                return false;
            }
            done += next;
            cursor.advanceToLeaf();
        }
        return true;
    }

    private static boolean areIn(Object leaf, int slot, CharSequence chars, int from, int length) {
        for (int i = 0; i < length; i++) {
            if (Chars.at(leaf, slot + i) != chars.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** The hash code of the String of the same characters. */
    public static int hash(Object root) {
        int hash = 0;
        Cursor cursor = Cursor.at(KIND, root, 0);
        do {
            hash = hash(hash, cursor.array(), cursor.limit());
        } while (cursor.advanceToLeaf());
        return hash;
    }

    private static int hash(int start, Object leaf, int limit) {
        int hash = start;
        for (int i = 0; i < limit; i++) {
            hash = 31 * hash + Chars.at(leaf, i);
        }
        return hash;
    }

    /** Whether a sequence is somewhere in a root; it is copied if it is no String. */
    public static boolean contain(Object root, CharSequence sought) {
        // A released handle has a toString, but no characters.
        String string = sought.subSequence(0, sought.length()).toString();
        return indexOf(root, string, 0) >= 0;
    }

    /** The first index from one on at which a code point is found, or -1: as {@link String#indexOf(int, int)}. */
    public static int indexOf(Object root, int codePoint, int from) {
        return Character.isValidCodePoint(codePoint) ? indexOf(root, Character.toString(codePoint), from) : -1;
    }

    /** The first index from one on at which a string is found, or -1: as {@link String#indexOf(String, int)}. */
    public static int indexOf(Object root, String sought, int from) {
        if (root instanceof String text) {
            return text.indexOf(sought, from);
        }
        int last = CountedTree.size(root) - sought.length();
        int start = Math.max(0, from);
        if (sought.isEmpty()) {
            return Math.min(start, last);
        }
        if (start > last) {
            return -1;
        }
        char first = sought.charAt(0);
        Cursor cursor = Cursor.at(KIND, root, start);
        do {
            Object leaf = cursor.array();
            int limit = Math.min(cursor.limit(), last + 1 - cursor.start());
            int slot = Chars.indexOf(leaf, first, cursor.offset(), limit);
            while (slot >= 0) {
                if (isAt(root, cursor, slot, sought)) {
                    return cursor.start() + slot;
                }
                slot = Chars.indexOf(leaf, first, slot + 1, limit);
            }
        } while (cursor.start() + cursor.limit() <= last && cursor.advanceToLeaf());
        return -1;
    }

    /** Whether a string, of which the first character is in a slot, goes on from there. */
    private static boolean isAt(Object root, Cursor first, int slot, String sought) {
        int length = Math.min(sought.length(), first.limit() - slot);
        return areIn(first.array(), slot, sought, 0, length)
                && (length == sought.length() || areAt(root, first.start() + first.limit(), sought, length));
    }

    /** The last index up to one at which a code point is found, or -1: as {@link String#lastIndexOf(int, int)}. */
    public static int lastIndexOf(Object root, int codePoint, int from) {
        return Character.isValidCodePoint(codePoint) ? lastIndexOf(root, Character.toString(codePoint), from) : -1;
    }

    /** The last index up to one at which a string is found, or -1: as {@link String#lastIndexOf(String, int)}. */
    public static int lastIndexOf(Object root, String sought, int from) {
        if (root instanceof String text) {
            return text.lastIndexOf(sought, from);
        }
        int start = Math.min(from, CountedTree.size(root) - sought.length());
        if (start < 0 || sought.isEmpty()) {
            return Math.max(start, -1);
        }
        Cursor cursor = Cursor.at(KIND, root, start);
        int slot = cursor.offset();
        do {
            for (; slot >= 0; slot--) {
                if (Chars.at(cursor.array(), slot) == sought.charAt(0) && isAt(root, cursor, slot, sought)) {
                    return cursor.start() + slot;
                }
            }
            boolean more = cursor.retreatToLeaf();
            slot = more ? cursor.limit() - 1 : -1;
        } while (slot >= 0);
        return -1;
    }
}
