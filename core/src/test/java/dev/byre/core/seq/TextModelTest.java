package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** A family of texts, some edited in place: each is as the StringBuilder beside it, whatever is done to the others. */
class TextModelTest {
    private static final int ROUNDS = 150;
    private static final int STEPS = 300;
    private static final int MOST_VERSIONS = 10;
    private static final int MOST_CHARACTERS = 4000;

    /** A root, who may edit it in place, and what is to be in it. */
    private static final class Version {
        private Object root;
        private @Nullable Owner owner;
        private StringBuilder twin;

        /** Whether no other version holds anything of the root. */
        private boolean alone;

        Version(Object root, @Nullable Owner owner, String twin) {
            this.root = root;
            this.owner = owner;
            this.twin = new StringBuilder(twin);
            this.alone = owner != null && twin.isEmpty();
        }

        Version shared(boolean edited) {
            if (owner != null) {
                owner = new Owner();
            }
            alone = false;
            return new Version(root, edited ? new Owner() : null, twin.toString());
        }
    }

    @Test
    void everyVersionIsAsItsOwnStringBuilder() {
        for (int round = 0; round < ROUNDS; round++) {
            new Run(round).run();
        }
    }

    private static final class Run {
        private final Random random;
        private final long seed;
        private final List<Version> versions = new ArrayList<>();

