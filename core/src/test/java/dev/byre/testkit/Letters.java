package dev.byre.testkit;

import java.io.IOException;
import java.io.Writer;
import java.util.Random;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** The twin of a text: a StringBuilder that is equal by content, and counts lines one by one. */
public final class Letters implements TextReads {
    private static final String[] SPECIAL = {
        "\n", "\r", "\r\n", "\ud83d", "\ude00", "\ud83d\ude00", "\u20ac", "\u00e9", "e\u0301", "\u00ff"
    };

    /** One of this many texts is long. */
    private static final int LONG = 16;

    private final StringBuilder builder;

    /** The characters of a sequence. */
    public Letters(CharSequence chars) {
        builder = new StringBuilder(chars);
    }

    /** A text that depends on two numbers alone: sometimes long, sometimes full of what may not be parted. */
    public static String text(int a, int b) {
        Random random = new Random(31L * a + b);
        int length = random.nextInt(LONG) == 0 ? random.nextInt(1200) : random.nextInt(7);
        int special = 1 + random.nextInt(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(
                    random.nextInt(special) == 0
                            ? SPECIAL[random.nextInt(SPECIAL.length)]
                            : String.valueOf((char) ('a' + random.nextInt(3))));
        }
        return text.toString();
    }

    /** The characters, to be edited. */
    public StringBuilder builder() {
        return builder;
    }

    @Override
    public CharSequence chars() {
        return builder;
    }

    @Override
    public int codePointAt(int index) {
        return builder.codePointAt(index);
    }

    @Override
    public int codePointBefore(int index) {
        return builder.codePointBefore(index);
    }

    @Override
    public int codePointCount(int from, int to) {
        return builder.toString().codePointCount(from, to);
    }

    @Override
    public int offsetByCodePoints(int index, int codePoints) {
        return builder.toString().offsetByCodePoints(index, codePoints);
    }

    @Override
    public int indexOf(String sought) {
        return builder.indexOf(sought);
    }

    @Override
    public int indexOf(String sought, int from) {
        return builder.indexOf(sought, from);
    }

    @Override
    public int indexOf(int codePoint) {
        return builder.toString().indexOf(codePoint);
    }

    @Override
    public int indexOf(int codePoint, int from) {
        return builder.toString().indexOf(codePoint, from);
    }

    @Override
    public int lastIndexOf(String sought) {
        return builder.lastIndexOf(sought);
    }

    @Override
    public int lastIndexOf(String sought, int from) {
        return builder.lastIndexOf(sought, from);
    }

    @Override
    public int lastIndexOf(int codePoint) {
        return builder.toString().lastIndexOf(codePoint);
    }

    @Override
    public int lastIndexOf(int codePoint, int from) {
        return builder.toString().lastIndexOf(codePoint, from);
    }

    @Override
    public boolean startsWith(CharSequence prefix) {
        return builder.toString().startsWith(prefix.toString());
    }

    @Override
    public boolean startsWith(CharSequence prefix, int from) {
        return builder.toString().startsWith(prefix.toString(), from);
    }

    @Override
    public boolean endsWith(CharSequence suffix) {
        return builder.toString().endsWith(suffix.toString());
    }

    @Override
    public boolean contains(CharSequence sought) {
        return builder.toString().contains(sought);
    }

    @Override
    public int lineCount() {
        return lineOf(builder.length()) + 1;
    }

    @Override
    public int lineStart(int line) {
        int index = 0;
        for (int left = line; left > 0; index++) {
            left -= endsLine(index) ? 1 : 0;
        }
        return index;
    }

    @Override
    public int lineOf(int index) {
        int line = 0;
        for (int i = 0; i < index; i++) {
            line += endsLine(i) ? 1 : 0;
        }
        return line;
    }

    private boolean endsLine(int index) {
        char c = builder.charAt(index);
        return c == '\n' || (c == '\r' && (index + 1 == builder.length() || builder.charAt(index + 1) != '\n'));
    }

    @Override
    public Stream<String> lines() {
        return builder.toString().lines();
    }

    @Override
    public String substring(int from) {
        return builder.substring(from);
    }

    @Override
    public String substring(int from, int to) {
        return builder.substring(from, to);
    }

    @Override
    public boolean contentEquals(CharSequence chars) {
        return builder.toString().contentEquals(chars);
    }

    @Override
    public void writeTo(Writer writer) throws IOException {
        writer.write(builder.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Letters letters && letters.builder.compareTo(builder) == 0;
    }

    @Override
    public int hashCode() {
        return builder.toString().hashCode();
    }

    @Override
    public String toString() {
        return builder.toString();
    }
}
