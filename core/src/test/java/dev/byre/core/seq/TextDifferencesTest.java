package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** In what two texts differ. */
class TextDifferencesTest {
    private static final int LENGTH = Chars.KIND.leafLength();
    private static final int ROUNDS = 300;

    private record Edit(int from, int to, int newFrom, int newTo) {}

    private static List<Edit> differences(Object left, Object right) {
        List<Edit> edits = new ArrayList<>();
        Contents.forEachDifference(
                left, right, (from, to, newFrom, newTo) -> edits.add(new Edit(from, to, newFrom, newTo)));
        return edits;
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            int pick = random.nextInt(12);
            text.append(
                    pick > 5
                            ? String.valueOf((char) ('a' + pick))
                            : "\r\n\ud83d\ude00\r\u20ac".substring(pick, pick + 1));
        }
        return text.toString();
    }

    private static boolean isWithin(String text, int index) {
        return index > 0 && index < text.length() && Chars.join(text.charAt(index - 1), text.charAt(index));
    }

    /** Checks that edits lead from one to the other, are no longer than they have to be, and part nothing. */
    private static void check(Object left, Object right, int most) {
        String older = Text.substring(left, 0, CountedTree.size(left));
        String newer = Text.substring(right, 0, CountedTree.size(right));
        List<Edit> edits = differences(left, right);
        StringBuilder made = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            made.append(older, done, edit.from).append(newer, edit.newFrom, edit.newTo);
            done = edit.to;
            assertFalse(isWithin(older, edit.from) || isWithin(older, edit.to));
            assertFalse(isWithin(newer, edit.newFrom) || isWithin(newer, edit.newTo));
            checkIsTight(older.substring(edit.from, edit.to), newer.substring(edit.newFrom, edit.newTo));
        }
        assertEquals(newer, made.append(older, done, older.length()).toString());
        assertEquals(older.equals(newer), edits.isEmpty());
        assertTrue(edits.size() <= most, () -> edits.size() + " edits");
    }

    /** What is at both ends differs, but for what joins. */
    private static void checkIsTight(String before, String after) {
        assertFalse(before.isEmpty() && after.isEmpty());
        if (!before.isEmpty() && !after.isEmpty()) {
            boolean joinedFirst = isWithin(before, 1) || isWithin(after, 1);
            boolean joinedLast = isWithin(before, before.length() - 1) || isWithin(after, after.length() - 1);
            assertTrue(joinedFirst || before.charAt(0) != after.charAt(0), () -> before + " / " + after);
            char last = after.charAt(after.length() - 1);
            assertTrue(joinedLast || before.charAt(before.length() - 1) != last, () -> before + " / " + after);
        }
    }

    @Test
    void editsAreTightAndLeadFromOneVersionToAnother() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = text(random, random.nextInt(20 * LENGTH));
            Object older = random.nextBoolean() ? Text.of(null, text) : text;
            Object newer = Text.loaded(older);
            Object base = newer;
            int updates = random.nextInt(5);
            for (int i = 0; i < updates; i++) {
                int from = random.nextInt(CountedTree.size(newer) + 1);
                int to = Math.min(CountedTree.size(newer), from + random.nextInt(random.nextBoolean() ? 3 : LENGTH));
                newer = Text.replaced(null, newer, from, to, text(random, random.nextInt(4)));
            }
            check(base, newer, updates);
            check(newer, base, updates);
            check(older, newer, Integer.MAX_VALUE);
            // Nothing is shared.
            check(Text.of(new Owner(), text(random, text.length())), newer, 1);
        }
    }

    @Test
    void whatIsEqualThoughItIsNotSharedIsNoEdit() {
        Object older = Text.of(null, "0123456789".repeat(6 * LENGTH));
        int at = 25 * LENGTH;
        Object undone = Text.replaced(
                null,
                Text.replaced(null, older, at, at + 1, "x"),
                at,
                at + 1,
                "0123456789".substring(at % 10, at % 10 + 1));
        int other = 45 * LENGTH + 3;
        Object newer = Text.replaced(null, undone, other, other, "x");
        assertEquals(List.of(new Edit(other, other, other, other + 1)), differences(older, newer));
        assertEquals(List.of(new Edit(other, other + 1, other, other)), differences(newer, older));
        Object before = Text.replaced(null, undone, 5 * LENGTH, 5 * LENGTH, "x");
        assertEquals(1, differences(older, before).size());
        assertEquals(List.of(), differences(older, undone));
    }

    @Test
    void whatTheLongerTextRepeatsIsNotTakenTwice() {
        for (int length = 1; length < 4 * LENGTH; length += LENGTH / 2) {
            for (int more : new int[] {1, 2, LENGTH, 3 * LENGTH + 1}) {
                Object few = Text.of(null, "a".repeat(length));
                Object many = Text.of(null, "a".repeat(length + more));
                assertEquals(List.of(new Edit(length, length, length, length + more)), differences(few, many));
                assertEquals(List.of(new Edit(length, length + more, length, length)), differences(many, few));
                String end = "ab".repeat(length);
                Object begun = Text.of(null, "b".repeat(more) + end);
                assertEquals(List.of(new Edit(0, more, 0, 0)), differences(begun, Text.of(null, end)));
                assertEquals(List.of(new Edit(0, 0, 0, more)), differences(Text.of(null, end), begun));
            }
        }
    }

    @Test
    void textsOfAnyLeavesAreEqualOnlyIfAllCharactersAre() {
        for (String text : new String[] {"abc\r\n".repeat(3 * LENGTH), "ab\u20ac\ud83d\ude00".repeat(3 * LENGTH)}) {
            Object tree = Text.of(null, text);
            Object turned = Text.concat(null, text.substring(0, 7), Text.of(null, text.substring(7)));
            Object mixed = Text.replaced(null, tree, 7, 7, "\u20ac");
            Object narrow = Text.of(null, text.replace('\u20ac', 'x'));
            Object[] same = {text, tree, turned, Text.replaced(null, mixed, 7, 8, "")};
            for (Object left : same) {
                for (Object right : same) {
                    assertTrue(Contents.areEqual(left, right) && Contents.compare(left, right) == 0);
                    for (int at = 0; at < text.length(); at += 11) {
                        Object other = Text.replaced(null, Text.loaded(right), at, at + 1, "\u20ad");
                        assertFalse(Contents.areEqual(left, other));
                        assertEquals(text.charAt(at) - '\u20ad', Contents.compare(left, other));
                        assertEquals('\u20ad' - text.charAt(at), Contents.compare(other, left));
                    }
                }
                assertEquals(text.indexOf('\u20ac') < 0, Contents.areEqual(left, narrow));
                assertTrue(Contents.areThoseOf(left, CharBuffer.wrap(text)));
                assertFalse(Contents.areThoseOf(left, CharBuffer.wrap(text + "x")));
                assertTrue(Contents.compare(left, text + "x") < 0 && Contents.compare(text + "x", left) > 0);
            }
        }
    }
}
