package dev.byre.collections;

import static java.util.Objects.requireNonNull;

import dev.byre.core.CheckReturnValue;
import dev.byre.core.ownership.HasSnapshot;
import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.seq.Contents;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.Counts;
import dev.byre.core.seq.Run;
import dev.byre.core.seq.Text;
import dev.byre.core.seq.TextTransfer;
import dev.byre.core.seq.TextWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Serializable;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A persistent text: an immutable {@link CharSequence} of which each update returns a new one that shares nearly all
 * with it.
 *
 * <pre>{@code
 * PersistentText draft = PersistentText.of("Cows moo.\n");
 * PersistentText later = draft.inserted(4, " and calves").concat("Bulls too.\n");
 * System.out.println(later.lines().toList()); // prints [Cows and calves moo., Bulls too.]
 * System.out.println(later.lineCount() + " " + draft.length()); // prints 3 10
 * }</pre>
 *
 * <p>{@code inserted}, {@code deleted}, {@code replaced}, {@code slice}, {@code split}, {@code concat}, {@code charAt}
 * and all that has to do with lines and code points: O(log n); {@code charAt} of one character after the other, as
 * regular expressions read: O(1). {@code length}: O(1). {@code startsWith} and
 * {@code endsWith} of m characters: O(m + log n). {@code equals}, {@code compareTo} and {@code diff} pass over what two
 * versions share. {@code hashCode}, {@code indexOf}, {@code contains}, {@code toString}: O(n), and the first question
 * after lines or code points, too; after an update a leaf is counted again, or some where leaves are split. A version that
 * differs in one place takes 300 to 400 bytes where text is typed, and up to 1 kB elsewhere in a long text.
 *
 * <p>A text on a String holds it, without a copy. When first it is updated, asked about lines or code points, or a part of
 * it is taken that is more than a few hundred characters, it is copied into leaves, once, O(n), if it is long; this text
 * holds the String and the leaves from then on. In leaves a character takes one byte where all in some neighbourhood are of
 * Latin-1, and two elsewhere.
 *
 * <p>Indexes are those of UTF-16, as everywhere in Java. A slice or an update may separate the halves of a
 * surrogate pair, or make halves meet; unpaired halves are kept as they are. LF, CR and CRLF end a line, as for {@link java.io.BufferedReader}.
 *
 * <p>A part of a text holds nothing of the rest alive, but for a few hundred characters.
 *
 * <p>Immutable; safe to publish by any means, a data race included. Serializable by its contents.
 *
 * <p>A counted B-tree as a rope, after Boehm, Atkinson, Plass, "Ropes: an alternative to strings", 1995.
 */
public final class PersistentText implements CharSequence, Comparable<PersistentText>, Serializable {
    private static final long serialVersionUID = 1;

    private static final PersistentText EMPTY = new PersistentText("");

    static {
        PersistentFace.<PersistentText>register(
                PersistentText.class, PersistentText::shared, (root, length) -> of(root));
    }

    /** Final, so that whoever sees this object sees the whole tree (JLS 17.5). */
    private final transient Object root;

    /** The hash code once it was asked for, or 0; a race may work it out twice, to the same result. */
    private transient int hash;

    /** Where this text was read last, or null; a race may lose one. Null at first, which is what a race may see. */
    private transient @Nullable Run run;

    private PersistentText(Object root) {
        this.root = root;
    }

    /** The text of no characters. */
    public static PersistentText empty() {
        return EMPTY;
    }

    private static PersistentText of(Object root) {
        return CountedTree.size(root) == 0 ? EMPTY : new PersistentText(root);
    }

    /** A text on a String, which is not copied, O(1). */
    public static PersistentText of(String text) {
        return of((Object) requireNonNull(text, "text"));
    }

