package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentText;
import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.seq.Contents;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Counts;
import dev.byre.core.seq.Kind;
import dev.byre.core.seq.Run;
import dev.byre.core.seq.Text;
import dev.byre.core.seq.TextTransfer;
import dev.byre.core.seq.TextWalk;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A handle on a text, as far as it is read: all of {@link CowString} but how it is made, shared and written to.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 */
@SuppressWarnings("ReferenceEquality") // There is but one run of no text.
abstract class TextHandle extends TreeHandle implements CharSequence {
    static final PersistentFace<PersistentText> VALUES = PersistentFace.of(PersistentText.empty());

    /** Where this text was read last; a race may lose one. */
    private transient Run run = Run.NONE;

    /** Takes a root that immutable values hold. */
    TextHandle(Object root) {
        super(root);
    }

    /** Takes a root that was made for this handle alone. */
    TextHandle(Owner maker, Object root) {
        super(maker, root);
    }

    /** Shares the root of another handle. */
    TextHandle(TextHandle other) {
        super(other);
    }

    @Override
    Kind kind() {
        return Text.kind();
    }

    /** Tells streams, and forgets where the text was read last. */
    final void changed() {
        modCount++;
        if (run != Run.NONE) {
            run = Run.NONE;
        }
    }

    @Override
    public int length() {
        return CountedTree.size(root);
    }

    /** Whether there are no characters. */
    @Override
    public boolean isEmpty() {
        return length() == 0;
    }

    /**
     * The character at an index.
     *
     * @throws StringIndexOutOfBoundsException if there is none
     */
    @Override
    public char charAt(int index) {
        int found = run.find(index);
        return found >= 0 ? (char) found : sought(index);
    }

    private char sought(int index) {
        Run other = Run.at(root, Text.checkIndex(index, length()));
        run = other;
        return (char) other.find(index);
    }

    /** The root, or where that is a long String a copy of it as a tree, which takes O(n) when it is first asked for. */
    private Object tree() {
        Run loaded = run.loaded(root);
        run = loaded;
        return loaded.tree(root);
    }

    /**
     * The code point that begins at an index, or half of one.
     *
     * @throws StringIndexOutOfBoundsException if there is none
     */
    public int codePointAt(int index) {
        return Character.codePointAt(this, index);
    }

    /**
     * The code point that ends before an index, or half of one.
     *
     * @throws StringIndexOutOfBoundsException if there is none
     */
    public int codePointBefore(int index) {
        return Character.codePointBefore(this, index);
    }

    /**
     * How many code points there are from one index to another; half a pair is one.
     *
     * @throws StringIndexOutOfBoundsException if the range does not lie within 0 and the length
     */
    public int codePointCount(int from, int to) {
        return Counts.codePoints(tree(), from, to);
    }

    /**
     * The index that is so many code points behind another or, if the number is negative, before it; half a pair is one.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is out of bounds or there are not so many
     */
    public int offsetByCodePoints(int index, int codePoints) {
        return Counts.offsetByCodePoints(tree(), index, codePoints);
    }

    /** The number of lines, which is one more than there are line breaks: the last one is empty if the text ends with one. */
    public int lineCount() {
        return Counts.lines(tree());
    }

    /**
     * The index at which a line begins.
     *
     * @param line how many lines are before it
     * @throws IndexOutOfBoundsException if there is no such line
     */
    public int lineStart(int line) {
        return Counts.lineStart(tree(), line);
    }

    /**
     * How many lines are before the one that has an index, or that is the last. A line has its line break.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public int lineOf(int index) {
        return Counts.lineOf(tree(), index);
    }

    /** Whether the text begins with a sequence. */
    public boolean startsWith(CharSequence prefix) {
        return startsWith(prefix, 0);
    }

    /** Whether a sequence is found at an index, which may be out of bounds. Of m characters: O(m + log n). */
    public boolean startsWith(CharSequence prefix, int from) {
        return Contents.areAt(root, from, requireNonNull(prefix, "prefix"));
    }

    /** Whether the text ends with a sequence. */
    public boolean endsWith(CharSequence suffix) {
        return startsWith(requireNonNull(suffix, "suffix"), length() - suffix.length());
    }

    /** Whether a sequence is found anywhere. */
    public boolean contains(CharSequence sought) {
        return Contents.contain(root, requireNonNull(sought, "sought"));
    }

    /** The index of the first place at which a string is found, or -1. */
    public int indexOf(String sought) {
        return indexOf(sought, 0);
    }

