package dev.byre.cow;

import static dev.byre.testkit.TextLooks.index;
import static dev.byre.testkit.TextLooks.position;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.collections.PersistentText;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.Letters;
import dev.byre.testkit.Step;
import dev.byre.testkit.TextLooks;
import dev.byre.testkit.TextReads;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

@SuppressWarnings("ReferenceEquality") // What returns the text itself returns the very same.
class CowStringModelTest {
    /** What a text may have to be put behind itself. */
    private static final int LARGE = 5000;

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionBehavesLikeItsOwnStringBuilder(@ForAll("steps") List<Step> steps) {
        family(CowString::new, "").run(steps);
    }

    @Property
    void everyVersionThatSharesWithItselfBehavesLikeItsOwnStringBuilder(@ForAll("steps") List<Step> steps) {
        List<Edit<CowString, Letters>> own = new ArrayList<>();
        addOwn(own);
        // What shares with itself copies, though it was unique.
        family(CowString::new, "")
                .releasing(CowString::release, text -> false)
                .edits(own)
                .run(steps);
    }

    @Property(tries = 300)
    void everyVersionOfABorrowedStringBehavesLikeItsOwnStringBuilder(@ForAll("steps") List<Step> steps) {
        String lent = "Gr\u00fc\u00dfe,\r\n\ud83d\ude00".repeat(40);
        family(() -> CowString.borrow(lent), lent).run(steps);
    }

    @Property(tries = 300)
    void everyVersionOfALongTextBehavesLikeItsOwnStringBuilder(@ForAll("steps") List<Step> steps) {
        String text = "abc\r\n".repeat(600);
        family(() -> new CowString(text), text).run(steps);
    }

    private static Family<CowString, Letters> family(Supplier<CowString> version, String twin) {
        return Family.<CowString, Letters>of(version, () -> new Letters(twin))
                .sharing(CowString::share, letters -> new Letters(letters.toString()))
                .releasing(CowString::release, CowString::isKnownUnique)
                .seenThrough(text -> new Letters(text.toString()))
                .invariants(CowString::checkInvariants)
                .faces(CowStringModelTest::checkFaces)
                .edits(edits())
                .edits(looks());
    }

    private static void checkFaces(CowString text) {
        String string = text.toString();
        assertEquals(string.length(), text.length());
        assertEquals(string.hashCode(), text.hashCode());
        assertEquals(text, CowString.borrow(string));
    }

    private static List<Edit<CowString, Letters>> looks() {
        List<Edit<CowString, Letters>> looks = new ArrayList<>();
        for (Edit<TextReads, TextReads> look : TextLooks.all()) {
            looks.add(look.in("", (text, a, b) -> TextReads.of(text), (letters, a, b) -> letters));
        }
        return looks;
    }

    /** What returns the text itself. */
    private interface Doing<T> {
        @Nullable
        Object on(T target, int a, int b);
    }

    private static Edit<CowString, Letters> edit(String name, Doing<CowString> onText, Doing<StringBuilder> onBuilder) {
        return new Edit<>(
                name,
                false,
                (text, a, b) -> {
                    Object returned = onText.on(text, a, b);
                    return returned == text ? "itself" : returned;
                },
                (letters, a, b) -> {
                    Object returned = onBuilder.on(letters.builder(), a, b);
                    return returned == letters.builder() ? "itself" : returned;
                });
    }

    private static List<Edit<CowString, Letters>> edits() {
        List<Edit<CowString, Letters>> edits = new ArrayList<>();
        addAppends(edits);
        addRepeats(edits);
        addInserts(edits);
        addRest(edits);
        return edits;
    }

