package dev.byre.collections;

import static dev.byre.testkit.TextLooks.position;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.Letters;
import dev.byre.testkit.Step;
import dev.byre.testkit.TextLooks;
import dev.byre.testkit.TextReads;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PersistentTextModelTest {
    /** What a text may have to be put behind itself. */
    private static final int LARGE = 5000;

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionBehavesLikeItsOwnStringBuilder(@ForAll("steps") List<Step> steps) {
        family("").run(steps);
    }

    @Property(tries = 300)
    void everyVersionOfALongStringBehavesLikeItsOwnStringBuilder(@ForAll("steps") List<Step> steps) {
        family("Gr\u00fc\u00dfe,\r\n\ud83d\ude00".repeat(200)).run(steps);
    }

    /** What holds one version after the other. */
    private static final class Cell {
        private PersistentText text;

        Cell(PersistentText text) {
            this.text = text;
        }
    }

    private static Family<Cell, Letters> family(String start) {
        return Family.<Cell, Letters>of(() -> new Cell(PersistentText.of(start)), () -> new Letters(start))
                .sharing(cell -> new Cell(cell.text), letters -> new Letters(letters.toString()))
                .seenThrough(cell -> new Letters(cell.text.toString()))
                .invariants(cell -> cell.text.checkInvariants())
                .faces(PersistentTextModelTest::checkFaces)
                .edits(edits())
                .edits(looks());
    }

    private static void checkFaces(Cell cell) {
        PersistentText text = cell.text;
        String string = text.toString();
        assertEquals(string.length(), text.length());
        assertEquals(string.hashCode(), text.hashCode());
        assertEquals(text, PersistentText.of(string));
    }

    private static List<Edit<Cell, Letters>> looks() {
        List<Edit<Cell, Letters>> looks = new ArrayList<>();
        for (Edit<TextReads, TextReads> look : TextLooks.all()) {
            looks.add(look.in("", (cell, a, b) -> TextReads.of(cell.text), (letters, a, b) -> letters));
        }
        return looks;
    }

    /** Makes another text. */
    private interface Making {
        PersistentText of(PersistentText text, int a, int b);
    }

    /** Edits a twin. */
    private interface Doing {
        void on(StringBuilder twin, int a, int b);
    }

    /** An edit, of which it is checked as well that a difference leads from the old text to the new one, and back. */
    private static Edit<Cell, Letters> edit(String name, Making onText, Doing onTwin) {
        return new Edit<>(
                name,
                false,
                (cell, a, b) -> {
                    PersistentText before = cell.text;
                    cell.text = onText.of(before, a, b);
                    checkDiff(before, cell.text);
                    checkDiff(cell.text, before);
                    return null;
                },
                (letters, a, b) -> {
                    onTwin.on(letters.builder(), a, b);
                    return null;
                });
    }

    private static void checkDiff(PersistentText older, PersistentText newer) {
        TextDiff diff = older.diff(newer);
        assertEquals(newer, diff.applyTo(older));
        assertEquals(older.equals(newer), diff.isEmpty());
        int last = 0;
        for (TextDiff.Edit edit : diff.edits()) {
            assertEquals(List.of(true, true), List.of(last <= edit.from(), edit.from() <= edit.to()));
            last = edit.to();
            assertEquals(List.of(false, false), List.of(isParted(older, edit.from()), isParted(older, edit.to())));
        }
    }

    /** Whether an index is within a surrogate pair or CRLF. */
    private static boolean isParted(PersistentText text, int index) {
        String around = text.substring(Math.max(0, index - 1), Math.min(text.length(), index + 1));
        return around.equals("\r\n") || around.codePoints().anyMatch(Character::isSupplementaryCodePoint);
    }

    /** Deletes as a text does, which does not look past its end. */
    private static void rest(StringBuilder twin, int from, int to) {
        String unused = twin.substring(from, to);
        twin.delete(from, to);
    }

    private static List<Edit<Cell, Letters>> edits() {
        List<Edit<Cell, Letters>> edits = new ArrayList<>();
        edits.add(edit(
                "inserted",
                (t, a, b) -> t.inserted(position(t, a), Letters.text(a, b)),
                (s, a, b) -> s.insert(position(s, a), Letters.text(a, b))));
        edits.add(edit(
                "deleted",
                (t, a, b) -> t.deleted(position(t, a), position(t, b)),
                (s, a, b) -> rest(s, position(s, a), position(s, b))));
        edits.add(edit(
                "replaced", (t, a, b) -> t.replaced(position(t, a), position(t, b), Letters.text(a, b)), (s, a, b) -> {
                    int from = position(s, a);
                    rest(s, from, position(s, b));
                    s.insert(from, Letters.text(a, b));
                }));
        edits.add(edit("concat", (t, a, b) -> t.concat(Letters.text(a, b)), (s, a, b) -> s.append(Letters.text(a, b))));
        edits.add(edit("sliced", (t, a, b) -> t.slice(position(t, a % 4), position(t, 30 - b % 4)), (s, a, b) -> {
            int from = position(s, a % 4);
            s.setLength(position(s, 30 - b % 4));
            s.delete(0, from);
        }));
        edits.add(edit(
                "split and turned",
                (t, a, b) -> {
                    TextSplit split = t.split(position(t, a));
                    return split.tail().concat(split.head());
                },
                (s, a, b) -> {
                    String head = s.substring(0, position(s, a));
                    s.delete(0, head.length()).append(head);
                }));
        edits.add(edit(
                "put into itself",
                (t, a, b) -> t.length() > LARGE ? t : t.inserted(position(t, a % 31), t),
                (s, a, b) -> {
                    if (s.length() <= LARGE) {
                        s.insert(position(s, a % 31), s.toString());
                    }
                }));
        edits.add(edit("repeated", (t, a, b) -> t.length() > 1500 ? t : t.repeated(a % 5), (s, a, b) -> {
            if (s.length() <= 1500) {
                String once = s.toString();
                s.setLength(0);
                s.append(once.repeat(a % 5));
            }
        }));
        edits.add(edit(
                "typed in several places",
                (t, a, b) -> {
                    PersistentText text = t;
                    for (int i = 0; i < a; i++) {
                        int at = (int) ((long) text.length() * (i % 4) / 4);
                        text = text.replaced(at, Math.min(text.length(), at + i % 3), "\ude00x\r".substring(i % 3));
                    }
                    return text;
                },
                (s, a, b) -> {
                    for (int i = 0; i < a; i++) {
                        int at = (int) ((long) s.length() * (i % 4) / 4);
                        s.replace(at, Math.min(s.length(), at + i % 3), "\ude00x\r".substring(i % 3));
                    }
                }));
        return edits;
    }
}
