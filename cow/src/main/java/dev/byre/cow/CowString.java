package dev.byre.cow;

import static java.util.Objects.requireNonNull;

import dev.byre.collections.PersistentText;
import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.Owner;
import dev.byre.core.seq.Contents;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Text;
import dev.byre.core.seq.TextTransfer;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Reader;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.stream.Collector;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A mutable text with value semantics: it stands in for {@link StringBuilder}, and {@link #share()} gives an independent
 * text, {@link #snapshot()} an immutable one, in O(1) at any size.
 *
 * <pre>{@code
 * CowString a = new CowString("Cows moo.");
 * CowString b = a.share();           // no character is copied
 * a.insert(4, " and calves").append(" Bulls too.");
 * System.out.println(a + " / " + b); // prints Cows and calves moo. Bulls too. / Cows moo.
 * }</pre>
 *
 * <p>{@code share}, {@code snapshot}, {@code release}, {@code borrow}, {@code length}: O(1). {@code insert},
 * {@code delete}, {@code replace}, {@code setCharAt}, {@code charAt} and all that has to do with lines and code points:
 * O(log n), of much inserted text O(m) more; edits at one place, and {@code append}: amortized O(1). {@code charAt} of one
 * character after the other: O(1), some five times as long as of a StringBuilder. The first question after lines or code
 * points: O(n), and after an edit a leaf is counted again, or some where leaves are split. {@code startsWith} and
 * {@code endsWith} of m characters: O(m + log n). {@code equals} and {@code compareTo} pass over what two versions share; they,
 * {@code hashCode}, {@code indexOf}, {@code contains}, {@code reverse} and {@code toString} take O(n).
 *
 * <p>Short texts are flat: the first write after a {@code share()}, on either side, copies the characters once; if the
 * other side was released or has copied already, no write copies. Of longer ones, which are trees, each side copies the
 * leaf that it writes to, a few hundred characters, and mostly not even the way there. A character takes one byte where
 * all in some neighbourhood are of Latin-1, and two elsewhere.
 *
 * <p>Unlike a StringBuilder, a text is equal to another with the same characters. Indexes are those of UTF-16. An update
 * may separate the halves of a surrogate pair, or make halves meet; unpaired halves are kept as they are. LF, CR and CRLF
 * end a line, as for {@link java.io.BufferedReader}. Null is appended and inserted as {@code "null"}.
 *
 * <p>Streams are late-binding and fail-fast; to write while reading, read a {@code snapshot()}.
 *
 * <p>One thread at a time; while nobody writes to a text, many threads may read it and share it, so that a record can
 * hold one. Two texts that share are independent and may be in two threads: to hand a text over, pass a {@code share()}.
 * Serializable by its contents.
 */
public final class CowString extends TextHandle implements Appendable, Comparable<CowString>, HasValue, Serializable {
    private static final long serialVersionUID = 1;

    /** An empty text. */
    public CowString() {
        super(Text.empty());
    }

    /**
     * An empty text with room.
     *
     * @param capacity how many characters are expected
     * @throws IllegalArgumentException if {@code capacity} is negative
     */
    public CowString(int capacity) {
        this(new Owner(), capacity);
    }

    private CowString(Owner maker, int capacity) {
        this(maker, Text.withRoom(maker, checkCapacity(capacity)));
    }

    private static int checkCapacity(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + " is negative");
        }
        return capacity;
    }

    /** A text of the characters of a sequence: O(1) from a {@code CowString} or a {@code PersistentText}, otherwise a copy. */
    public CowString(CharSequence source) {
        super(start(requireNonNull(source, "source")));
        if (!(source instanceof CowString || source instanceof PersistentText)) {
            write(0, 0, source.toString());
        }
    }

    /** A handle whose root a new text of these characters can start from. */
    private static CowString start(CharSequence source) {
        if (source instanceof CowString text) {
            return text;
        }
        return source instanceof PersistentText text ? new CowString(VALUES.rootOf(text)) : new CowString();
    }

    /** Takes a root that immutable values hold. */
    private CowString(Object root) {
        super(root);
    }

    private CowString(Owner maker, Object root) {
        super(maker, root);
    }

    private CowString(CowString other) {
        super(other);
    }

    /**
     * A text of the characters of a sequence: O(1) from a {@code CowString} or a {@code PersistentText}, otherwise a copy.
     */
    @CheckReturnValue
    public static CowString copyOf(CharSequence source) {
        return new CowString(source);
    }

    /**
     * A text that reads a String, O(1), and copies it at its first write, and at the first question after lines or code
     * points.
     */
    @CheckReturnValue
    public static CowString borrow(String text) {
        CowString borrowed = new CowString();
        borrowed.lend(requireNonNull(text, "text"));
        return borrowed;
    }

    /** A collector that puts sequences of characters one behind the other. */
    @CheckReturnValue
    public static Collector<CharSequence, ?, CowString> collector() {
        return Collector.of(
                CowString::new, CowString::append, CowString::append, Collector.Characteristics.IDENTITY_FINISH);
    }

    /** A text of all that a reader has left, which is not closed. */
    public static CowString read(Reader reader) throws IOException {
        Owner maker = new Owner();
        return new CowString(maker, TextTransfer.read(maker, requireNonNull(reader, "reader")));
    }

    /** A text of all bytes that a stream has left, which is not closed; what is malformed is replaced. */
    public static CowString read(InputStream in, Charset charset) throws IOException {
        return read(new InputStreamReader(requireNonNull(in, "in"), requireNonNull(charset, "charset")));
    }

    /** A text of all bytes that a stream has left, which is not closed; the decoder says what to do with malformed ones. */
    public static CowString read(InputStream in, CharsetDecoder decoder) throws IOException {
        Owner maker = new Owner();
        requireNonNull(decoder, "decoder");
        return new CowString(maker, TextTransfer.read(maker, requireNonNull(in, "in"), decoder));
    }

    /** An independent text of the same characters, O(1). */
    @CheckReturnValue
    @Override
    public CowString share() {
        return new CowString(this);
    }

    /** The immutable text of this moment, O(1). This text stays usable, and copies what it writes to from now on. */
    @CheckReturnValue
    @Override
    public PersistentText snapshot() {
        pin();
        return VALUES.of(root, length());
    }

    /**
     * Gives this handle up. While the contents are flat, the last handle that is left then writes in place again; of a
     * tree, a release spares no copy. Optional; a second release does nothing.
     *
     * <p>Every other method of a released handle throws {@link IllegalStateException}, but {@code toString}, and
     * {@code equals} where it need not look at the contents.
     */
    public void release() {
        leave();
        root = CountedTree.released();
        changed();
    }

    /** Puts a text into the place of the characters from one index to another, which are not checked. */
    private CowString write(int from, int to, String text) {
        if (from == to && text.isEmpty()) {
            return this;
        }
        Owner editor = editorOfAll();
        int copied = isAlone() ? 0 : Text.copiedBy(editor, root, from, to);
        hold(editor, copied, Text.replaced(editor, root, from, to, text));
        changed();
        return this;
    }

    /** The root of a long text of ours, which is about to be shared; null for what is to be copied. */
    private static @Nullable Object shareable(@Nullable CharSequence chars) {
        if (chars instanceof CowString other && !other.isFlat()) {
            other.gaveNodes();
            return other.root;
        }
        if (chars instanceof PersistentText text && !CountedTree.isFlat(VALUES.rootOf(text))) {
            return VALUES.rootOf(text);
        }
        return null;
    }

    private CowString share(int index, Object added) {
        Owner editor = editorOfAll();
        int copied = isAlone() ? 0 : Text.copiedBy(editor, root, index, index);
        hold(editor, copied, Text.inserted(editor, root, index, added));
        tookNodes();
        changed();
        return this;
    }

    /**
     * Appends all of a sequence. Of a long {@code CowString} or {@code PersistentText} nothing is copied, unless it still
     * holds a String.
     */
    @Override
    public CowString append(@Nullable CharSequence chars) {
        Object added = shareable(chars);
        return added == null ? append(String.valueOf(chars)) : share(length(), added);
    }

    /**
     * Appends the characters of a sequence from one index to another.
     *
     * @throws IndexOutOfBoundsException if the range does not lie within 0 and the length of the sequence
     */
    @Override
    public CowString append(@Nullable CharSequence chars, int from, int to) {
        return append((chars == null ? "null" : chars).subSequence(from, to));
    }

    /** Appends a character. */
    @Override
    public CowString append(char c) {
        if (Text.appendInPlace(ownerInPlace(), root, c)) {
            changed();
            return this;
        }
        int length = length();
        return write(length, length, Text.of(c));
    }

    /** Appends a string. */
    public CowString append(@Nullable String text) {
        int length = length();
        return write(length, length, String.valueOf(text));
    }

    /** Appends an object as a string. */
    public CowString append(@Nullable Object object) {
        return append(String.valueOf(object));
    }

    /** Appends characters. */
    public CowString append(char[] chars) {
        return append(String.valueOf(chars));
    }

    /**
     * Appends characters of an array.
     *
     * @throws IndexOutOfBoundsException if there are not so many
     */
    public CowString append(char[] chars, int from, int length) {
        return append(String.valueOf(chars, from, length));
    }

    /** Appends a boolean as a string. */
    public CowString append(boolean value) {
        return append(String.valueOf(value));
    }

    /** Appends an int as a string. */
    public CowString append(int value) {
        return append(String.valueOf(value));
    }

    /** Appends a long as a string. */
    public CowString append(long value) {
        return append(String.valueOf(value));
    }

    /** Appends a float as a string. */
    public CowString append(float value) {
        return append(String.valueOf(value));
    }

    /** Appends a double as a string. */
    public CowString append(double value) {
        return append(String.valueOf(value));
    }

    /**
     * Appends a code point.
     *
     * @throws IllegalArgumentException if it is none
     */
    public CowString appendCodePoint(int codePoint) {
        return append(Character.toString(codePoint));
    }

    /**
     * Appends all of a sequence so many times: k times m characters in O(m + log k log n). What makes more than a leaf is
     * in memory once or twice.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    public CowString repeat(@Nullable CharSequence chars, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count + " is negative");
        }
        Object shared = count == 0 ? "" : shareable(chars);
        Object repeated = Text.repeated(shared == null ? String.valueOf(chars) : shared, count);
        return CountedTree.isFlat(repeated)
                ? append(Text.substring(repeated, 0, CountedTree.size(repeated)))
                : share(length(), repeated);
    }

    /**
     * Appends a code point so many times; as {@link #repeat(CharSequence, int)}.
     *
     * @throws IllegalArgumentException if it is none, or {@code count} is negative
     */
    public CowString repeat(int codePoint, int count) {
        return repeat(Character.toString(codePoint), count);
    }

    /**
     * Inserts all of a sequence. Of a long {@code CowString} or {@code PersistentText} nothing is copied, unless it still
     * holds a String.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, @Nullable CharSequence chars) {
        Text.checkPosition(index, length());
        Object added = shareable(chars);
        return added == null ? insert(index, String.valueOf(chars)) : share(index, added);
    }

    /**
     * Inserts the characters of a sequence from one index to another.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than the length, or the range does not lie
     *     within 0 and the length of the sequence
     */
    public CowString insert(int index, @Nullable CharSequence chars, int from, int to) {
        Text.checkPosition(index, length());
        return insert(index, (chars == null ? "null" : chars).subSequence(from, to));
    }

    /**
     * Inserts a character.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, char c) {
        return write(Text.checkPosition(index, length()), index, Text.of(c));
    }

    /**
     * Inserts a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, @Nullable String text) {
        return write(Text.checkPosition(index, length()), index, String.valueOf(text));
    }

    /**
     * Inserts an object as a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, @Nullable Object object) {
        return insert(index, String.valueOf(object));
    }

    /**
     * Inserts characters.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, char[] chars) {
        return insert(index, String.valueOf(chars));
    }

    /**
     * Inserts characters of an array.
     *
     * @throws IndexOutOfBoundsException if {@code index} is negative or greater than the length, or there are not so many
     */
    public CowString insert(int index, char[] chars, int from, int length) {
        return insert(index, String.valueOf(chars, from, length));
    }

    /**
     * Inserts a boolean as a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, boolean value) {
        return insert(index, String.valueOf(value));
    }

    /**
     * Inserts an int as a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, int value) {
        return insert(index, String.valueOf(value));
    }

    /**
     * Inserts a long as a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, long value) {
        return insert(index, String.valueOf(value));
    }

    /**
     * Inserts a float as a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, float value) {
        return insert(index, String.valueOf(value));
    }

    /**
     * Inserts a double as a string.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    public CowString insert(int index, double value) {
        return insert(index, String.valueOf(value));
    }

    /**
     * Deletes the characters from one index to another, or to the end if that is before it.
     *
     * @throws StringIndexOutOfBoundsException if {@code from} is negative, or greater than {@code to} or the length
     */
    public CowString delete(int from, int to) {
        return replace(from, to, "");
    }

    /**
     * Deletes the character at an index.
     *
     * @throws StringIndexOutOfBoundsException if there is none
     */
    public CowString deleteCharAt(int index) {
        return write(Text.checkIndex(index, length()), index + 1, "");
    }

    /**
     * Puts a string into the place of the characters from one index to another, or to the end if that is before it.
     *
     * @throws StringIndexOutOfBoundsException if {@code from} is negative, or greater than {@code to} or the length
     */
    public CowString replace(int from, int to, String text) {
        int end = Math.min(to, length());
        Text.checkRange(from, end, length());
        return write(from, end, requireNonNull(text, "text"));
    }

    /**
     * Puts a character into the place of the one at an index.
     *
     * @throws StringIndexOutOfBoundsException if there is none
     */
    public void setCharAt(int index, char c) {
        write(Text.checkIndex(index, length()), index + 1, Text.of(c));
    }

    /**
     * Cuts the text, or appends characters of code 0, so that it has that length.
     *
     * @throws StringIndexOutOfBoundsException if {@code length} is negative
     */
    public void setLength(int length) {
        int old = length();
        if (length < 0) {
            throw new StringIndexOutOfBoundsException("length " + length + " is negative");
        }
        write(Math.min(length, old), old, "\0".repeat(Math.max(0, length - old)));
    }

    /** Turns the text around; surrogate pairs stay as they are, as {@link StringBuilder#reverse} keeps them. */
    public CowString reverse() {
        return write(0, length(), new StringBuilder(toString()).reverse().toString());
    }

    /** Whether {@code other} is a {@code CowString} of the same characters. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof CowString text && Contents.areEqual(root, text.root));
    }

    /** The hash code of a String of the same characters. */
    @Override
    public int hashCode() {
        checkHeld();
        return Contents.hash(root);
    }

    /** Compares as {@link String#compareTo} does. */
    @Override
    public int compareTo(CowString other) {
        return Contents.compare(root, other.root);
    }

    void writeTo(ObjectOutputStream out) throws IOException {
        TextTransfer.write(root, out);
    }

    static CowString readFrom(ObjectInputStream in) throws IOException {
        Owner maker = new Owner();
        return new CowString(maker, TextTransfer.read(maker, in));
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a CowString is read through its serial form");
    }

    /** Checks the tree, M1 and M2. */
    void checkInvariants() {
        if (!isReleased()) {
            Text.checkInvariants(root, length());
            checkOwnership();
        }
    }
}