    /**
     * A text of the characters of a sequence: O(1) if that is a {@code PersistentText}, which is returned as it is, a
     * {@code CowString} or a String; otherwise a copy, O(n).
     */
    @CheckReturnValue
    public static PersistentText copyOf(CharSequence source) {
        Object value = HasSnapshot.valueOf(requireNonNull(source, "source"));
        return value instanceof PersistentText text ? text : of(value.toString());
    }

    /** A collector that puts sequences of characters one behind the other. */
    @CheckReturnValue
    public static Collector<CharSequence, ?, PersistentText> collector() {
        return Collector.of(
                StringBuilder::new, StringBuilder::append, StringBuilder::append, builder -> of(builder.toString()));
    }

    /** A text of all that a reader has left, which is not closed. */
    public static PersistentText read(Reader reader) throws IOException {
        return of(TextTransfer.read(new Owner(), requireNonNull(reader, "reader")));
    }

    /** A text of all bytes that a stream has left, which is not closed; what is malformed is replaced. */
    public static PersistentText read(InputStream in, Charset charset) throws IOException {
        return read(new InputStreamReader(requireNonNull(in, "in"), requireNonNull(charset, "charset")));
    }

    /** A text of all bytes that a stream has left, which is not closed; the decoder says what to do with malformed ones. */
    public static PersistentText read(InputStream in, CharsetDecoder decoder) throws IOException {
        return of(TextTransfer.read(new Owner(), requireNonNull(in, "in"), requireNonNull(decoder, "decoder")));
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
        Run known = run;
        int found = known == null ? -1 : known.find(index);
        return found >= 0 ? (char) found : sought(index);
    }

    private char sought(int index) {
        Run other = Run.at(root, Text.checkIndex(index, length()));
        run = other;
        return (char) other.find(index);
    }

    /** The root, or where that is a long String a copy of it as a tree, which takes O(n) when it is first asked for. */
    private Object tree() {
        Run known = run;
        Run loaded = (known == null ? Run.NONE : known).loaded(root);
        run = loaded;
        return loaded.tree(root);
    }

    /** The root for other texts: the copy as a tree, if there is one, which is what later versions share. */
    private Object shared() {
        Run known = run;
        return known == null ? root : known.tree(root);
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
        return Contents.lastIndexOf(root, codePoint, from);
    }

    /**
     * A text with more characters before an index, or at the end. Of a long {@code PersistentText} or {@code CowString}
     * nothing is copied, unless it still holds a String.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    @CheckReturnValue
    public PersistentText inserted(int index, CharSequence chars) {
        PersistentText added = added(chars);
        Text.checkPosition(index, length());
        return added.isEmpty() ? this : of(Text.inserted(null, tree(), index, added.tree()));
    }

    /** What is put into another text: a handle that is short is read, for a snapshot would have it copy its next write. */
    private static PersistentText added(CharSequence chars) {
        boolean isLong = requireNonNull(chars, "chars").length() > Text.kind().leafLength();
        return isLong || chars instanceof PersistentText ? copyOf(chars) : of(chars.toString());
    }

    /**
     * A text without the characters from one index to another.
     *
     * @throws StringIndexOutOfBoundsException if the range does not lie within 0 and the length
     */
    @CheckReturnValue
    public PersistentText deleted(int from, int to) {
        Text.checkRange(from, to, length());
        return from == to ? this : of(Text.replaced(null, tree(), from, to, ""));
    }

    /**
     * A text with others in the place of the characters from one index to another.
     *
     * @throws StringIndexOutOfBoundsException if the range does not lie within 0 and the length
     */
    @CheckReturnValue
    public PersistentText replaced(int from, int to, CharSequence chars) {
        PersistentText added = added(chars);
        Text.checkRange(from, to, length());
        if (added.length() <= Text.kind().leafLength()) {
            return from == to && added.isEmpty() ? this : of(Text.replaced(null, tree(), from, to, added.toString()));
        }
        return deleted(from, to).inserted(from, added);
    }

