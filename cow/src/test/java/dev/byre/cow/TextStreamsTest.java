package dev.byre.cow;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentText;
import dev.byre.core.ownership.Tuning;
import dev.byre.testkit.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The streams of both faces, in one thread and in many, against those of a String. */
class TextStreamsTest {
    private static final int LEAF_LENGTH = 1 << Tuning.TEXT_LEAF_BITS;

    /** Texts of which line breaks and pairs are at each place around the ends of leaves. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of("", "\n", "\r\n", "\r", "\ud83d\ude00", "a\n\nb", "\n\r\n\r"));
        for (String odd : List.of("\r\n", "\r", "\n", "\n\r", "\ud83d\ude00", "\ude00\ud83d", "\r\r\n\n")) {
            for (int gap = 0; gap < 5; gap++) {
                texts.add((odd + "x".repeat(gap)).repeat(4 * LEAF_LENGTH / (gap + odd.length())));
            }
            for (int before = LEAF_LENGTH - 2; before <= LEAF_LENGTH + 1; before++) {
                texts.add("x".repeat(before) + odd);
                texts.add(("x".repeat(before) + odd).repeat(9) + "end");
            }
        }
        for (int seed = 0; seed < 40; seed++) {
            texts.add(Letters.text(seed, 1).repeat(seed * seed));
        }
        return texts;
    }

    /** Both faces of a text, as a String and as trees that grew in different ways. */
    private static List<CowString> faces(String text) {
        CowString grown = new CowString();
        for (int i = 0; i < text.length(); i++) {
            grown.insert(i, text.charAt(i));
        }
        CowString edited = new CowString("x" + text);
        edited.delete(0, 1);
        return List.of(CowString.borrow(text), grown, edited);
    }

    @Test
    void whatIsStreamedIsWhatAStringStreams() {
        for (String text : texts()) {
            for (CowString face : faces(text)) {
                checkStreams(text, face, face.snapshot());
            }
        }
    }

    private static void checkStreams(String text, CowString cow, PersistentText immutable) {
        List<Integer> chars = text.chars().boxed().toList();
        assertEquals(chars, cow.chars().boxed().toList());
        assertEquals(chars, cow.chars().parallel().boxed().toList());
        assertEquals(chars, immutable.chars().parallel().boxed().toList());
        List<Integer> points = text.codePoints().boxed().toList();
        assertEquals(points, cow.codePoints().boxed().toList());
        assertEquals(points, cow.codePoints().parallel().boxed().toList());
        assertEquals(points, immutable.codePoints().parallel().boxed().toList());
        List<String> lines = text.lines().toList();
        assertEquals(lines, cow.lines().toList());
        assertEquals(lines, cow.lines().parallel().toList());
        assertEquals(lines, immutable.lines().parallel().collect(Collectors.toList()));
        assertEquals(lines.size(), immutable.lines().parallel().count());
        assertEquals(
                lines.stream().skip(2).limit(3).toList(),
                immutable.lines().skip(2).limit(3).toList());
    }

    @Test
    void aStreamSplitsIntoHalves() {
        String text = "0123456789\n".repeat(1 << 12);
        for (CowString face : faces(text)) {
            checkHalves(face.chars().spliterator(), 2);
            checkHalves(face.codePoints().spliterator(), 2);
            checkHalves(face.lines().spliterator(), 24);
            assertTrue(face.chars().spliterator().hasCharacteristics(Spliterator.SIZED));
            assertEquals(text.length(), face.chars().spliterator().getExactSizeIfKnown());
        }
    }

    private static <T> void checkHalves(Spliterator<T> right, int most) {
        if (right.estimateSize() > 4L * most) {
            long size = right.estimateSize();
            Spliterator<T> left = right.trySplit();
            assertEquals(size, left.estimateSize() + right.estimateSize());
            assertTrue(Math.abs(left.estimateSize() - right.estimateSize()) <= most, () -> "of " + size);
            checkHalves(left, most);
            checkHalves(right, most);
        }
    }

    @Test
    void aStreamMayBeLeftInTheMiddle() {
        String text = "abc\r\n".repeat(LEAF_LENGTH);
        for (Function<CowString, Spliterator<?>> walk : List.<Function<CowString, Spliterator<?>>>of(
                face -> face.chars().spliterator(),
                face -> face.codePoints().spliterator(),
                face -> face.lines().spliterator())) {
            Spliterator<?> walked = walk.apply(new CowString(text));
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < LEAF_LENGTH / 2; i++) {
                walked.tryAdvance(all::add);
            }
            requireNonNull(walked.trySplit()).forEachRemaining(all::add);
            walked.forEachRemaining(all::add);
            List<Object> expected = new ArrayList<>();
            walk.apply(CowString.borrow(text)).forEachRemaining(expected::add);
            assertEquals(expected, all);
        }
    }
}
