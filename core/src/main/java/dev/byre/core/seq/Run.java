package dev.byre.core.seq;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The leaf of a text in which it was read last: what makes reading one character after the other cheap. The text must
 * not be edited meanwhile.
 *
 * <p>Immutable, and so safe to pass on by a race: threads that read one text may overwrite each other's.
 */
public final class Run {
    private static final byte[] NO_BYTES = {};

    /** Of no text. */
    public static final Run NONE = new Run(NO_BYTES, 0, 0, null);

    private final Object leaf;

    private final int start;
    private final int size;

    /** The leaf, where it has one byte a character, and how many there are; or else none. */
    private final byte[] narrow;

    private final int narrowSize;

    /** A copy of the text as a tree, where the leaf is all of it and too long. */
    private final @Nullable Object loaded;

    private Run(Object leaf, int start, int size, @Nullable Object loaded) {
        this.leaf = leaf;
        this.loaded = loaded;
        this.start = start;
        this.size = size;
        boolean isNarrow = leaf instanceof byte[];
        this.narrow = isNarrow ? (byte[]) leaf : NO_BYTES;
        this.narrowSize = isNarrow ? size : 0;
    }

    /** The run that has an index. */
    public static Run at(Object root, int index) {
        Cursor cursor = Cursor.at(Chars.KIND, root, index);
        return new Run(cursor.array(), cursor.start(), cursor.limit(), null);
    }

    /** This run if it has the character of an index, or else that which has it. */
    Run to(Object root, int index) {
        return find(index) >= 0 ? this : at(root, index);
    }

    /** A run with a copy of the text as a tree, if that is a long String; else this one. */
    public Run loaded(Object root) {
        return loaded != null || !Text.isLong(root)
                ? this
                : new Run(root, 0, CountedTree.size(root), Text.loaded(root));
    }

    /** The copy of a text as a tree, or the text itself if there is none. */
    public Object tree(Object root) {
        return loaded != null ? loaded : root;
    }

    /** The character of an index, or -1 if it is not in this run. */
    public int find(int index) {
        int at = index - start;
        if (Integer.compareUnsigned(at, narrowSize) < 0) {
            return narrow[at] & 0xff;
        }
        return Integer.compareUnsigned(at, size) < 0 ? Chars.at(leaf, at) : -1;
    }
}
