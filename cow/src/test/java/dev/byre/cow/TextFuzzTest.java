package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.PersistentText;
import dev.byre.collections.TextDiff;
import dev.byre.core.ownership.Tuning;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Long texts of all that UTF-16 can hold, edited at random and above all where leaves meet: each handle and each version
 * that is kept is as the StringBuilder or String beside it.
 */
@SuppressWarnings("ReferenceEquality") // Handles are compared by identity.
class TextFuzzTest {
    /** How many texts; the profile deep asks for more. */
    private static final int ROUNDS = Integer.getInteger("dev.byre.fuzz", 2);

    private static final int SHORTEST = Tuning.TINY ? 1_000 : 100_000;
    private static final int LONGEST = 10 * SHORTEST;
    private static final int STEPS = 150;
    private static final int MOST_HANDLES = 4;
    private static final int MOST_VERSIONS = 8;
    private static final int LEAF = 1 << Tuning.TEXT_LEAF_BITS;

    private static final Pattern[] PATTERNS = {
        Pattern.compile("\\R"),
        Pattern.compile("(?m)^.{2,9}$"),
        Pattern.compile("\\p{So}+|[\\x{80}-\\x{ff}]{2}"),
        Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])"),
        Pattern.compile("\\b\\w{3,}\\b"),
        Pattern.compile("(?s)(?<=\\r).\\X"),
        Pattern.compile("\ud83d\ude00|\ude00")
    };

    /** A handle and its twin. */
    private record Handle(CowString text, StringBuilder twin) {
        Handle share() {
            return new Handle(text.share(), new StringBuilder(twin));
        }
    }

    /** A text that was kept, and what is in it. */
    private record Version(PersistentText text, String twin) {}

    /** Of how many kinds a stretch of a text may be. */
    private static final int KINDS = 7;

    private static void addTo(StringBuilder text, int kind, Random random) {
        switch (kind) {
            case 0 -> text.append((char) ('a' + random.nextInt(26)));
            case 1 -> text.append(random.nextInt(40) == 0 ? '\n' : (char) (' ' + random.nextInt(90)));
            case 2 -> text.append((char) (0xa0 + random.nextInt(0x60)));
            case 3 -> text.append((char) (0x4e00 + random.nextInt(0x5000)));
            case 4 -> text.appendCodePoint(0x1f600 + random.nextInt(80));
            case 5 -> text.append("\r\n\r\n\ud83d\ude00".charAt(random.nextInt(6)));
            default -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
    }

    /** Characters in stretches of one kind each, some of them longer than a leaf. */
    private static String characters(int length, Random random) {
        StringBuilder text = new StringBuilder(length + 1);
        while (text.length() < length) {
            int kind = random.nextInt(KINDS);
            for (int left = 1 + random.nextInt(random.nextInt(8) == 0 ? 20 * LEAF : 8); left > 0; left--) {
                addTo(text, kind, random);
            }
        }
        return text.substring(0, length);
    }

    @Test
    void everyVersionOfALongTextIsAsItsTwin() throws IOException {
        for (int seed = 0; seed < ROUNDS; seed++) {
            new Round(seed).run();
        }
    }

    private static final class Round {
        private final int seed;
        private final Random random;
        private final List<Handle> handles = new ArrayList<>();
        private final List<Version> versions = new ArrayList<>();

        /** Where the last edit was. */
        private int place;

        Round(int seed) throws IOException {
            this.seed = seed;
            this.random = new Random(seed);
            // The first is short, so that a few rounds are done soon.
            int length = SHORTEST + (seed == 0 ? 0 : random.nextInt(LONGEST - SHORTEST));
            String text = characters(length, random);
            handles.add(new Handle(started(text), new StringBuilder(text)));
        }

        private CowString started(String text) throws IOException {
            return switch (seed % 4) {
                case 0 -> new CowString(text);
                case 1 -> CowString.borrow(text);
                case 2 -> CowString.read(new StringReader(text));
                default -> new CowString(PersistentText.of(text));
            };
        }

        void run() {
            String what = "start";
            int step = 0;
            try {
                for (; step < STEPS; step++) {
                    Handle handle = handles.get(random.nextInt(handles.size()));
                    what = step(handle);
                    checkAround(handle);
                    if (random.nextInt(25) == 0) {
                        check(handle);
                    }
                }
                what = "end";
                handles.forEach(this::check);
                versions.forEach(this::check);
                checkDifferences();
                Handle last = handles.get(handles.size() - 1);
                checkMatches(last);
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + ", step " + step + ", " + what + ": " + e.getMessage(), e);
            }
        }

        /** A place: anywhere, where leaves met that were loaded, or where the last edit was. */
        private int place(int length) {
            int at = switch (random.nextInt(4)) {
                case 0 -> random.nextInt(length + 1);
                case 1 -> random.nextInt(length + 1) / LEAF * LEAF + random.nextInt(3) - 1;
                case 2 -> random.nextInt(8) == 0 ? length * random.nextInt(2) : place;
                default -> place + random.nextInt(2 * LEAF) - LEAF;
            };
            place = Math.max(0, Math.min(length, at));
            return place;
        }

        private String step(Handle handle) {
            switch (random.nextInt(8)) {
                case 0 -> {
                    return keep(handle);
                }
                case 1 -> {
                    return putIn(handle);
                }
                case 2 -> {
                    return type(handle);
                }
                case 3 -> {
                    return deleteBackwards(handle);
                }
                default -> {
                    return replace(handle);
                }
            }
        }

        private String keep(Handle handle) {
            if (random.nextBoolean()) {
                Handle share = handle.share();
                if (handles.size() == MOST_HANDLES) {
                    int at = random.nextInt(MOST_HANDLES);
                    handles.remove(handles.get(at).text == handle.text ? (at + 1) % MOST_HANDLES : at)
                            .text
                            .release();
                }
                handles.add(share);
                return "share";
            }
            if (versions.size() == MOST_VERSIONS) {
                check(versions.remove(random.nextInt(MOST_VERSIONS)));
            }
            versions.add(new Version(handle.text.snapshot(), handle.twin.toString()));
            return "snapshot";
        }

        /** Puts a part of a version that is kept into another text, without a copy, or repeats a short one. */
        private String putIn(Handle handle) {
            int length = handle.twin.length();
            int at = place(length);
            if (length > LONGEST || versions.isEmpty()) {
                int to = Math.min(length, at + random.nextInt(LONGEST / 4));
                handle.text.delete(at, to);
                handle.twin.delete(at, to);
                return "delete " + at + " to " + to;
            }
            if (random.nextInt(3) == 0) {
                String text = characters(1 + random.nextInt(9), random);
                int count = random.nextInt(20 * LEAF);
                handle.text.repeat(text, count);
                handle.twin.append(text.repeat(count));
                place = length;
                return "repeat " + count;
            }
            Version version = versions.get(random.nextInt(versions.size()));
            int from = random.nextInt(version.twin.length() + 1);
            int to = from + random.nextInt(Math.min(LONGEST / 4, version.twin.length() - from + 1));
            handle.text.insert(at, version.text.slice(from, to));
            handle.twin.insert(at, version.twin, from, to);
            return "insert a slice at " + at;
        }

        private String type(Handle handle) {
            int start = place(handle.twin.length());
            String text = characters(random.nextInt(2 * LEAF), random);
            for (int i = 0; i < text.length(); i++) {
                handle.text.insert(start + i, text.charAt(i));
            }
            handle.twin.insert(start, text);
            place = start + text.length();
            return "type at " + start;
        }

        private String deleteBackwards(Handle handle) {
            int end = place(handle.twin.length());
            int start = Math.max(0, end - random.nextInt(2 * LEAF));
            for (int i = end - 1; i >= start; i--) {
                handle.text.deleteCharAt(i);
            }
            handle.twin.delete(start, end);
            place = start;
            return "delete backwards from " + end;
        }

        private String replace(Handle handle) {
            int length = handle.twin.length();
            int from = place(length);
            int most = random.nextInt(6) == 0 ? 30 * LEAF : 4;
            int to = Math.min(length, from + random.nextInt(most));
            String text = characters(random.nextInt(most), random);
            if (random.nextInt(12) == 0) {
                // One text after the other, by the immutable face.
                PersistentText replaced = handle.text.snapshot().replaced(from, to, text);
                handle.twin.replace(from, to, text);
                check(new Version(replaced, handle.twin.toString()));
            } else {
                handle.twin.replace(from, to, text);
            }
            handle.text.replace(from, to, text);
            return "replace " + from + " to " + to + " by " + text.length();
        }

        private void checkAround(Handle handle) {
            int length = handle.twin.length();
            assertEquals(length, handle.text.length());
            int from = Math.max(0, Math.min(length, place) - 2 * LEAF);
            int to = Math.min(length, from + 5 * LEAF);
            assertEquals(handle.twin.substring(from, to), handle.text.substring(from, to));
        }

        private void check(Handle handle) {
            handle.text.checkInvariants();
            String twin = handle.twin.toString();
            assertTrue(handle.text.contentEquals(twin));
            checkCounts(handle.text.snapshot(), twin);
        }

        private void check(Version version) {
            assertTrue(version.text.contentEquals(version.twin));
            assertEquals(version.twin.hashCode(), version.text.hashCode());
            new CowString(version.text).checkInvariants();
        }

        /** Lines and code points, beside those that are counted one by one. */
        private void checkCounts(PersistentText text, String twin) {
            int length = twin.length();
            int[] points = new int[length + 1];
            int[] lines = new int[length + 1];
            int[] starts = new int[length + 1];
            for (int i = 0; i < length; i++) {
                char c = twin.charAt(i);
                char next = i + 1 < length ? twin.charAt(i + 1) : 'x';
                points[i + 1] = points[i] + (Character.isSurrogatePair(c, next) ? 0 : 1);
                boolean ends = c == '\n' || (c == '\r' && next != '\n');
                lines[i + 1] = lines[i] + (ends ? 1 : 0);
                starts[lines[i + 1]] = ends ? i + 1 : starts[lines[i + 1]];
            }
            assertEquals(lines[length] + 1, text.lineCount());
            for (int i = 0; i < 200; i++) {
                int index = i == 0 ? length : random.nextInt(length + 1);
                assertEquals(lines[index], text.lineOf(index));
                assertEquals(starts[lines[index]], text.lineStart(lines[index]));
                assertEquals(pointsUpTo(points, twin, index), text.codePointCount(0, index));
                int to = Math.min(length, index + random.nextInt(5 * LEAF));
                int count = twin.codePointCount(index, to);
                assertEquals(count, text.codePointCount(index, to));
                assertEquals(twin.offsetByCodePoints(index, count), text.offsetByCodePoints(index, count));
                assertEquals(twin.offsetByCodePoints(to, -count), text.offsetByCodePoints(to, -count));
            }
        }

        /** How many code points are before an index; the first half of a pair is one. */
        private static int pointsUpTo(int[] points, String twin, int index) {
            boolean parted = index > 0
                    && index < twin.length()
                    && Character.isSurrogatePair(twin.charAt(index - 1), twin.charAt(index));
            return points[index] + (parted ? 1 : 0);
        }

        private void checkDifferences() {
            for (int i = 1; i < versions.size(); i++) {
                Version older = versions.get(i - 1);
                Version newer = versions.get(i);
                TextDiff diff = older.text.diff(newer.text);
                assertEquals(newer.text, diff.applyTo(older.text));
                assertEquals(older.twin.equals(newer.twin), older.text.equals(newer.text));
                assertEquals(
                        Integer.signum(older.twin.compareTo(newer.twin)),
                        Integer.signum(older.text.compareTo(newer.text)));
            }
        }

        private void checkMatches(Handle handle) {
            String twin = handle.twin.toString();
            PersistentText snapshot = handle.text.snapshot();
            for (Pattern pattern : PATTERNS) {
                int[] expected = found(pattern, twin);
                assertEquals(-1, Arrays.mismatch(expected, found(pattern, handle.text)), pattern::pattern);
                assertEquals(-1, Arrays.mismatch(expected, found(pattern, snapshot)), pattern::pattern);
            }
        }

        /** Where what is found begins and ends. */
        private static int[] found(Pattern pattern, CharSequence text) {
            Matcher matcher = pattern.matcher(text);
            IntStream.Builder found = IntStream.builder();
            while (matcher.find()) {
                found.add(matcher.start()).add(matcher.end());
            }
            return found.build().toArray();
        }
    }
}
