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
            l = l.has(leftAt) ? l : Run.at(left, leftAt);
            r = r.has(rightAt) ? r : Run.at(right, rightAt);
            if (l.charAt(leftAt) != r.charAt(rightAt)) {
                return common;
            }
        }
        return limit;
    }

    /** Whether a root has the characters of any sequence. */
    public static boolean areThoseOf(Object root, CharSequence chars) {
        int size = CountedTree.size(root);
        if (size != chars.length()) {
            return false;
        }
        Cursor cursor = Cursor.at(KIND, root, 0);
        do {
            for (int i = 0; i < cursor.limit(); i++) {
                if (Chars.at(cursor.array(), i) != chars.charAt(cursor.start() + i)) {
                    return false;
                }
            }
        } while (cursor.advanceToLeaf());
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

    /** The first index from one on at which a string is found, or -1: as {@link String#indexOf(String, int)}. */
    public static int indexOf(Object root, String sought, int from) {
        int last = CountedTree.size(root) - sought.length();
        int start = Math.max(0, from);
        if (sought.isEmpty()) {
            return Math.min(start, last);
        }
        if (start > last) {
            return -1;
        }
        Cursor cursor = Cursor.at(KIND, root, start);
        do {
            Object leaf = cursor.array();
            int limit = Math.min(cursor.limit(), last + 1 - cursor.start());
            for (int slot = cursor.offset(); slot < limit; slot++) {
                if (Chars.at(leaf, slot) == sought.charAt(0) && isAt(root, cursor, slot, sought)) {
                    return cursor.start() + slot;
                }
            }
        } while (cursor.start() + cursor.limit() <= last && cursor.advanceToLeaf());
        return -1;
    }

    /** Whether a string, of which the first character is in a slot, goes on from there. */
    private static boolean isAt(Object root, Cursor first, int slot, String sought) {
        int length = Math.min(sought.length(), first.limit() - slot);
        if (!isIn(first.array(), slot, sought, 0, length)) {
            return false;
        }
        if (length == sought.length()) {
            return true;
        }
        Cursor cursor = Cursor.at(KIND, root, first.start() + first.limit());
        int done = length;
        do {
            int next = Math.min(sought.length() - done, cursor.limit());
            if (!isIn(cursor.array(), 0, sought, done, next)) {
                return false;
            }
            done += next;
        } while (done < sought.length() && cursor.advanceToLeaf());
        return true;
    }

    private static boolean isIn(Object leaf, int slot, String sought, int from, int length) {
        for (int i = 0; i < length; i++) {
            if (Chars.at(leaf, slot + i) != sought.charAt(from + i)) {
                return false;
            }
        }
        return true;
    }

    /** The last index up to one at which a string is found, or -1: as {@link String#lastIndexOf(String, int)}. */
    public static int lastIndexOf(Object root, String sought, int from) {
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