    private static void addAppends(List<Edit<CowString, Letters>> edits) {
        edits.add(edit("append", (t, a, b) -> t.append(Letters.text(a, b)), (s, a, b) -> s.append(Letters.text(a, b))));
        edits.add(edit(
                "append a builder",
                (t, a, b) -> t.append(CharBuffer.wrap(Letters.text(a, b))),
                (s, a, b) -> s.append(Letters.text(a, b))));
        edits.add(edit(
                "append another text",
                (t, a, b) -> t.append(new CowString(Letters.text(a, b))),
                (s, a, b) -> s.append(Letters.text(a, b))));
        edits.add(edit("append a part", (t, a, b) -> t.append("abc", a % 4, b % 4), (s, a, b) -> part(s, a, b)));
        edits.add(edit("append null", (t, a, b) -> t.append((String) null), (s, a, b) -> s.append((String) null)));
        edits.add(edit(
                "append no sequence",
                (t, a, b) -> t.append((CharSequence) null).append((Object) null),
                (s, a, b) -> s.append((CharSequence) null).append((Object) null)));
        edits.add(edit("append a char", (t, a, b) -> t.append((char) (a * b)), (s, a, b) -> s.append((char) (a * b))));
        edits.add(edit(
                "append numbers",
                (t, a, b) -> t.append(a)
                        .append((long) b)
                        .append(a / 2f)
                        .append(b / 4d)
                        .append(a == b),
                (s, a, b) -> s.append(a)
                        .append((long) b)
                        .append(a / 2f)
                        .append(b / 4d)
                        .append(a == b)));
        edits.add(edit(
                "append chars",
                (t, a, b) -> t.append(Letters.text(a, b).toCharArray()).append(new char[] {'x', 'y'}, 1, 1),
                (s, a, b) -> s.append(Letters.text(a, b).toCharArray()).append(new char[] {'x', 'y'}, 1, 1)));
        edits.add(edit(
                "append a code point",
                (t, a, b) -> t.appendCodePoint(a == 0 ? -1 : 0x1f600 * (b % 2) + a),
                (s, a, b) -> s.appendCodePoint(a == 0 ? -1 : 0x1f600 * (b % 2) + a)));
    }

    private static void addRepeats(List<Edit<CowString, Letters>> edits) {
        edits.add(edit(
                "repeat",
                (t, a, b) -> t.repeat(CharBuffer.wrap(Letters.text(a, b)), count(t, a, b)),
                (s, a, b) -> repeat(s, Letters.text(a, b), count(s, a, b))));
        edits.add(edit(
                "repeat another text",
                (t, a, b) -> t.repeat(new CowString(Letters.text(a, b)), count(t, a, b)),
                (s, a, b) -> repeat(s, Letters.text(a, b), count(s, a, b))));
        edits.add(edit(
                "repeat a code point",
                (t, a, b) -> t.repeat(a == 0 ? -1 : 0x1f600 * (b % 2) + a, t.length() > LARGE ? 0 : 20 * a),
                (s, a, b) -> repeat(
                        s, Character.toString(a == 0 ? -1 : 0x1f600 * (b % 2) + a), s.length() > LARGE ? 0 : 20 * a)));
        edits.add(edit(
                "repeat null",
                (t, a, b) -> t.repeat((CharSequence) null, a % 3),
                (s, a, b) -> repeat(s, "null", a % 3)));
    }

    /** How often to repeat a text, for which there is some room; at times less than not at all. */
    private static int count(CharSequence before, int a, int b) {
        return before.length() > LARGE
                ? 0
                : Math.min(b - 1, 1000 / Math.max(1, Letters.text(a, b).length()));
    }

    private static Object repeat(StringBuilder builder, String text, int count) {
        return builder.append(text.repeat(count));
    }

    private static Object part(StringBuilder builder, int a, int b) {
        // StringBuilder throws another class of what is thrown here.
        return builder.append("abc".substring(a % 4, b % 4));
    }

    private static void addInserts(List<Edit<CowString, Letters>> edits) {
        edits.add(edit(
                "insert",
                (t, a, b) -> t.insert(position(t, a), Letters.text(a, b)),
                (s, a, b) -> s.insert(position(s, a), Letters.text(a, b))));
        edits.add(edit(
                "insert elsewhere",
                (t, a, b) -> t.insert(position(t, b), (CharSequence) CharBuffer.wrap(Letters.text(a, b))),
                (s, a, b) -> s.insert(position(s, b), (CharSequence) Letters.text(a, b))));
        edits.add(edit(
                "insert a char",
                (t, a, b) -> t.insert(position(t, a), (char) ('\n' + b % 4)),
                (s, a, b) -> s.insert(position(s, a), (char) ('\n' + b % 4))));
        edits.add(edit(
                "insert numbers",
                (t, a, b) -> t.insert(0, a)
                        .insert(0, (long) b)
                        .insert(0, a / 2f)
                        .insert(0, b / 4d)
                        .insert(0, a == b),
                (s, a, b) -> s.insert(0, a)
                        .insert(0, (long) b)
                        .insert(0, a / 2f)
                        .insert(0, b / 4d)
                        .insert(0, a == b)));
        edits.add(edit(
                "insert objects",
                (t, a, b) -> t.insert(0, (Object) null).insert(0, List.of(a)).insert(0, (String) null),
                (s, a, b) -> s.insert(0, (Object) null).insert(0, List.of(a)).insert(0, (String) null)));
        edits.add(edit(
                "insert chars",
                (t, a, b) -> t.insert(position(t, a), new char[] {'\r', '\n'}).insert(0, new char[] {'x', 'y'}, 1, 1),
                (s, a, b) -> s.insert(position(s, a), new char[] {'\r', '\n'}).insert(0, new char[] {'x', 'y'}, 1, 1)));
        edits.add(edit(
                "type",
                (t, a, b) -> {
                    for (int i = 0; i < 10 * a; i++) {
                        t.insert(Math.min(b + i, t.length()), (char) ('a' + i % 26));
                    }
                    return t;
                },
                (s, a, b) -> {
                    for (int i = 0; i < 10 * a; i++) {
                        s.insert(Math.min(b + i, s.length()), (char) ('a' + i % 26));
                    }
                    return s;
                }));
    }

