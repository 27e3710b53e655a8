package dev.byre.core.seq;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Owner;
import java.nio.charset.StandardCharsets;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Text as roots of the sequence engine: how it is made, read and edited. Any String is a root.
 *
 * <p>Indexes are those of UTF-16, and are not checked here. O(log n) each, where not said otherwise; the first update of
 * a String that is longer than a leaf takes O(n).
 */
public final class Text {
    private static final String[] ONE_CHARACTER = new String[256];

    static {
        for (char c = 0; c < ONE_CHARACTER.length; c++) {
            ONE_CHARACTER[c] = String.valueOf(c);
        }
    }

    private Text() {}

    /** The kind of element. */
    public static Kind kind() {
        return Chars.KIND;
    }

    /** Checks that there is a character at an index. */
    public static int checkIndex(int index, int size) {
        if (index < 0 || index >= size) {
            throw new StringIndexOutOfBoundsException("index " + index + ", length " + size);
        }
        return index;
    }

    /** Checks that there is a character at an index or before it. */
    public static int checkPosition(int index, int size) {
        if (index < 0 || index > size) {
            throw new StringIndexOutOfBoundsException("index " + index + ", length " + size);
        }
        return index;
    }

    /** Checks that there are characters from one index to another, or that both are one. */
    public static void checkRange(int from, int to, int size) {
        if (from < 0 || from > to || to > size) {
            throw new StringIndexOutOfBoundsException("from " + from + " to " + to + ", length " + size);
        }
    }

    /** A text of one character. */
    public static String of(char c) {
        return c < ONE_CHARACTER.length ? ONE_CHARACTER[c] : String.valueOf(c);
    }

    /** A root of a copy of a text, O(n). */
    public static Object of(@Nullable Owner maker, String text) {
        return CountedTree.of(Chars.KIND, maker, text, 0, text.length());
    }

    /** The empty root. */
    public static Object empty() {
        return Chars.KIND.empty();
    }

    /** An empty root with room, as far as a leaf goes. */
    public static Object withRoom(Owner maker, int length) {
        return CountedTree.withRoom(Chars.KIND, maker, length);
    }

    /** Whether a root is a String that is longer than a leaf, so that what is asked of lines or updates takes O(n). */
    public static boolean isLong(Object root) {
        return root instanceof String text && text.length() > Chars.KIND.leafLength();
    }

    /** A root of a copy of a long String, or else the root itself. */
    public static Object loaded(Object root) {
        return isLong(root) ? of(null, (String) root) : root;
    }

    /** What is a root of text only, beside the trees and arrays that all kinds have. */
    static boolean isText(Object root) {
        return root instanceof Focus || root instanceof String;
    }

    static int length(Object root) {
        return root instanceof Focus focus ? focus.size() : ((String) root).length();
    }

    /** A root that is no Focus: the same, or what an editor makes of it. */
    static Object whole(@Nullable Owner editor, Object root) {
        return root instanceof Focus focus ? focus.root(editor) : root;
    }

    /** The character at an index. */
    public static char charAt(Object root, int index) {
        if (!(root instanceof Focus focus)) {
            return (char) CountedTree.bits(Chars.KIND, root, index);
        }
        return focus.has(index)
                ? Chars.at(focus.leaf, index - focus.start)
                : (char) CountedTree.bits(Chars.KIND, focus.tree, focus.indexInTree(index));
    }

    /**
     * Puts a character behind the last, if the editor has made a last leaf that has room for it: most of what is appended
     * comes to this, and needs no more.
     *
     * @return false if nothing was done
     */
    public static boolean appendInPlace(@Nullable Owner editor, Object root, char c) {
        if (!(root instanceof Tree tree) || !Owner.mayEdit(editor, tree.owner)) {
            return false;
        }
        if (!tree.ownsTail || !(tree.tail instanceof byte[] leaf)) {
            return false;
        }
        int size = tree.tailSize;
        boolean fits = size > 0 && size < Math.min(leaf.length, Chars.KIND.leafLength());
        if (!fits || c > 0xff || c == '\r' || tree.size() == Integer.MAX_VALUE) {
            return false;
        }
        leaf[size] = (byte) c;
        tree.tailSize++;
        return true;
    }

    /** How many characters {@link #replaced} would copy of leaves that the editor has not made. */
    public static int copiedBy(@Nullable Owner editor, Object root, int from, int to) {
        if (CountedTree.size(root) == 0) {
            return 0;
        }
        // What is inserted goes where what is before it is, if that is not before the last leaf of all.
        Cursor cursor =
                Cursor.at(Chars.KIND, root, from == to && from > 0 && from != tailStart(root) ? from - 1 : from);
        int end = cursor.start() + cursor.limit();
        int copied = cursor.isMadeBy(editor) ? 0 : cursor.limit() - Math.min(to, end) + from;
        if (to > end) {
            cursor.moveTo(root, to - 1);
            copied += cursor.isMadeBy(editor) ? 0 : cursor.limit() - cursor.offset() - 1;
        }
        return copied;
    }

