package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InvalidObjectException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextTransferTest {
    /** How many characters go out at a time. */
    private static final int CHUNK = 8192;

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII);

    private static final List<CodingErrorAction> ACTIONS =
            List.of(CodingErrorAction.REPORT, CodingErrorAction.REPLACE, CodingErrorAction.IGNORE);

    private static final List<String> ODD = List.of(
            "", "\ud83d\ude00", "\ud83d", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00", "\r\n", "\u00e9", "\u20ac");

    /** Texts of which something odd is at each place around the end of a chunk, of a leaf and of all. */
    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (String odd : ODD) {
            texts.add(odd);
            for (int length : new int[] {Chars.KIND.leafLength(), CHUNK, 2 * CHUNK}) {
                for (int before = length - 3; before <= length + 1; before++) {
                    texts.add("x".repeat(before) + odd);
                    texts.add("x".repeat(before) + odd + "y".repeat(20));
                }
            }
        }
        return texts;
    }

    private static Object tree(String text) {
        Object root = Text.of(null, text);
        return Text.replaced(null, root, text.length() / 2, text.length() / 2, "");
    }

    @Test
    void bytesAreThoseThatTheEncoderMakesOfTheString() throws IOException {
        for (String text : texts()) {
            Object tree = tree(text);
            for (Charset charset : CHARSETS) {
                for (CodingErrorAction action : ACTIONS) {
                    checkWrite(text, tree, encoder(charset, action), encoder(charset, action));
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                TextTransfer.write(tree, out, charset);
                assertArrayEquals(text.getBytes(charset), out.toByteArray());
            }
        }
    }

    private static CharsetEncoder encoder(Charset charset, CodingErrorAction action) {
        return charset.newEncoder().onMalformedInput(action).onUnmappableCharacter(action);
    }

    private static void checkWrite(String text, Object tree, CharsetEncoder encoder, CharsetEncoder twin)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer expected;
        try {
            expected = twin.encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            CharacterCodingException thrown =
                    assertThrows(CharacterCodingException.class, () -> TextTransfer.write(tree, out, encoder), text);
            assertSame(e.getClass(), thrown.getClass());
            return;
        }
        TextTransfer.write(tree, out, encoder);
        assertEquals(expected, ByteBuffer.wrap(out.toByteArray()), encoder::toString);
    }

    @Test
    void charactersAreThoseThatTheDecoderMakesOfTheBytes() throws IOException {
        Random random = new Random(1);
        for (String text : texts()) {
            for (Charset charset : CHARSETS) {
                byte[] bytes = text.getBytes(charset);
                checkReads(bytes, charset, random);
                if (bytes.length > 0) {
                    checkReads(Arrays.copyOf(bytes, bytes.length - 1), charset, random);
                    bytes[Math.max(0, bytes.length - 1 - random.nextInt(25))] = (byte) random.nextInt(256);
                    checkReads(bytes, charset, random);
                }
            }
        }
    }

    private static void checkReads(byte[] bytes, Charset charset, Random random) throws IOException {
        // What is done with malformed bytes is asked only where there are some.
        List<CodingErrorAction> actions =
                isWellFormed(bytes, charset) ? List.of(ACTIONS.get(random.nextInt(ACTIONS.size()))) : ACTIONS;
        for (CodingErrorAction action : actions) {
            CharsetDecoder decoder =
                    charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
            CharsetDecoder twin = charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
            String expected;
            try {
                expected = twin.decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                CharacterCodingException thrown =
                        assertThrows(CharacterCodingException.class, () -> read(bytes, decoder));
                assertSame(e.getClass(), thrown.getClass());
                continue;
            }
            Object root = read(bytes, decoder);
            Text.checkInvariants(root, expected.length());
            assertTrue(Contents.areEqual(expected, root), charset::name);
        }
    }

    private static boolean isWellFormed(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Object read(byte[] bytes, CharsetDecoder decoder) throws IOException {
        return TextTransfer.read(new Owner(), new ByteArrayInputStream(bytes), decoder);
    }

    @Test
    void anEncoderAndADecoderMayBeUsedAgainAfterAFailureToo() throws IOException {
        for (Charset charset : CHARSETS) {
            CharsetEncoder encoder = charset.newEncoder();
            CharsetDecoder decoder = charset.newDecoder();
            byte[] bytes = {};
            for (int i = 0; i < 3; i++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                TextTransfer.write("cow", out, encoder);
                bytes = out.toByteArray();
                assertArrayEquals("cow".getBytes(charset), bytes);
                assertThrows(
                        CharacterCodingException.class,
                        () -> TextTransfer.write("\ud83d", OutputStream.nullOutputStream(), encoder));
                assertTrue(Contents.areEqual("cow", read(bytes, decoder)));
                byte[] broken = {(byte) 0xdc};
                assertEquals(charset.equals(StandardCharsets.ISO_8859_1), isRead(broken, decoder));
            }
        }
    }

    private static boolean isRead(byte[] bytes, CharsetDecoder decoder) throws IOException {
        try {
            read(bytes, decoder);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Gives one to three characters at a time, sometimes none, and then fails or ends. */
    private static final class Dripping extends Reader {
        private final StringReader source;
        private final Random random = new Random(3);
        private final boolean fails;
        private boolean closed;

        Dripping(String text, boolean fails) {
            this.source = new StringReader(text);
            this.fails = fails;
        }

        @Override
        public int read(char[] target, int from, int length) throws IOException {
            int read = source.read(target, from, random.nextInt(Math.min(4, length)));
            if (read < 0 && fails) {
                throw new IOException("torn");
            }
            return read;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void aReaderMayGiveFewCharactersAtATimeOrFail() throws IOException {
        String text = "a\ud83d\ude00\r\n\ud83d".repeat(3 * Chars.KIND.leafLength());
        Dripping reader = new Dripping(text, false);
        Owner owner = new Owner();
        Object root = TextTransfer.read(owner, reader);
        Text.checkInvariants(root, text.length());
        CountedTree.checkOwner(Chars.KIND, root, owner);
        assertTrue(Contents.areEqual(text, root));
        assertFalse(reader.closed);
        IOException torn =
                assertThrows(IOException.class, () -> TextTransfer.read(new Owner(), new Dripping(text, true)));
        assertEquals("torn", torn.getMessage());
    }

    @Test
    void aStreamThatFailsHasWhatCameBeforeAndIsNotClosed() {
        boolean[] closed = {false};
        int[] written = {0};
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (written[0] == CHUNK) {
                    throw new IOException("full");
                }
                written[0]++;
            }

            @Override
            public void close() {
                closed[0] = true;
            }
        };
        Object root = tree("x".repeat(5 * CHUNK));
        IOException full =
                assertThrows(IOException.class, () -> TextTransfer.write(root, failing, StandardCharsets.UTF_8));
        assertEquals("full", full.getMessage());
        assertEquals(CHUNK, written[0]);
        assertFalse(closed[0]);
    }

    @Test
    void aWriterGetsChunksAndStaysOpen() throws IOException {
        String text = "0123456789\ud83d\ude00".repeat(CHUNK / 4);
        int[] largest = {0};
        StringWriter all = new StringWriter();
        Writer writer = new Writer() {
            @Override
            public void write(char[] chars, int from, int length) {
                largest[0] = Math.max(largest[0], length);
                all.write(chars, from, length);
            }

            @Override
            public void flush() {
                throw new AssertionError("flushed");
            }

            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        TextTransfer.write(tree(text), writer);
        assertEquals(text, all.toString());
        assertEquals(CHUNK, largest[0]);
    }

    @Test
    void whatIsWrittenAsDataIsReadAgain() throws IOException {
        for (String text :
                List.of("", "x", "\ude00\ud83d", "a\ud83d\ude00\r\n".repeat(CHUNK / 5) + "\ud83d\ude00\u0000b")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            TextTransfer.write(tree(text), (DataOutput) new DataOutputStream(bytes));
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            Owner owner = new Owner();
            Object root = TextTransfer.read(owner, (DataInput) in);
            Text.checkInvariants(root, text.length());
            CountedTree.checkOwner(Chars.KIND, root, owner);
            assertTrue(Contents.areEqual(text, root));
            assertEquals(-1, in.read());
        }
    }

    private static DataInput data(int length, String... chunks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(length);
        for (String chunk : chunks) {
            out.writeUTF(chunk);
        }
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void aForgedLengthIsToldAndAllocatesNothing() throws IOException {
        assertEquals(3, CountedTree.size(TextTransfer.read(new Owner(), data(3, "ab", "c"))));
        assertThrows(EOFException.class, () -> TextTransfer.read(new Owner(), data(Integer.MAX_VALUE, "ab")));
        for (DataInput forged :
                List.of(data(3, "ab", "cd"), data(3, ""), data(3, "ab", ""), data(-1, "a"), data(-1, ""))) {
            assertThrows(InvalidObjectException.class, () -> TextTransfer.read(new Owner(), forged));
        }
        InvalidObjectException told =
                assertThrows(InvalidObjectException.class, () -> TextTransfer.read(new Owner(), data(4, "ab", "cde")));
        assertEquals("3 characters where 2 are left", told.getMessage());
    }

    @Test
    void theLastChunkOfTheLargestTextEndsWithIt() {
        int last = Integer.MAX_VALUE - CHUNK + 1;
        assertEquals(last, TextTransfer.chunkEnd(last - CHUNK, Integer.MAX_VALUE));
        assertEquals(Integer.MAX_VALUE, TextTransfer.chunkEnd(last, Integer.MAX_VALUE));
    }

    @Test
    void aReaderOfBytesGivesTheTextTooOfAWideTail() throws IOException {
        byte[] bytes = ("x".repeat(CHUNK) + "\ud83d\ude00").getBytes(StandardCharsets.UTF_8);
        Reader reader = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
        Object root = TextTransfer.read(new Owner(), reader);
        assertEquals(CHUNK + 2, CountedTree.size(assertInstanceOf(Tree.class, root)));
    }
}