    private static void addRest(List<Edit<CowString, Letters>> edits) {
        edits.add(edit(
                "delete",
                (t, a, b) -> t.delete(position(t, a), position(t, b)),
                (s, a, b) -> s.delete(position(s, a), position(s, b))));
        edits.add(edit(
                "delete a few",
                (t, a, b) -> t.delete(position(t, a), position(t, a) + b % 5),
                (s, a, b) -> s.delete(position(s, a), position(s, a) + b % 5)));
        edits.add(edit(
                "delete a char",
                (t, a, b) -> t.deleteCharAt(index(t, a, b)),
                (s, a, b) -> s.deleteCharAt(index(s, a, b))));
        edits.add(edit(
                "replace",
                (t, a, b) -> t.replace(position(t, a), position(t, a) + b, Letters.text(a, b)),
                (s, a, b) -> s.replace(position(s, a), position(s, a) + b, Letters.text(a, b))));
        edits.add(edit(
                "set a char",
                (t, a, b) -> {
                    t.setCharAt(index(t, a, b), "\r\nx\u20ac\ud83d\ude00".charAt(a % 6));
                    return null;
                },
                (s, a, b) -> {
                    s.setCharAt(index(s, a, b), "\r\nx\u20ac\ud83d\ude00".charAt(a % 6));
                    return null;
                }));
        edits.add(edit(
                "set the length",
                (t, a, b) -> {
                    t.setLength(position(t, b) - a % 3);
                    return null;
                },
                (s, a, b) -> {
                    s.setLength(position(s, b) - a % 3);
                    return null;
                }));
        edits.add(edit("reverse", (t, a, b) -> t.reverse(), (s, a, b) -> s.reverse()));
        edits.add(edit("get chars", (t, a, b) -> chars(t, a, b), (s, a, b) -> chars(s.toString(), a, b)));
    }

    private static Object chars(CowString text, int a, int b) {
        char[] target = new char[text.length() + 2];
        text.getChars(position(text, Math.min(a, b)), position(text, Math.min(30, b)), target, 2);
        return target;
    }

    private static Object chars(String text, int a, int b) {
        char[] target = new char[text.length() + 2];
        text.getChars(position(text, Math.min(a, b)), position(text, Math.min(30, b)), target, 2);
        return target;
    }

    /** What a StringBuilder does not have, or not so. */
    private static void addOwn(List<Edit<CowString, Letters>> edits) {
        edits.add(edit(
                "append itself",
                (t, a, b) -> t.length() > LARGE ? t : t.append(t),
                (s, a, b) -> s.length() > LARGE ? s : s.append(s)));
        edits.add(edit(
                "repeat itself",
                (t, a, b) -> t.length() > 1000 ? t : t.repeat(t, b % 4),
                (s, a, b) -> s.length() > 1000 ? s : repeat(s, s.toString(), b % 4)));
        edits.add(edit(
                "insert a share",
                (t, a, b) -> t.length() > LARGE ? t : t.insert(position(t, Math.min(30, a)), t.share()),
                (s, a, b) -> s.length() > LARGE ? s : s.insert(position(s, Math.min(30, a)), s.toString())));
        edits.add(edit(
                "insert an immutable text",
                (t, a, b) -> t.insert(position(t, a), PersistentText.copyOf(Letters.text(a, b))),
                (s, a, b) -> s.insert(position(s, a), Letters.text(a, b))));
        edits.add(edit(
                "insert a slice of a snapshot",
                (t, a, b) -> t.length() > LARGE ? t : t.insert(0, t.snapshot().slice(0, position(t, a % 31))),
                (s, a, b) -> s.length() > LARGE ? s : s.insert(0, s.substring(0, position(s, a % 31)))));
        edits.add(edit(
                "take a snapshot",
                (t, a, b) -> new CowString(t.snapshot()).append('x').toString(),
                (s, a, b) -> s + "x"));
        edits.add(edit("take a copy", (t, a, b) -> new CowString(t).append('x').toString(), (s, a, b) -> s + "x"));
    }
}
