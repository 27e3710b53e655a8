package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Letters;
import dev.byre.testkit.TextLooks;
import dev.byre.testkit.TextReads;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** What is asked of roots, whatever they are made of, has the same answer as what is asked of a StringBuilder. */
class TextLooksTest {
    private static final int TEXTS = 12;
    private static final int LOOKS = 5;
    private static final int LENGTH = Chars.KIND.leafLength();

    /** The characters of a root, read run by run. */
    private static final class Sequence implements CharSequence {
        private final Object root;
        private Run run = Run.NONE;

        Sequence(Object root) {
            this.root = root;
        }

        /** What is asked of lines and code points. */
        Object tree() {
            run = run.loaded(root);
            return run.tree(root);
        }

        @Override
        public int length() {
            return CountedTree.size(root);
        }

        @Override
        public char charAt(int index) {
            run = run.to(root, Text.checkIndex(index, length()));
            assertEquals(Text.charAt(root, index), run.find(index));
            return (char) run.find(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            Text.checkRange(from, to, length());
            Object slice = Text.slice(root, from, to);
            Text.checkInvariants(slice, to - from);
            return new Sequence(slice);
        }

        @Override
        public IntStream chars() {
            return StreamSupport.intStream(new TextWalk.OfChars(() -> root, () -> 0), false);
        }

        @Override
        public IntStream codePoints() {
            return StreamSupport.intStream(new TextWalk.OfCodePoints(() -> root, () -> 0), false);
        }

        @Override
        public String toString() {
            return Text.substring(root, 0, length());
        }
    }

    /** A root as the faces ask it. */
    private record Reads(Object root, Sequence chars) implements TextReads {
        Reads(Object root) {
            this(root, new Sequence(root));
        }

        @Override
        public int codePointAt(int index) {
            return Character.codePointAt(chars, index);
        }

        @Override
        public int codePointBefore(int index) {
            return Character.codePointBefore(chars, index);
        }

        @Override
        public int codePointCount(int from, int to) {
            return Counts.codePoints(chars.tree(), from, to);
        }

        @Override
        public int offsetByCodePoints(int index, int codePoints) {
            return Counts.offsetByCodePoints(chars.tree(), index, codePoints);
        }

        @Override
        public int indexOf(String sought) {
            return indexOf(sought, 0);
        }

        @Override
        public int indexOf(String sought, int from) {
            return Contents.indexOf(root, sought, from);
        }

        @Override
        public int indexOf(int codePoint) {
            return indexOf(codePoint, 0);
        }

        @Override
        public int indexOf(int codePoint, int from) {
            return Contents.indexOf(root, codePoint, from);
        }

        @Override
        public int lastIndexOf(String sought) {
            return lastIndexOf(sought, chars.length());
        }

        @Override
        public int lastIndexOf(String sought, int from) {
            return Contents.lastIndexOf(root, sought, from);
        }

        @Override
        public int lastIndexOf(int codePoint) {
            return lastIndexOf(codePoint, chars.length());
        }

        @Override
        public int lastIndexOf(int codePoint, int from) {
            return Contents.lastIndexOf(root, codePoint, from);
        }

        @Override
        public boolean startsWith(CharSequence prefix) {
            return startsWith(prefix, 0);
        }

        @Override
        public boolean startsWith(CharSequence prefix, int from) {
            return Contents.areAt(root, from, prefix);
        }

        @Override
        public boolean endsWith(CharSequence suffix) {
            return startsWith(suffix, chars.length() - suffix.length());
        }

        @Override
        public boolean contains(CharSequence sought) {
            return Contents.contain(root, sought);
        }

        @Override
        public int lineCount() {
            return Counts.lines(chars.tree());
        }

        @Override
        public int lineStart(int line) {
            return Counts.lineStart(chars.tree(), line);
        }

        @Override
        public int lineOf(int index) {
            return Counts.lineOf(chars.tree(), index);
        }

        @Override
        public Stream<String> lines() {
            return StreamSupport.stream(new TextWalk.OfLines(() -> root, () -> 0), false);
        }

        @Override
        public String substring(int from) {
            return substring(from, chars.length());
        }

        @Override
        public String substring(int from, int to) {
            Text.checkRange(from, to, chars.length());
            return Text.substring(root, from, to);
        }

        @Override
        public boolean contentEquals(CharSequence other) {
            return other instanceof String ? Contents.areEqual(root, other) : Contents.areThoseOf(root, other);
        }

        @Override
        public void writeTo(Writer writer) throws IOException {
            TextTransfer.write(root, writer);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(6 * LENGTH); text.length() < length; ) {
            text.append(Letters.text(random.nextInt(30), random.nextInt(30)));
        }
        return text.toString();
    }

    /** The same text in different trees. */
    private static List<Object> roots(String text, Random random) {
        int middle = random.nextInt(text.length() + 1);
        Owner owner = new Owner();
        Object typed = Text.of(owner, text.substring(middle));
        for (int i = 0; i < middle; i++) {
            typed = Text.replaced(owner, typed, i, i, Text.of(text.charAt(i)));
        }
        Object joined = Text.concat(null, text.substring(0, middle), Text.of(null, text.substring(middle)));
        Object aside = Text.replaced(null, joined, middle, middle, "xyz");
        aside = Text.replaced(null, aside, middle + 2, middle + 3, "");
        return List.of(text, Text.of(null, text), typed, joined, Text.replaced(null, aside, middle, middle + 2, ""));
    }

    private static @Nullable Object outcome(Edit<TextReads, TextReads> look, TextReads text, int a, int b) {
        try {
            return look.onVersion().on(text, a, b);
        } catch (Exception e) {
            return e.getClass();
        }
    }

    @Test
    void everyLookSeesWhatItSeesInAStringBuilder() {
        for (int seed = 0; seed < TEXTS; seed++) {
            Random random = new Random(seed);
            String text = text(random);
            Letters twin = new Letters(text);
            for (Object root : roots(text, random)) {
                Text.checkInvariants(root, text.length());
                for (Edit<TextReads, TextReads> look : TextLooks.all()) {
                    for (int i = 0; i < LOOKS; i++) {
                        int a = random.nextInt(32);
                        int b = random.nextInt(32);
                        String what = look.name() + " with " + a + ", " + b + " of seed " + seed;
                        assertEquals(outcome(look, twin, a, b), outcome(look, new Reads(root), a, b), what);
                    }
                }
            }
        }
    }
}
