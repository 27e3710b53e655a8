package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersistentTextTest {
    private static final String LONG = "0123456789\n".repeat(1000);

    @Test
    void aTextOfAStringIsThatString() {
        assertSame(LONG, PersistentText.of(LONG).toString());
        PersistentText text = PersistentText.of(LONG);
        assertEquals(500, text.lineOf(5500));
        assertSame(LONG, text.toString());
        assertSame(text, PersistentText.copyOf(text));
        assertSame(PersistentText.empty(), PersistentText.of(""));
        assertSame(PersistentText.empty(), text.deleted(0, LONG.length()));
    }

    @Test
    void whatChangesNothingReturnsTheSame() {
        PersistentText text = PersistentText.of(LONG);
        assertSame(text, text.inserted(5, ""));
        assertSame(text, text.deleted(5, 5));
        assertSame(text, text.replaced(5, 5, ""));
        assertSame(text, text.slice(0, LONG.length()));
        assertSame(text, text.concat(""));
    }

    @Test
    void aTextIsRepeatedWithoutACopy() {
        PersistentText text = PersistentText.of("moo\r").concat("\n\ud83d");
        assertSame(text, text.repeated(1));
        assertSame(PersistentText.empty(), text.repeated(0));
        assertSame(PersistentText.empty(), PersistentText.empty().repeated(Integer.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> text.repeated(-1));
        PersistentText many = text.repeated(300_000_000);
        assertEquals(1_800_000_000, many.length());
        assertEquals(300_000_001, many.lineCount());
        assertEquals("\ud83dmoo\r\n", many.substring(1_200_000_005, 1_200_000_011));
        assertThrows(OutOfMemoryError.class, () -> many.repeated(2));
        for (int count = 2; count < 70; count++) {
            PersistentText some = text.repeated(count);
            some.checkInvariants();
            assertEquals("moo\r\n\ud83d".repeat(count), some.toString());
        }
        for (String joined : List.of("\ude00moo\ud83d", "\n0123456789\r", "\n\r")) {
            PersistentText some = PersistentText.of(joined.repeat(99)).repeated(33);
            some.checkInvariants();
            assertEquals(joined.repeat(99 * 33), some.toString());
        }
    }

    @Test
    void indexesOutOfBoundsAreTold() {
        PersistentText text = PersistentText.of("abc");
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.charAt(3));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.charAt(-1));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.inserted(4, "x"));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.deleted(2, 1));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.replaced(0, 4, ""));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.slice(-1, 1));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.substring(4));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.lineOf(4));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.codePointCount(1, 4));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.offsetByCodePoints(1, 3));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.offsetByCodePoints(1, -2));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.offsetByCodePoints(1, Integer.MIN_VALUE));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.offsetByCodePoints(1, Integer.MAX_VALUE));
        assertThrows(IndexOutOfBoundsException.class, () -> text.lineStart(1));
        assertThrows(IndexOutOfBoundsException.class, () -> text.lineStart(-1));
    }

    @Test
    void charactersAreCopiedToAnArray() {
        PersistentText text = PersistentText.of(LONG).inserted(500, "\ud83d\ude00");
        char[] target = new char[700];
        text.getChars(10, 708, target, 1);
        assertEquals(text.substring(10, 708), new String(target, 1, 698));
        assertThrows(IndexOutOfBoundsException.class, () -> text.getChars(10, 710, target, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> text.getChars(10, 11, target, -1));
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.getChars(2, 1, target, 0));
    }

    @Test
    void behindTheLastLineBreakIsALine() {
        assertEquals(1, PersistentText.empty().lineCount());
        PersistentText text = PersistentText.of("a\r\nb\rc\n");
        assertEquals(4, text.lineCount());
        assertEquals(
                List.of(0, 3, 5, 7),
                List.of(text.lineStart(0), text.lineStart(1), text.lineStart(2), text.lineStart(3)));
        assertEquals(List.of(0, 0, 1, 3), List.of(text.lineOf(1), text.lineOf(2), text.lineOf(3), text.lineOf(7)));
        assertEquals(List.of("a", "b", "c"), text.lines().toList());
    }

    @Test
    void aDifferenceHasOneEditForEachPlaceThatWasEdited() {
        Random random = new Random(1);
        PersistentText older = PersistentText.of(LONG).inserted(7, "x");
        PersistentText newer = older;
        List<Integer> places = new ArrayList<>();
        for (int at = 500; at < LONG.length(); at += 2000 + random.nextInt(500)) {
            newer = newer.replaced(at, at + 1, "changed");
            places.add(at - 6 * places.size());
        }
        TextDiff diff = older.diff(newer);
        assertEquals(newer, diff.applyTo(older));
        assertEquals(older, newer.diff(older).applyTo(newer));
        assertEquals(places.size(), diff.edits().size());
        for (int i = 0; i < places.size(); i++) {
            TextDiff.Edit edit = diff.edits().get(i);
            assertTrue(edit.from() >= places.get(i) - 1 && edit.to() <= places.get(i) + 2, edit.toString());
        }
        assertTrue(older.diff(older).isEmpty());
    }

    @Test
    void noEditOfADifferencePartsAPairOrACrlf() {
        checkEdit("a\ud83d\ude00b", "a\ud83d\ude01b", 1, 3, "\ud83d\ude01");
        checkEdit("a\ud83d\ude00b", "a\ud83e\ude00b", 1, 3, "\ud83e\ude00");
        checkEdit("a\ud83d\ude00b", "a\ude00b", 1, 3, "\ude00");
        checkEdit("a\r\nb", "a\nb", 1, 3, "\n");
        checkEdit("a\nb", "a\r\nb", 1, 2, "\r\n");
        checkEdit("a\r\nb", "a\rb", 1, 3, "\r");
        checkEdit("a\r\r\nb", "a\r\nb", 1, 2, "");
    }

    private static void checkEdit(String older, String newer, int from, int to, String text) {
        TextDiff diff = PersistentText.of(older).diff(PersistentText.of(newer));
        assertEquals(List.of(new TextDiff.Edit(from, to, PersistentText.of(text))), diff.edits());
    }

    @Test
    void bytesAreReadAndWritten() throws IOException {
        String string = "Gr\u00fc\u00dfe \ud83d\ude00\r\n".repeat(3000);
        PersistentText text = PersistentText.read(
                new ByteArrayInputStream(string.getBytes(StandardCharsets.UTF_16)), StandardCharsets.UTF_16);
        assertEquals(string, text.toString());
        text.checkInvariants();
        assertEquals(text, PersistentText.read(new StringReader(string)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.writeTo(out, StandardCharsets.ISO_8859_1);
        assertEquals(string.replace("\ud83d\ude00", "?"), out.toString(StandardCharsets.ISO_8859_1));
    }

    @Test
    void textsAreSerializedByTheirContents() throws Exception {
        for (PersistentText text : List.of(
                PersistentText.empty(),
                PersistentText.of("\ude00"),
                PersistentText.of(LONG).inserted(300, "\ud83d").deleted(9, 500))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(text);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                assertEquals(text, in.readObject());
            }
        }
    }

    @Test
    void whatIsSharedWithATextOnAStringIsPassedOver() {
        PersistentText onString = PersistentText.of(LONG);
        PersistentText newer = onString.inserted(LONG.length() - 1, "z").inserted(1, "a");
        // Two edits far apart: what is between them is known to be shared, not found to be equal.
        TextDiff diff = onString.diff(newer);
        assertEquals(2, diff.edits().size());
        assertEquals(newer, diff.applyTo(onString));
    }

    @Test
    void textsAreCollectedAndCompared() {
        PersistentText text = Stream.of("a", PersistentText.of("b")).collect(PersistentText.collector());
        assertEquals(PersistentText.of("ab"), text);
        assertTrue(text.compareTo(PersistentText.of("b")) < 0);
        assertTrue(text.contentEquals(CharBuffer.wrap("ab")));
    }

    @Test
    void manyThreadsMayCountAtATime() throws Exception {
        for (int round = 0; round < 50; round++) {
            PersistentText text = PersistentText.of(LONG).inserted(3, "\n").inserted(9000, "\ud83d\ude00");
            List<Integer> counted = IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(i -> i % 2 == 0 ? text.lineCount() : text.codePointCount(0, text.length()))
                    .toList();
            for (int i = 0; i < 8; i++) {
                assertEquals(i % 2 == 0 ? 1002 : LONG.length() + 2, counted.get(i));
            }
        }
    }
}
