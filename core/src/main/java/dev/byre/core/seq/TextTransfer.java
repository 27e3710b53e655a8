package dev.byre.core.seq;

import dev.byre.core.ownership.Owner;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.InvalidObjectException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;

/** Text on its way to and from streams, in chunks. None of them is closed. */
public final class TextTransfer {
    private static final int CHUNK = 8192;

    private TextTransfer() {}

    /** Writes all characters. */
    public static void write(Object root, Writer writer) throws IOException {
        int size = CountedTree.size(root);
        char[] chunk = new char[Math.min(CHUNK, size)];
        for (int from = 0; from < size; from = chunkEnd(from, size)) {
            int to = chunkEnd(from, size);
            Text.copyTo(root, from, to, chunk, 0);
            writer.write(chunk, 0, to - from);
        }
    }

    /** Where the chunk ends that begins at an index. The largest text has no index that is a chunk away from its last. */
    static int chunkEnd(int from, int size) {
        return from + Math.min(CHUNK, size - from);
    }

    /** Writes all characters as bytes, and replaces what cannot be encoded. */
    public static void write(Object root, OutputStream out, Charset charset) throws IOException {
        CharsetEncoder encoder = charset.newEncoder();
        encoder.onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        write(root, out, encoder);
    }

    /** Writes all characters as bytes, and does with what cannot be encoded as the encoder says. */
    public static void write(Object root, OutputStream out, CharsetEncoder encoder) throws IOException {
        // Only closing makes a writer look at a half of a pair at the end. It does not expect an encoder that was used.
        try (Writer writer = new OutputStreamWriter(new Unclosed(out), encoder.reset())) {
            write(root, writer);
        }
    }

    /** A root of all characters of the bytes that are left; the decoder says what to do with malformed ones. */
    public static Object read(Owner maker, InputStream in, CharsetDecoder decoder) throws IOException {
        return read(maker, new InputStreamReader(in, decoder.reset()));
    }

    /** A root of all characters that are left. */
    public static Object read(Owner maker, Reader reader) throws IOException {
        Object root = Text.empty();
        char[] chunk = new char[CHUNK];
        for (int length = reader.read(chunk); length >= 0; length = reader.read(chunk)) {
            int size = CountedTree.size(root);
            root = Text.replaced(maker, root, size, size, new String(chunk, 0, length));
        }
        return root;
    }

    /** Writes the length and all characters, halves of pairs too. */
    public static void write(Object root, DataOutput out) throws IOException {
        int size = CountedTree.size(root);
        out.writeInt(size);
        for (int from = 0; from < size; from = chunkEnd(from, size)) {
            out.writeUTF(Text.substring(root, from, chunkEnd(from, size)));
        }
    }

    /** A root of what was written so. A forged length allocates nothing. */
    public static Object read(Owner maker, DataInput in) throws IOException {
        int size = in.readInt();
        Object root = Text.empty();
        for (int done = 0; done != size; done = CountedTree.size(root)) {
            String chunk = in.readUTF();
            if (chunk.isEmpty() || chunk.length() > size - done) {
                throw new InvalidObjectException(chunk.length() + " characters where " + (size - done) + " are left");
            }
            root = Text.replaced(maker, root, done, done, chunk);
        }
        return root;
    }

    /** A stream that stays open. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream out;

        Unclosed(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