    /** A text with the characters of another one behind those of this one; as {@link #inserted}. */
    @CheckReturnValue
    public PersistentText concat(CharSequence chars) {
        return inserted(length(), chars);
    }

    /**
     * A text that is this one so many times: k times in O(log k log n), or O(n) more if it still holds a String. What
     * makes more than a leaf is in memory once or twice.
     *
     * @throws IllegalArgumentException if {@code count} is negative
     */
    @CheckReturnValue
    public PersistentText repeated(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count " + count + " is negative");
        }
        return count <= 1 ? slice(0, count * length()) : of(Text.repeated(tree(), count));
    }

    /**
     * The text from one index to another.
     *
     * @throws StringIndexOutOfBoundsException if the range does not lie within 0 and the length
     */
    @CheckReturnValue
    public PersistentText slice(int from, int to) {
        Text.checkRange(from, to, length());
        if (from == 0 && to == length()) {
            return this;
        }
        // What is short is copied: a long String need not be loaded for that.
        return of(Text.slice(to - from <= Text.kind().leafLength() ? shared() : tree(), from, to));
    }

    /** The text from one index to another; as {@link #slice}. */
    @Override
    public PersistentText subSequence(int from, int to) {
        return slice(from, to);
    }

    /**
     * The text before an index, and that from there on.
     *
     * @throws StringIndexOutOfBoundsException if {@code index} is negative or greater than the length
     */
    @CheckReturnValue
    public TextSplit split(int index) {
        return new TextSplit(slice(0, index), slice(index, length()));
    }

    /**
     * The edits that make another text of this one. What two versions share is passed over, wherever it is in them: that
     * takes the time of what they do not share. No edit begins or ends within a surrogate pair or CRLF.
     */
    public TextDiff diff(PersistentText newer) {
        List<TextDiff.Edit> edits = new ArrayList<>();
        Contents.forEachDifference(
                shared(),
                requireNonNull(newer, "newer").shared(),
                (from, to, newFrom, newTo) -> edits.add(new TextDiff.Edit(from, to, newer.slice(newFrom, newTo))));
        return new TextDiff(edits);
    }

    /** The characters. */
    @Override
    public IntStream chars() {
        return StreamSupport.intStream(new TextWalk.OfChars(() -> root, () -> 0), false);
    }

    /** The code points, of which half a pair is one too. */
    @Override
    public IntStream codePoints() {
        return StreamSupport.intStream(new TextWalk.OfCodePoints(() -> root, () -> 0), false);
    }

    /** The lines without their line breaks; as {@link String#lines}, without an empty one at the end. */
    public Stream<String> lines() {
        return StreamSupport.stream(new TextWalk.OfLines(() -> root, () -> 0), false);
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
        // A handle is read like any sequence: a snapshot would have it copy what it writes to next.
        if (requireNonNull(chars, "chars") instanceof PersistentText text) {
            return Contents.areEqual(shared(), text.shared());
        }
        return chars instanceof String ? Contents.areEqual(root, chars) : Contents.areThoseOf(root, chars);
    }

    /** Whether {@code other} is a persistent text of the same characters. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || (other instanceof PersistentText text && Contents.areEqual(shared(), text.shared()));
    }

    /** The hash code of a String of the same characters. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = Contents.hash(root);
            hash = known;
        }
        return known;
    }

    /** Compares as {@link String#compareTo} does. */
    @Override
    public int compareTo(PersistentText other) {
        return Contents.compare(shared(), other.shared());
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

    /** All characters. */
    @Override
    public String toString() {
        return Text.substring(root, 0, length());
    }

    void writeTo(ObjectOutputStream out) throws IOException {
        TextTransfer.write(root, out);
    }

    static PersistentText readFrom(ObjectInputStream in) throws IOException {
        return of(TextTransfer.read(new Owner(), in));
    }

    private Object writeReplace() {
        return new SerialForm(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("a PersistentText is read through its serial form");
    }

    void checkInvariants() {
        Text.checkInvariants(root, length());
    }
}