    private static int tailStart(Object root) {
        if (root instanceof Tree tree) {
            return tree.headSize + tree.bodySize;
        }
        return root instanceof Focus focus ? focus.tailStart() : -1;
    }

    /** Another text in the place of the characters from one index to another. */
    public static Object replaced(@Nullable Owner editor, Object root, int from, int to, String text) {
        if (from == to && text.isEmpty()) {
            return root;
        }
        CountedTree.checkRoom(root, text.length() - (to - from));
        Object written = root instanceof Focus focus ? focus.replaced(editor, from, to, text) : null;
        if (written != null) {
            return written;
        }
        Object whole = loaded(whole(editor, root));
        written = whole instanceof Tree tree ? Focus.of(editor, tree, from, to, text) : null;
        if (written == null) {
            written = TextEdit.replaced(editor, whole, from, to, text);
        }
        return written != null ? written : replacedWithNeighbours(editor, whole, from, to, text);
    }

    /** Whether a text in the place of the characters from one index to another joins what is before or behind it. */
    static boolean joins(Object root, int from, int to, String text) {
        boolean first = from == 0;
        boolean last = to == CountedTree.size(root);
        if (text.isEmpty()) {
            return !first && !last && Chars.join(charAt(root, from - 1), charAt(root, to));
        }
        return (!first && Chars.join(charAt(root, from - 1), text.charAt(0)))
                || (!last && Chars.join(text.charAt(text.length() - 1), charAt(root, to)));
    }

    /** The same, where what joins the text before or behind has to come into one leaf with it. */
    private static Object replacedWithNeighbours(@Nullable Owner editor, Object root, int from, int to, String text) {
        int size = CountedTree.size(root);
        int start = from;
        int end = to;
        String all = text;
        if (from > 0 && (to < size || !text.isEmpty())) {
            char before = charAt(root, from - 1);
            if (Chars.join(before, text.isEmpty() ? charAt(root, to) : text.charAt(0))) {
                start--;
                all = before + all;
            }
        }
        if (to < size && !all.isEmpty()) {
            char behind = charAt(root, to);
            if (Chars.join(all.charAt(all.length() - 1), behind)) {
                end++;
                all += behind;
            }
        }
        Object replaced = TextEdit.replaced(editor, root, start, end, all);
        return replaced != null ? replaced : cutAndConcatenated(editor, root, start, end, all);
    }

    /** The same, where these characters are not in one leaf, or would not be in one or two. */
    private static Object cutAndConcatenated(@Nullable Owner editor, Object root, int from, int to, String text) {
        Object left = CountedTree.sliced(Chars.KIND, editor, root, 0, from);
        Object right = CountedTree.sliced(Chars.KIND, editor, root, to, CountedTree.size(root));
        Object middle = of(editor, text);
        return CountedTree.concat(Chars.KIND, editor, CountedTree.concat(Chars.KIND, editor, left, middle), right);
    }

    /** Another root before the character at an index, or at the end; it is shared, unless it is small. */
    public static Object inserted(@Nullable Owner editor, Object root, int index, Object other) {
        int size = CountedTree.size(root);
        int added = CountedTree.size(other);
        CountedTree.checkRoom(root, added);
        if (size > 0 && added <= Chars.KIND.leafLength() >> 1) {
            return replaced(editor, root, index, index, substring(other, 0, added));
        }
        if (index == 0 || index == size) {
            return index == 0 ? concat(editor, other, root) : concat(editor, root, other);
        }
        Object whole = whole(editor, root);
        Object left = CountedTree.sliced(Chars.KIND, editor, whole, 0, index);
        Object right = CountedTree.sliced(Chars.KIND, editor, whole, index, size);
        return concat(editor, concat(editor, left, other), right);
    }

    /** The characters of two roots. What the editor owns of either is edited in place; else they are shared. */
    public static Object concat(@Nullable Owner editor, Object left, Object right) {
        int leftSize = CountedTree.size(left);
        if (leftSize == 0 || CountedTree.size(right) == 0) {
            return leftSize == 0 ? right : left;
        }
        CountedTree.checkRoom(left, CountedTree.size(right));
        char last = charAt(left, leftSize - 1);
        if (!Chars.join(last, charAt(right, 0))) {
            return CountedTree.concat(Chars.KIND, editor, whole(editor, left), whole(editor, right));
        }
        Object shorter = replaced(editor, left, leftSize - 1, leftSize, "");
        Object longer = replaced(editor, right, 0, 0, of(last));
        return concat(editor, shorter, longer);
    }

