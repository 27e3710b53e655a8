package dev.byre.core.seq;

import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The leaf of a text in which it was read last: what makes reading one character after the other cheap. The text must
 * not be edited meanwhile.
 *
 * <p>Immutable, and so safe to pass on by a race: threads that read one text may overwrite each other's.
 */
public final class Run {
    /** Of no text. */
    public static final Run NONE = new Run(new byte[0], 0, 0, null);

    private final Object leaf;

    /** The leaf, where it has one byte a character. */
    private final byte @Nullable [] narrow;

    private final int start;
    private final int size;

    /** A copy of the text as a tree, where the leaf is all of it and too long. */
    private final @Nullable Object loaded;

    private Run(Object leaf, int start, int size, @Nullable Object loaded) {
        this.leaf = leaf;
        this.loaded = loaded;
        this.narrow = leaf instanceof byte[] bytes ? bytes : null;
        this.start = start;
        this.size = size;
    }

    /** The run that has an index. */
    public static Run at(Object root, int index) {
        Cursor cursor = Cursor.at(Chars.KIND, root, index);
        return new Run(cursor.array(), cursor.start(), cursor.limit(), null);
    }

    /** A run with a copy of the text as a tree, if that is a long String; else this one. */
    public Run loaded(Object root) {
        return loaded != null || !Text.isLong(root) ? this : new Run(root, 0, CountedTree.size(root), Text.loaded(root));
    }

    /** The copy of a text as a tree, or the text itself if there is none. */
    public Object tree(Object root) {
        return loaded != null ? loaded : root;
    }

    /** Whether the character of an index is in this run. */
    public boolean has(int index) {
        int at = index - start;
        return at >= 0 && at < size;
    }

    /** The character at an index that this run has. */
    public char charAt(int index) {
        byte[] bytes = narrow;
        return bytes != null ? (char) (bytes[index - start] & 0xff) : Chars.at(leaf, index - start);
    }
}