    /** The index of the first place from an index on at which a string is found, or -1. */
    public int indexOf(String sought, int from) {
        return Contents.indexOf(root, requireNonNull(sought, "sought"), from);
    }

    /** The index of the first place at which a code point is found, or -1; half of a pair is found in pairs too. */
    public int indexOf(int codePoint) {
        return indexOf(codePoint, 0);
    }

    /** The index of the first place from an index on at which a code point is found, or -1; as {@link #indexOf(int)}. */
    public int indexOf(int codePoint, int from) {
        checkHeld();
        return Contents.indexOf(root, codePoint, from);
    }

    /** The index of the last place at which a string is found, or -1. */
    public int lastIndexOf(String sought) {
        return lastIndexOf(sought, length());
    }

    /** The index of the last place that begins at an index or before it and at which a string is found, or -1. */
    public int lastIndexOf(String sought, int from) {
        return Contents.lastIndexOf(root, requireNonNull(sought, "sought"), from);
    }

    /** The index of the last place at which a code point is found, or -1; half of a pair is found in pairs too. */
    public int lastIndexOf(int codePoint) {
        return lastIndexOf(codePoint, length());
    }

    /**
     * The index of the last place that begins at an index or before it and at which a code point is found, or -1; as
     * {@link #lastIndexOf(int)}.
     */
    public int lastIndexOf(int codePoint, int from) {
        checkHeld();
        return Contents.lastIndexOf(root, codePoint, from);
    }

    /** The characters from one index to another; as {@link #substring(int, int)}. For many, see {@code snapshot().slice}. */
    @Override
    public String subSequence(int from, int to) {
        return substring(from, to);
    }

    /**
     * The characters from one index to the end.
     *
     * @throws StringIndexOutOfBoundsException if {@code from} is negative or greater than the length
     */
    public String substring(int from) {
        return substring(from, length());
    }

    /**
     * The characters from one index to another.
     *
     * @throws StringIndexOutOfBoundsException if the range does not lie within 0 and the length
     */
    public String substring(int from, int to) {
        Text.checkRange(from, to, length());
        return Text.substring(root, from, to);
    }

    /**
     * Copies characters to an array.
     *
     * @param at where the first one goes in {@code target}
     * @throws IndexOutOfBoundsException if the range does not lie within 0 and the length, or {@code target} has no room
     */
    public void getChars(int from, int to, char[] target, int at) {
        Text.checkRange(from, to, length());
        Objects.checkFromIndexSize(at, to - from, target.length);
        Text.copyTo(root, from, to, target, at);
    }

    /** The characters. */
    @Override
    public IntStream chars() {
        checkHeld();
        return StreamSupport.intStream(new TextWalk.OfChars(() -> root, () -> modCount), false);
    }

    /** The code points, of which half a pair is one too. */
    @Override
    public IntStream codePoints() {
        checkHeld();
        return StreamSupport.intStream(new TextWalk.OfCodePoints(() -> root, () -> modCount), false);
    }

    /** The lines without their line breaks; as {@link String#lines}, without an empty one at the end. */
    public Stream<String> lines() {
        checkHeld();
        return StreamSupport.stream(new TextWalk.OfLines(() -> root, () -> modCount), false);
    }

    /** Writes all characters. */
    public void writeTo(Writer writer) throws IOException {
        TextTransfer.write(root, requireNonNull(writer, "writer"));
    }

    /** Writes all characters as bytes; what cannot be encoded is replaced, as {@link String#getBytes(Charset)} does. */
    public void writeTo(OutputStream out, Charset charset) throws IOException {
        TextTransfer.write(root, requireNonNull(out, "out"), requireNonNull(charset, "charset"));
    }

    /** Writes all characters as bytes; the encoder says what to do with those that it cannot encode. */
    public void writeTo(OutputStream out, CharsetEncoder encoder) throws IOException {
        TextTransfer.write(root, requireNonNull(out, "out"), requireNonNull(encoder, "encoder"));
    }

    /** Whether a sequence has the same characters. */
    public boolean contentEquals(CharSequence chars) {
        if (requireNonNull(chars, "chars") instanceof TextHandle text) {
            return Contents.areEqual(root, text.root);
        }
        if (chars instanceof PersistentText text) {
            return Contents.areEqual(root, VALUES.rootOf(text));
        }
        return chars instanceof String ? Contents.areEqual(root, chars) : Contents.areThoseOf(root, chars);
    }

    /** All characters. */
    @Override
    public String toString() {
        return isReleased() ? "[released]" : substring(0);
    }
}