        /** Whether most characters are such as join. */
        private final boolean joining;

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.joining = random.nextBoolean();
            versions.add(new Version(Text.empty(), null, ""));
            versions.add(new Version(Text.empty(), new Owner(), ""));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                Version version = versions.get(random.nextInt(versions.size()));
                String what = "";
                try {
                    what = edit(version);
                    check(version);
                    if (step % 20 == 0) {
                        versions.forEach(this::check);
                    }
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + ", step " + step + ": " + what + ": " + e, e);
                }
            }
        }

        private void check(Version version) {
            int size = version.twin.length();
            Text.checkInvariants(version.root, size);
            if (version.alone && version.owner != null) {
                CountedTree.checkOwner(Chars.KIND, version.root, version.owner);
            }
            String twin = version.twin.toString();
            assertEquals(twin, Text.substring(version.root, 0, size));
            Counted counted = new Counted(twin);
            for (int i = 0; i < 4; i++) {
                int from = random.nextInt(size + 1);
                int to = from + random.nextInt(size - from + 1);
                if (from < size) {
                    assertEquals(twin.charAt(from), Text.charAt(version.root, from));
                }
                if (random.nextBoolean()) {
                    counted.check(version.root, from, to);
                }
            }
        }

        private String text() {
            int most = random.nextInt(10) == 0 ? 3 * Chars.KIND.leafLength() : 6;
            int length = random.nextInt(most);
            boolean wide = random.nextBoolean();
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                int pick = random.nextInt(joining ? 8 : 100);
                switch (pick) {
                    case 0 -> text.append('\n');
                    case 1 -> text.append('\r');
                    case 2 -> text.append(wide ? '\ud83d' : 'x');
                    case 3 -> text.append(wide ? '\ude00' : '\u00e9');
                    case 4 -> text.append("\r\n");
                    case 5 -> text.append(wide ? "\ud83d\ude00" : "yz");
                    case 6 -> text.append(wide ? '\u20ac' : '\u00ff');
                    default -> text.append((char) ('a' + random.nextInt(26)));
                }
            }
            return text.toString();
        }

        private String edit(Version v) {
            int size = v.twin.length();
            switch (random.nextInt(14)) {
                case 0, 1 -> {
                    return replace(v, size, size, text());
                }
                case 2, 3 -> {
                    int at = random.nextInt(size + 1);
                    return replace(v, at, at, text());
                }
                case 4, 5 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(Math.min(6, size - from + 1));
                    return replace(v, from, to, random.nextBoolean() ? "" : text());
                }
                case 6 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(size - from + 1);
                    return replace(v, from, to, random.nextBoolean() ? "" : text());
                }
                case 7 -> {
                    int at = random.nextInt(size + 1);
                    int start = at;
                    for (int times = random.nextInt(2 * Chars.KIND.leafLength()); times > 0; times--) {
                        String text = text();
                        replace(v, at, at, text);
                        at += text.length();
                    }
                    return "typed " + start + " to " + at;
                }
                case 8 -> {
                    int at = random.nextInt(size + 1);
                    for (int times = random.nextInt(2 * Chars.KIND.leafLength()); times > 0 && at > 0; times--) {
                        replace(v, at - 1, at, "");
                        at--;
                    }
                    return "deleted backwards from " + at;
                }
                case 9 -> {
                    int from = random.nextInt(size + 1);
                    int to = from + random.nextInt(size - from + 1);
                    Version slice = v.shared(random.nextBoolean());
                    slice.root = Text.slice(v.root, from, to);
                    slice.twin = new StringBuilder(v.twin.substring(from, to));
                    add(slice);
                    check(slice);
                    return "slice " + from + " " + to;
                }
                case 10 -> {
                    add(v.shared(random.nextBoolean()));
                    return "share";
                }
                case 11 -> {
                    String text = text();
                    add(new Version(text, random.nextBoolean() ? new Owner() : null, text));
                    return "borrow";
                }
                default -> {
                    return insertOther(v);
                }
            }
        }

        private String replace(Version v, int from, int to, String text) {
            v.root = Text.replaced(v.owner, v.root, from, to, text);
            v.twin.replace(from, to, text);
            if (v.owner != null && !text.isEmpty()) {
                assertSame(v.owner, CountedTree.owner(v.root));
                assertEquals(0, CountedTree.copiedBy(Chars.KIND, v.owner, v.root, from));
            }
            return "replaced " + from + " to " + to + " by " + text.length();
        }

        private void add(Version version) {
            if (versions.size() == MOST_VERSIONS) {
                versions.remove(random.nextInt(versions.size()));
            }
            versions.add(version);
        }

        private String insertOther(Version v) {
            Version other = versions.get(random.nextInt(versions.size()));
            int size = v.twin.length();
            if (size + other.twin.length() > MOST_CHARACTERS) {
                return replace(v, size / 10, size, "");
            }
            Version share = other.shared(false);
            v.alone = false;
            int at = random.nextInt(size + 1);
            v.root = Text.inserted(v.owner, v.root, at, share.root);
            v.twin.insert(at, share.twin);
            return "inserted other at " + at + " " + share.twin.length();
        }
    }

    /** What is to be counted in a text. */
    private static final class Counted {
        private final char[] chars;

        /** How many code points are before each index, half a pair being one. */
        private final int[] points;

        /** How many line breaks end before each index. */
        private final int[] breaks;

        Counted(String text) {
            chars = text.toCharArray();
            points = new int[chars.length + 1];
            breaks = new int[chars.length + 1];
            for (int i = 0; i < chars.length; i++) {
                char c = chars[i];
                boolean paired = i > 0 && Character.isSurrogatePair(chars[i - 1], c);
                points[i + 1] = points[i] + (paired ? 0 : 1);
                boolean alone = c == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n');
                breaks[i + 1] = breaks[i] + (c == '\n' || alone ? 1 : 0);
            }
        }

        void check(Object root, int from, int to) {
            assertEquals(points[from], Counts.CODE_POINTS.before(root, from));
            if (from == 0 || from == chars.length || !Chars.join(chars[from - 1], chars[from])) {
                assertEquals(from, Counts.CODE_POINTS.end(root, points[from]));
            }
            int lines = breaks[to];
            assertEquals(lines, Counts.BREAKS.before(root, to));
            int end = Counts.BREAKS.end(root, lines);
            assertEquals(lines, breaks[end]);
            assertEquals(lines == 0 ? 0 : lines - 1, end == 0 ? 0 : breaks[end - 1]);
        }
    }
}
