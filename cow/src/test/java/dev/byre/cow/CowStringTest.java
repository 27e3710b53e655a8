package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentText;
import dev.byre.core.CowEvents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Spliterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CowStringTest {
    private static final String LONG = "0123456789\n".repeat(1000);

    @Test
    void whatIsTypedBehindASharedEndIsSeenByOneSideOnly() {
        CowString left = new CowString();
        for (int i = 0; i < 1000; i++) {
            left.append('x');
        }
        CowString right = left.share();
        // Each side owns its tree then, but not yet the last leaf.
        left.setCharAt(0, 'l');
        right.setCharAt(0, 'r');
        left.append('L');
        right.append('R');
        assertEquals("l" + "x".repeat(999) + "L", left.toString());
        assertEquals("r" + "x".repeat(999) + "R", right.toString());
        left.checkInvariants();
        right.checkInvariants();
    }

    @Test
    void aBorrowedStringIsTheOneThatIsReadAndIsCopiedAtTheFirstWriteOnly() {
        CowString text = CowString.borrow(LONG);
        CowEvents reads = CowEvents.during(() -> {
            assertSame(LONG, text.toString());
            assertEquals(1001, text.lineCount());
            assertEquals('1', text.charAt(1));
        });
        assertEquals(0, reads.copies());
        CowEvents writes =
                CowEvents.during(() -> text.insert(5, 'x').append('y').deleteCharAt(0));
        assertEquals(List.of(1L, (long) LONG.length()), List.of(writes.copies(), writes.elements()));
        assertTrue(text.isKnownUnique());
        assertEquals("1234x56", text.substring(0, 7));
    }

    @Test
    void aFlatTextIsCopiedOnceAfterAShareAndNotIfTheOtherSideIsReleased() {
        CowString a = new CowString("cow");
        CowString b = a.share();
        assertFalse(a.isKnownUnique());
        assertEquals(1, CowEvents.during(() -> a.append('s').append('!')).copies());
        assertEquals(0, CowEvents.during(() -> b.append('s')).copies());
        CowString c = b.share();
        c.release();
        assertTrue(b.isKnownUnique());
        assertEquals(0, CowEvents.during(() -> b.append('!')).copies());
        assertEquals("cows!", b.toString());
    }

    @Test
    void ofATreeThatIsSharedALeafIsCopiedWhenItIsWrittenToAndNotAgain() {
        CowString a = new CowString(LONG);
        CowString b = a.share();
        CowEvents first = CowEvents.during(() -> a.insert(5000, 'x'));
        CowEvents later = CowEvents.during(() -> a.insert(5001, 'x').setCharAt(5000, 'y'));
        assertEquals(List.of(1L, 0L), List.of(first.copies(), later.copies()));
        assertTrue(first.elements() < 1000);
        assertEquals(LONG, b.toString());
        assertEquals(LONG.length() + 2, a.length());
    }

    @Test
    void aSnapshotStaysAsItIs() {
        CowString text = new CowString(LONG);
        PersistentText snapshot = text.snapshot();
        text.replace(10, 5000, "").reverse();
        assertEquals(LONG, snapshot.toString());
        assertEquals(LONG.substring(10, 20), snapshot.slice(10, 20).toString());
        assertEquals(PersistentText.of(LONG), new CowString(snapshot).snapshot());
        assertSame(snapshot, PersistentText.copyOf(snapshot));
    }

    @Test
    void textsAreEqualByContentAndHashAsTheString() {
        CowString grown = new CowString();
        for (int i = 0; i < LONG.length(); i++) {
            grown.append(LONG.charAt(i));
        }
        CowString other = new CowString(LONG);
        assertEquals(other, grown);
        assertEquals(LONG.hashCode(), grown.hashCode());
        assertEquals(0, other.compareTo(grown));
        assertTrue(grown.contentEquals(LONG) && grown.contentEquals(other.snapshot()) && grown.contentEquals(other));
        other.setCharAt(9999, '\u20ac');
        assertNotEquals(other, grown);
        assertEquals(Integer.signum(other.toString().compareTo(LONG)), Integer.signum(other.compareTo(grown)));
        assertNotEquals(grown, LONG);
    }

    @Test
    void whatAFileHasIsReadAndWrittenAsTheCharsetSays() throws IOException {
        String text = "Gr\u00fc\u00dfe \ud83d\ude00\r\n".repeat(3000) + "\ud83d";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CowString(text).writeTo(out, StandardCharsets.UTF_8);
        assertEquals(
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8),
                out.toString(StandardCharsets.UTF_8));
        byte[] bytes = out.toByteArray();
        CowString read = CowString.read(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        assertEquals(text.replace("\ud83d", "\ud83d").substring(0, text.length() - 1) + "?", read.toString());
        read.checkInvariants();
        assertTrue(read.isKnownUnique());
        StringWriter writer = new StringWriter();
        read.writeTo(writer);
        assertEquals(read, CowString.read(new StringReader(writer.toString())));
        assertEquals("", CowString.read(new StringReader("")).toString());
    }

    @Test
    void whatCannotBeEncodedOrDecodedIsReportedWhereTheCallerWantsThat() {
        CowString text = new CowString("\ud83d");
        assertThrows(
                CharacterCodingException.class,
                () -> text.writeTo(new ByteArrayOutputStream(), StandardCharsets.UTF_8.newEncoder()));
        ByteArrayInputStream malformed = new ByteArrayInputStream(new byte[] {'a', (byte) 0xff});
        assertThrows(
                CharacterCodingException.class, () -> CowString.read(malformed, StandardCharsets.UTF_8.newDecoder()));
    }

    @Test
    void streamsBindLateAndFailFast() {
        CowString text = new CowString("ab\ncd");
        Stream<String> lines = text.lines();
        text.append("\nef");
        assertEquals(List.of("ab", "cd", "ef"), lines.toList());
        assertThrows(ConcurrentModificationException.class, () -> text.chars().forEach(c -> text.append('x')));
        Spliterator.OfInt points = text.codePoints().spliterator();
        assertTrue(points.tryAdvance((int c) -> {}));
        text.setCharAt(0, 'z');
        assertThrows(ConcurrentModificationException.class, () -> points.tryAdvance((int c) -> {}));
    }

    @Test
    void aStreamOfAReleasedTextSeesNothingThatIsDoneToAShare() {
        CowString text = new CowString("abc");
        CowString share = text.share();
        Spliterator.OfInt chars = text.chars().spliterator();
        assertTrue(chars.tryAdvance((int c) -> assertEquals('a', c)));
        text.release();
        share.setCharAt(1, 'x');
        assertThrows(ConcurrentModificationException.class, () -> chars.tryAdvance((int c) -> {}));
    }

    /** A sequence that empties a text when it is read. */
    private static CharSequence emptying(CowString text) {
        return new CharSequence() {
            @Override
            public int length() {
                return 3;
            }

            @Override
            public char charAt(int index) {
                return "new".charAt(index);
            }

            @Override
            public CharSequence subSequence(int from, int to) {
                return toString().substring(from, to);
            }

            @Override
            public String toString() {
                text.setLength(0);
                return "new";
            }
        };
    }

    @Test
    void whatEditsTheTextWhileItIsPutInFindsThePlaceAsItIsThen() {
        CowString text = new CowString("abc");
        assertEquals("new", text.append(emptying(text)).toString());
        assertEquals("ew", text.append(emptying(text), 1, 3).toString());
        assertEquals("new", text.append((Object) emptying(text)).toString());
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.insert(2, emptying(text)));
        assertEquals("", text.toString());
        text.append("abc");
        assertThrows(StringIndexOutOfBoundsException.class, () -> text.insert(2, emptying(text), 0, 2));
        text.checkInvariants();
        assertEquals("new", text.insert(0, emptying(text)).toString());
    }

    @Test
    void longTextsArePutInWithoutACopyAndShortOnesAndStringsAreCopied() {
        CowString text = new CowString("start");
        PersistentText added = new CowString(LONG).snapshot();
        CowEvents events =
                CowEvents.during(() -> text.append(added).insert(2, added).insert(0, new CowString(LONG)));
        assertTrue(events.elements() < 2000, events::toString);
        CowString source = new CowString(LONG);
        text.append(source);
        assertEquals(1, CowEvents.during(() -> source.setCharAt(5000, 'x')).copies());
        text.append(PersistentText.of(LONG)).append(CowString.borrow(LONG));
        assertEquals(LONG + "st" + LONG + "art" + LONG.repeat(4), text.toString());
        text.checkInvariants();
    }

    @Test
    void theTreeThatATextOnAStringWasCopiedToIsThatOfTheTextsThatTakeItToo() {
        PersistentText counted = PersistentText.of(LONG);
        assertEquals(LONG.lines().count(), counted.lines().count());
        CowString text = new CowString("start");
        CowString before = new CowString(counted);
        assertTrue(CowEvents.during(() -> before.setCharAt(0, 'x')).elements() >= LONG.length());
        assertEquals(LONG.length(), counted.codePointCount(0, LONG.length()));
        CowString after = new CowString(counted);
        CowEvents events = CowEvents.during(() -> {
            after.setCharAt(0, 'x');
            text.append(counted);
        });
        assertTrue(events.elements() < 2000, events::toString);
        assertEquals("start" + LONG, text.toString());
        assertEquals(before, after);
        assertSame(LONG, counted.toString());
        text.checkInvariants();
        after.checkInvariants();
    }

    @Test
    void aTextThatCannotBeReadToItsEndGivesNothing() {
        Reader torn = new Reader() {
            private int left = 3;

            @Override
            public int read(char[] target, int from, int length) throws IOException {
                if (left-- == 0) {
                    throw new IOException("torn");
                }
                target[from] = 'x';
                return 1;
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        assertEquals(
                "torn",
                assertThrows(IOException.class, () -> CowString.read(torn)).getMessage());
    }

    @Test
    void aReleasedTextSaysSo() {
        CowString text = new CowString(LONG);
        assertEquals(1001, text.lineCount());
        text.release();
        text.release();
        assertEquals("[released]", text.toString());
        for (Supplier<Object> use : List.<Supplier<Object>>of(
                text::length,
                text::hashCode,
                text::lineCount,
                text::snapshot,
                text::share,
                text::isKnownUnique,
                text::chars,
                text::reverse,
                () -> text.charAt(0),
                () -> text.append('x'),
                () -> text.append(text),
                () -> new CowString().append(text),
                () -> text.equals(new CowString()),
                () -> new CowString().equals(text),
                () -> text.deleteCharAt(0),
                () -> text.indexOf("x"),
                () -> text.indexOf(-1),
                () -> text.lastIndexOf(-1, 0),
                () -> text.startsWith("", -1),
                () -> new CowString("x").startsWith(text),
                () -> text.endsWith(""),
                () -> text.contains(""),
                () -> new CowString("[released]").contains(text),
                () -> text.repeat("x", 0),
                () -> new CowString().repeat(text, 1),
                () -> text.substring(0))) {
            assertThrows(IllegalStateException.class, use::get);
        }
    }

    @Test
    void whatIsRepeatedOftenIsInMemoryOnceOrTwice() {
        CowString text = new CowString("x");
        // As a StringBuilder, this would not fit into the heap.
        CowEvents events =
                CowEvents.during(() -> text.repeat("moo\r\n", 200_000_000).repeat(0x1f600, 500_000_000));
        assertTrue(events.elements() < 1000, events::toString);
        assertEquals(2_000_000_001, text.length());
        assertEquals("xmoo\r\nmoo", text.substring(0, 9));
        assertEquals("\r\n\ud83d\ude00\ud83d", text.substring(999_999_999, 1_000_000_004));
        assertEquals(200_000_001, text.lineCount());
        assertEquals(1_000_000_001, text.lineStart(200_000_000));
        assertEquals(1_500_000_001, text.codePointCount(0, text.length()));
        assertThrows(OutOfMemoryError.class, () -> text.repeat("abc", 1_000_000_000));
        assertThrows(OutOfMemoryError.class, () -> text.repeat(text, 2));
        assertEquals(2_000_000_001, text.length());
        text.insert(1_000_000_000, "y").deleteCharAt(0);
        assertEquals("\ry\n\ud83d", text.substring(999_999_998, 1_000_000_002));
        assertEquals(2_000_000_001, text.length());
    }

    @Test
    void whatIsRepeatedIsWrittenToInOnePlaceOnly() {
        CowString block = new CowString(LONG);
        CowString text = new CowString().repeat(block, 3).repeat(block, 0);
        block.setCharAt(5000, 'x');
        text.setCharAt(LONG.length() + 7000, 'y');
        assertEquals(LONG, text.substring(0, LONG.length()));
        assertEquals(LONG, text.substring(2 * LONG.length()));
        assertEquals('y', text.charAt(LONG.length() + 7000));
        text.checkInvariants();
        block.checkInvariants();
        assertTrue(block.startsWith(LONG.substring(0, 5000)));
        CowString unique = new CowString(LONG);
        assertEquals("", new CowString().repeat(unique, 0).toString());
        assertTrue(unique.isKnownUnique());
    }

    @Test
    void whatIsToBeRepeatedMustBeACodePointAndNotLessOftenThanNever() {
        CowString text = new CowString("x");
        assertThrows(IllegalArgumentException.class, () -> text.repeat("y", -1));
        assertThrows(IllegalArgumentException.class, () -> text.repeat('y', -1));
        assertThrows(IllegalArgumentException.class, () -> text.repeat(-1, 0));
        assertThrows(IllegalArgumentException.class, () -> text.repeat(0x110000, 1));
        assertEquals(
                "xnullnullzz",
                text.repeat((CharSequence) null, 2).repeat('z', 2).toString());
    }

    @Test
    void anIntIsACodePointToBeFoundAndAStringIsNot() {
        CowString text = new CowString(LONG).append("\ud83d\ude00!");
        assertEquals(List.of(9, LONG.length()), List.of(text.indexOf('9'), text.indexOf(0x1f600)));
        assertEquals(
                List.of(LONG.length(), LONG.length() + 1), List.of(text.indexOf('\ud83d'), text.lastIndexOf('\ude00')));
        assertEquals(List.of(-1, -1), List.of(text.indexOf(-1), text.lastIndexOf(0x110000)));
        assertEquals(List.of(-1, -1), List.of(text.indexOf('0' + 0x100), text.indexOf("\u0130")));
        assertTrue(text.contains("0\n1".replace("0", "9").replace("1", "0")));
        assertFalse(text.contains("0\n1"));
        assertTrue(text.endsWith(new CowString("\ude00!")) && text.endsWith("") && text.startsWith(""));
        assertFalse(text.startsWith("0", -1) || text.startsWith("", text.length() + 1) || text.endsWith(text + "!"));
        assertTrue(text.startsWith("", text.length()) && text.startsWith(text) && text.contains(text));
    }

    @Test
    void aShortHandleThatIsPutIntoAnImmutableTextIsStillAlone() {
        CowString added = new CowString("moo");
        PersistentText text = PersistentText.of(LONG);
        PersistentText made = text.inserted(5, added).replaced(0, 1, added).concat(added);
        assertEquals("moo1234moo5", made.substring(0, 11));
        assertTrue(added.isKnownUnique());
        assertEquals(0, CowEvents.during(() -> added.append('!')).copies());
        assertTrue(made.endsWith("moo"));
        CowString released = new CowString("moo");
        released.release();
        assertThrows(IllegalStateException.class, () -> text.inserted(5, released));
    }

    @Test
    void textsAreCollected() {
        assertEquals(
                "abc",
                Stream.of("a", CharBuffer.wrap("b"), new CowString("c"))
                        .collect(CowString.collector())
                        .toString());
    }
}