    /** The characters of a root, k times, O(log k log n): what makes more than a leaf is in memory once or twice. */
    public static Object repeated(Object root, int count) {
        int size = CountedTree.size(root);
        if ((long) size * count > Integer.MAX_VALUE) {
            throw new OutOfMemoryError("more than " + Integer.MAX_VALUE + " elements");
        }
        if (size == 0 || count == 0) {
            return empty();
        }
        int times = Math.min(count, Chars.KIND.leafLength() / size);
        if (times <= 1) {
            return doubled(loaded(root), count);
        }
        // Full leaves, of what is short.
        String leaf = substring(root, 0, size).repeat(times);
        Object all = doubled(leaf, count / times);
        return concat(null, all, leaf.substring(0, count % times * size));
    }

    private static Object doubled(Object root, int count) {
        Object all = empty();
        Object power = root;
        for (int left = count; left > 0; left >>= 1) {
            all = (left & 1) == 0 ? all : concat(null, all, power);
            power = left == 1 ? power : concat(null, power, power);
        }
        return all;
    }

    /** The characters from one index to another, which are shared; edits nothing. */
    public static Object slice(Object root, int from, int to) {
        if (root instanceof String text) {
            boolean isShort = to - from <= Chars.KIND.leafLength();
            return isShort ? text.substring(from, to) : CountedTree.of(Chars.KIND, null, text, from, to);
        }
        return CountedTree.slice(Chars.KIND, whole(null, root), from, to);
    }

    /** The characters from one index to another, copied, O(m). */
    public static String substring(Object root, int from, int to) {
        if (root instanceof String text) {
            return text.substring(from, to);
        }
        if (isNarrow(root, from, to)) {
            byte[] bytes = new byte[to - from];
            copy(root, from, to, bytes, 0);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        char[] chars = new char[to - from];
        copy(root, from, to, chars, 0);
        return new String(chars);
    }

    /** Where the line ends that has an index, with its line break, if it has one. O(m + log n). */
    public static int lineEnd(Object root, int index) {
        Cursor cursor = Cursor.at(Chars.KIND, root, index);
        do {
            int end = Counts.nextEnd(cursor.array(), cursor.limit(), cursor.offset(), cursor.limit());
            if (end > 0) {
                return cursor.start() + end;
            }
        } while (cursor.advanceToLeaf());
        return cursor.index();
    }

    /** The characters from one index to another, without the line break that they may end with. */
    public static String line(Object root, int from, int to) {
        int end = to;
        if (end > from && charAt(root, end - 1) == '\n') {
            end--;
        }
        if (end > from && charAt(root, end - 1) == '\r') {
            end--;
        }
        return substring(root, from, end);
    }

    /** Copies characters to an array, O(m). */
    public static void copyTo(Object root, int from, int to, char[] target, int at) {
        copy(root, from, to, target, at);
    }

    static void copy(Object root, int from, int to, Object target, int at) {
        if (from == to) {
            return;
        }
        Cursor cursor = Cursor.at(Chars.KIND, root, from);
        int done = from;
        do {
            int length = Math.min(to - done, cursor.limit() - cursor.offset());
            Chars.copy(cursor.array(), cursor.offset(), target, at + done - from, length);
            done += length;
        } while (done < to && cursor.advanceToLeaf());
    }

    static boolean isNarrow(Object root, int from, int to) {
        Cursor cursor = Cursor.at(Chars.KIND, root, from);
        do {
            int limit = Math.min(cursor.limit(), to - cursor.start());
            if (!Chars.isNarrow(cursor.array(), cursor.offset(), limit)) {
                return false;
            }
        } while (cursor.start() + cursor.limit() < to && cursor.advanceToLeaf());
        return true;
    }

    /** Checks the whole tree, X2, and all that was counted. */
    public static void checkInvariants(Object root, int size) {
        CountedTree.checkInvariants(Chars.KIND, root, size);
        Cursor cursor = Cursor.at(Chars.KIND, root, 0);
        char last = 0;
        do {
            boolean joined = cursor.limit() > 0 && Chars.join(last, Chars.at(cursor.array(), 0));
            check(!joined, "X2: characters that join end a leaf at %d", cursor.start());
            last = cursor.limit() > 0 ? Chars.at(cursor.array(), cursor.limit() - 1) : 0;
        } while (cursor.advanceToLeaf());
        for (Counts counts : Counts.values()) {
            counts.checkInvariants(root);
        }
    }
}
