package dev.byre.core.seq;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class TextWalkTest {
    private static final int LENGTH = Chars.KIND.leafLength();

    /** Longer than a leaf, with something that joins at many places where it could be cut. */
    private static final String TEXT = "a\ud83d\ude00\r\nb\n".repeat(3 * LENGTH);

    private Object root = Text.of(null, TEXT);
    private int changes;

    private TextWalk.OfChars chars() {
        return new TextWalk.OfChars(() -> root, () -> changes);
    }

    private TextWalk.OfCodePoints codePoints() {
        return new TextWalk.OfCodePoints(() -> root, () -> changes);
    }

    private TextWalk.OfLines lines() {
        return new TextWalk.OfLines(() -> root, () -> changes);
    }

    @Test
    void eachTellsWhatIsKnownOfIt() {
        assertEquals(Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED, chars().characteristics());
        assertEquals(Spliterator.ORDERED, codePoints().characteristics());
        assertEquals(Spliterator.ORDERED | Spliterator.NONNULL, lines().characteristics());
        TextWalk.OfChars chars = chars();
        assertEquals(TEXT.length(), chars.getExactSizeIfKnown());
        assertTrue(chars.tryAdvance((int c) -> assertEquals('a', c)));
        assertEquals(TEXT.length() - 1, chars.estimateSize());
        Spliterator.OfInt before = requireNonNull(chars.trySplit());
        assertEquals(TEXT.length() / 2 - 1, before.estimateSize());
        assertEquals(TEXT.length() - 1, before.getExactSizeIfKnown() + chars.getExactSizeIfKnown());
        TextWalk.OfCodePoints points = codePoints();
        assertTrue(points.tryAdvance((int c) -> {}));
        assertTrue(points.tryAdvance((int c) -> assertEquals(0x1f600, c)));
        assertEquals(TEXT.length() - 3, points.estimateSize());
    }

    @Test
    void eachBindsWhenItIsFirstUsed() {
        TextWalk.OfChars chars = chars();
        TextWalk.OfCodePoints points = codePoints();
        TextWalk.OfLines lines = lines();
        root = "c\rd";
        changes++;
        List<Object> all = new ArrayList<>();
        chars.forEachRemaining((int c) -> all.add(c));
        points.forEachRemaining((int c) -> all.add(c));
        lines.forEachRemaining(all::add);
        assertEquals(List.of(99, 13, 100, 99, 13, 100, "c", "d"), all);
        assertFalse(chars.tryAdvance((int c) -> {}) || points.tryAdvance((int c) -> {}) || lines.tryAdvance(l -> {}));
    }

    @Test
    void eachThatWasSplitOrNotFailsOnceTheTextIsChanged() {
        for (Spliterator.OfInt whole : List.of(chars(), codePoints())) {
            Spliterator.OfInt part = requireNonNull(whole.trySplit());
            changes++;
            for (Spliterator.OfInt all : List.of(whole, part)) {
                assertThrows(ConcurrentModificationException.class, () -> all.tryAdvance((int c) -> fail()));
                assertThrows(ConcurrentModificationException.class, () -> all.forEachRemaining((int c) -> fail()));
            }
        }
        TextWalk.OfLines whole = lines();
        Spliterator<String> part = requireNonNull(whole.trySplit());
        changes++;
        for (Spliterator<String> all : List.of(whole, part)) {
            assertThrows(ConcurrentModificationException.class, () -> all.tryAdvance(line -> fail()));
            assertThrows(ConcurrentModificationException.class, () -> all.forEachRemaining(line -> fail()));
        }
    }

    @Test
    void whatChangesTheTextIsToldOfItWhenItHasDone() {
        IntConsumer changing = c -> changes++;
        Consumer<String> changingToo = line -> changes++;
        assertThrows(ConcurrentModificationException.class, () -> chars().tryAdvance(changing));
        assertThrows(ConcurrentModificationException.class, () -> codePoints().tryAdvance(changing));
        assertThrows(ConcurrentModificationException.class, () -> lines().tryAdvance(changingToo));
        root = "a";
        assertThrows(ConcurrentModificationException.class, () -> chars().forEachRemaining(changing));
        assertThrows(ConcurrentModificationException.class, () -> codePoints().forEachRemaining(changing));
        assertThrows(ConcurrentModificationException.class, () -> lines().forEachRemaining(changingToo));
    }

    @Test
    @SuppressWarnings("NullAway") // To see what is done with null.
    void nullIsNoActionThoughThereIsNothingToDo() {
        root = "";
        assertThrows(NullPointerException.class, () -> chars().tryAdvance((IntConsumer) null));
        assertThrows(NullPointerException.class, () -> codePoints().tryAdvance((IntConsumer) null));
        assertThrows(NullPointerException.class, () -> lines().tryAdvance(null));
        assertThrows(NullPointerException.class, () -> chars().forEachRemaining((IntConsumer) null));
        assertThrows(NullPointerException.class, () -> codePoints().forEachRemaining((IntConsumer) null));
    }

    /** Splits as long as that is possible, and gives what is in each part. */
    private static List<String> parts(Spliterator.OfInt whole) {
        List<String> parts = new ArrayList<>();
        for (Spliterator.OfInt left = whole.trySplit(); left != null; left = whole.trySplit()) {
            parts.addAll(parts(left));
        }
        StringBuilder part = new StringBuilder();
        whole.forEachRemaining((int c) -> part.appendCodePoint(c));
        parts.add(part.toString());
        return parts;
    }

    @Test
    void charactersAreSplitDownToOneAndCodePointsToOneOrWhatJoins() {
        for (String text : List.of(TEXT, "", "x", "xy", "\ud83d\ude00", "\ud83d\ude00\ud83d\ude00", "x\ud83d\ude00")) {
            root = text;
            assertEquals(text, String.join("", parts(chars())));
            assertEquals(Math.max(1, text.length()), parts(chars()).size());
            List<String> points = parts(codePoints());
            assertEquals(text, String.join("", points));
            for (String part : points) {
                assertTrue(part.length() <= 2, part);
                assertTrue(text.isEmpty() || part.codePointCount(0, part.length()) == 1 || part.equals("\r\n"), part);
            }
        }
    }

    @Test
    void linesAreSplitBehindALineBreakOnly() {
        root = "x".repeat(5 * LENGTH);
        assertNull(lines().trySplit());
        root = "x".repeat(5 * LENGTH) + "\n";
        assertNull(lines().trySplit());
        root = "";
        assertNull(lines().trySplit());
        root = "abc\r\n\nde";
        TextWalk.OfLines right = lines();
        // The middle is between CR and LF.
        Spliterator<String> left = requireNonNull(right.trySplit());
        List<String> lines = new ArrayList<>();
        left.forEachRemaining(lines::add);
        assertEquals(List.of("abc"), lines);
        right.forEachRemaining(lines::add);
        assertEquals(List.of("abc", "", "de"), lines);
        root = "a\nbcdef";
        right = lines();
        assertTrue(right.tryAdvance(line -> assertEquals("a", line)));
        assertNull(right.trySplit());
        assertTrue(right.tryAdvance(line -> assertEquals("bcdef", line)));
        assertFalse(right.tryAdvance(line -> {}));
    }
}
