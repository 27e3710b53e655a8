package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class TextTest {
    private static final int LENGTH = Chars.KIND.leafLength();

    /** Long enough for branches. */
    private static final String LONG = "ab\n".repeat(40 * LENGTH);

    private static void assertBroken(String label, Executable check) {
        AssertionError error = assertThrows(AssertionError.class, check);
        assertTrue(String.valueOf(error.getMessage()).startsWith(label + ":"), () -> "it says " + error.getMessage());
    }

    private static Object typed(Owner editor, Object root, int at, int times) {
        Object typed = root;
        for (int i = 0; i < times; i++) {
            typed = Text.replaced(editor, typed, at + i, at + i, "x");
        }
        return typed;
    }

    @Test
    void whatIsTypedAtOnePlaceIsWrittenToOneLeafAlone() {
        Object root = Text.of(null, LONG);
        Focus one = assertInstanceOf(Focus.class, Text.replaced(null, root, LONG.length() / 2, LONG.length() / 2, "x"));
        Focus two =
                assertInstanceOf(Focus.class, Text.replaced(null, one, LONG.length() / 2, LONG.length() / 2 + 1, "y"));
        assertSame(root, one.tree);
        assertSame(root, two.tree);
        assertNotSame(one.leaf, two.leaf);
        Focus other = assertInstanceOf(Focus.class, Text.replaced(null, two, LENGTH + 2, LENGTH + 2, "z"));
        assertNotSame(root, other.tree);
        assertEquals(LONG.length() + 2, CountedTree.size(other));
    }

    @Test
    void whatJoinsNothingIsWrittenToOneLeafAloneWhereLeavesMeetToo() {
        int most = LONG.length() - 2 * LENGTH;
        int met = 0;
        Object root = Text.of(null, LONG);
        for (int start = 2 * LENGTH; start < most; start += LENGTH) {
            // What is behind could be the second of CR and LF, but what is before is no CR.
            boolean isLineEnd = LONG.charAt(start + 1) == '\n';
            met += isLineEnd ? 1 : 0;
            Focus one = assertInstanceOf(Focus.class, Text.replaced(null, root, start, start + 1, ""));
            Focus two = assertInstanceOf(Focus.class, Text.replaced(null, one, start, start, "\n\ud83d"));
            Focus three = assertInstanceOf(Focus.class, Text.replaced(null, two, start, start + 1, "\ude00"));
            for (Focus focus : new Focus[] {one, two, three}) {
                assertSame(root, focus.tree);
                assertEquals(start, focus.start);
                Text.checkInvariants(focus, CountedTree.size(focus));
            }
            Object joined = Text.replaced(null, root, start - 1, start, "\r");
            assertEquals(LONG.charAt(start) == '\n', !(joined instanceof Focus focus && focus.tree == root));
            Text.checkInvariants(joined, LONG.length());
        }
        assertTrue(met > 3, "met " + met);
    }

    @Test
    void anOwnerTypesInPlace() {
        Owner owner = new Owner();
        Object root = Text.of(owner, LONG);
        Object typed = typed(owner, root, LONG.length() / 2, 1);
        assertSame(typed, typed(owner, typed, LONG.length() / 2 + 1, LENGTH / 4));
        CountedTree.checkOwner(Chars.KIND, typed, owner);
        assertEquals(0, Text.copiedBy(owner, typed, LONG.length() / 2, LONG.length() / 2));
        assertTrue(Text.copiedBy(new Owner(), typed, LONG.length() / 2, LONG.length() / 2) > 0);
    }

    @Test
    void aLeafIsOfBytesAsLongAsItCanBeAndAgainWhenWhatIsWideIsGone() {
        Owner owner = new Owner();
        Object root = Text.replaced(owner, Text.empty(), 0, 0, "caf\u00e9");
        assertInstanceOf(byte[].class, Cursor.at(Chars.KIND, root, 0).array());
        root = Text.replaced(owner, root, 4, 4, "\u20ac");
        assertInstanceOf(char[].class, Cursor.at(Chars.KIND, root, 0).array());
        root = Text.replaced(owner, root, 0, 1, "");
        assertInstanceOf(char[].class, Cursor.at(Chars.KIND, root, 0).array());
        root = Text.replaced(owner, root, 3, 4, "!");
        assertInstanceOf(byte[].class, Cursor.at(Chars.KIND, root, 0).array());
        assertEquals("af\u00e9!", Text.substring(root, 0, 4));
    }

    @Test
    void whatMayNotBePartedIsInOneLeafWhereverItIs() {
        for (String joined : new String[] {"\ud83d\ude00", "\r\n"}) {
            for (int before = LENGTH - 3; before < LENGTH + 3; before++) {
                String text = "x".repeat(before) + joined.repeat(3 * LENGTH);
                Text.checkInvariants(Text.of(null, text), text.length());
                Object typed = typed(new Owner(), Text.of(null, text), before, 2 * LENGTH);
                Text.checkInvariants(typed, text.length() + 2 * LENGTH);
                Object parted = Text.replaced(null, Text.of(null, text), before + 1, before + 1, "x");
                Object joinedAgain = Text.replaced(null, parted, before + 1, before + 2, "");
                Text.checkInvariants(joinedAgain, text.length());
                assertTrue(Contents.areEqual(text, joinedAgain));
                Object halves = Text.concat(
                        null, Text.slice(joinedAgain, 0, before + 1), Text.slice(text, before + 1, text.length()));
                Text.checkInvariants(halves, text.length());
                assertTrue(Contents.areEqual(text, halves));
            }
        }
    }

    @Test
    void whatMeetsWhereALeafWasTakenOutIsInOneLeaf() {
        for (String joined : new String[] {"\ud83d\ude00", "\r\n", "xy"}) {
            String text = "x".repeat(3 * LENGTH - 1)
                    + joined.charAt(0)
                    + "y".repeat(LENGTH)
                    + joined.charAt(1)
                    + "z".repeat(3 * LENGTH);
            for (Owner owner : new Owner[] {null, new Owner()}) {
                Object root = Text.of(owner, text);
                Object less = Text.replaced(owner, root, 3 * LENGTH, 4 * LENGTH, "");
                Text.checkInvariants(less, text.length() - LENGTH);
                assertTrue(Contents.areEqual(text.replace("y".repeat(LENGTH), ""), less));
            }
        }
    }

    @Test
    void aLeafIsOfBytesWhereverItIsMadeOf() {
        Object wide = Text.of(null, "\u20ac" + "\u00ff".repeat(LENGTH / 2 - 1) + "\u20ac" + "\u00ff".repeat(LENGTH));
        assertInstanceOf(char[].class, Cursor.at(Chars.KIND, wide, 0).array());
        int size = CountedTree.size(wide);
        assertInstanceOf(
                byte[].class,
                Cursor.at(Chars.KIND, Text.slice(wide, 1, LENGTH / 2), 0).array());
        assertInstanceOf(
                byte[].class,
                Cursor.at(Chars.KIND, Text.slice(wide, LENGTH / 2 + 1, size), 0).array());
        // Small enough to be gathered into one leaf, of two.
        Object gathered = Text.slice(wide, LENGTH - LENGTH / 8, LENGTH + LENGTH / 8);
        assertInstanceOf(byte[].class, gathered);
        assertInstanceOf(byte[].class, Text.replaced(null, "\u20acxyz", 0, 1, "\u00ff"));
        assertInstanceOf(char[].class, Text.replaced(null, Text.of(null, "xyz"), 0, 1, "\u0100"));
        Object joined = Text.concat(null, Text.of(null, "\u00ff"), Text.of(null, "x"));
        assertInstanceOf(byte[].class, joined);
        assertInstanceOf(char[].class, Text.concat(null, joined, Text.of(null, "\u20ac")));
        assertInstanceOf(char[].class, Text.concat(null, Text.of(null, "\u20ac"), joined));
    }

    @Test
    void aLineIsWithoutItsBreak() {
        String text = "\n\r\r\nab\r\n" + "c".repeat(3 * LENGTH) + "\n";
        for (Object root : new Object[] {text, Text.of(null, text)}) {
            List<String> lines = new ArrayList<>();
            for (int at = 0; at < text.length(); ) {
                int end = Text.lineEnd(root, at);
                lines.add(Text.line(root, at, end));
                at = end;
            }
            assertEquals(text.lines().toList(), lines);
            assertEquals("", Text.line(root, 0, 0));
            assertEquals("", Text.line(root, 1, 1));
            assertEquals("", Text.line(root, 2, 2));
        }
    }

    @Test
    void aTextMayNotGrowPastTheLargestIndex() {
        String text = "x".repeat(1 << 20);
        Object root = text;
        for (int i = 0; i < 10; i++) {
            root = Text.concat(null, root, root);
        }
        Object large = Text.concat(null, root, Text.slice(root, 0, CountedTree.size(root) - 2));
        assertEquals((1 << 31) - 2, CountedTree.size(large));
        Object largest = Text.replaced(null, large, 0, 0, "x");
        assertThrows(OutOfMemoryError.class, () -> Text.replaced(null, largest, 0, 0, "x"));
        assertThrows(OutOfMemoryError.class, () -> Text.inserted(null, largest, 5, text));
        assertThrows(OutOfMemoryError.class, () -> Text.replaced(null, largest, 5, 6, "xy"));
        assertThrows(OutOfMemoryError.class, () -> Text.repeated(largest, 2));
        assertEquals(Integer.MAX_VALUE, CountedTree.size(Text.repeated("x", Integer.MAX_VALUE)));
        assertEquals(Integer.MAX_VALUE, CountedTree.size(Text.replaced(null, largest, 5, 6, "y")));
        assertEquals(1, Counts.lines(largest));
        assertEquals(Integer.MAX_VALUE, Counts.codePoints(largest, 0, Integer.MAX_VALUE));
    }

    @Test
    void whatWouldGrowPastTheLargestIndexStaysAsItWas() {
        String text = "ab\n".repeat(4 * LENGTH) + "\r";
        Owner owner = new Owner();
        Object root = Text.of(owner, text);
        Object most = Text.repeated("\n", Integer.MAX_VALUE - text.length() + 1);
        assertThrows(OutOfMemoryError.class, () -> Text.concat(owner, root, most));
        // As much as fits behind the first half, but not before the second one.
        Object less = Text.repeated("\n", Integer.MAX_VALUE - 2 * text.length() / 3);
        assertThrows(OutOfMemoryError.class, () -> Text.inserted(owner, root, text.length() / 2, less));
        Text.checkInvariants(root, text.length());
        assertEquals(text, Text.substring(root, 0, text.length()));
    }

    @Test
    void whereMoreEndThanAnyTextHasIsNoIndexAfterAnUpdateEither() {
        Object root = Text.of(null, "\u4e00\n".repeat(40 * LENGTH));
        int middle = CountedTree.size(root) / 2;
        Object joined = assertInstanceOf(Focus.class, Text.replaced(null, root, middle + 1, middle + 2, "ab"));
        assertThrows(IndexOutOfBoundsException.class, () -> Counts.lineStart(joined, Integer.MAX_VALUE));
        assertThrows(IndexOutOfBoundsException.class, () -> Counts.lineStart(joined, 40 * LENGTH));
        Object paired = assertInstanceOf(
                Focus.class, Text.replaced(null, root, middle, middle + 3, "\ud83d\ude00\ud83d\ude00"));
        assertThrows(IndexOutOfBoundsException.class, () -> Counts.offsetByCodePoints(paired, 0, Integer.MAX_VALUE));
        assertThrows(IndexOutOfBoundsException.class, () -> Counts.offsetByCodePoints(paired, 0, 80 * LENGTH));
    }

    @Test
    void halfAPairIsACodePointWhereAPartBeginsOrEnds() {
        String text = "\ude00\ud83d\ude00\ud83d";
        for (Object root : new Object[] {text, Text.of(null, text), Text.concat(null, Text.of(null, text), LONG)}) {
            for (int from = 0; from <= 4; from++) {
                for (int to = from; to <= 4; to++) {
                    assertEquals(text.codePointCount(from, to), Counts.codePoints(root, from, to), from + " " + to);
                }
                assertEquals(from, Counts.offsetByCodePoints(root, from, 0));
            }
            assertEquals(3, Counts.offsetByCodePoints(root, 2, 1));
            assertEquals(1, Counts.offsetByCodePoints(root, 2, -1));
            assertEquals(0, Counts.offsetByCodePoints(root, 1, -1));
            assertEquals(0, Counts.offsetByCodePoints(root, 2, -2));
            assertThrows(StringIndexOutOfBoundsException.class, () -> Counts.offsetByCodePoints(root, 1, -2));
            assertThrows(StringIndexOutOfBoundsException.class, () -> Counts.codePoints(root, 1, 1 << 20));
            assertThrows(StringIndexOutOfBoundsException.class, () -> Counts.offsetByCodePoints(root, 1 << 20, 0));
            assertThrows(StringIndexOutOfBoundsException.class, () -> Counts.lineOf(root, 1 << 20));
        }
    }

    @Test
    void partsAreThoseOfTheString() {
        for (String text : new String[] {LONG, "\u4e00\n".repeat(40 * LENGTH)}) {
            for (Object root : new Object[] {text, Text.of(null, text)}) {
                for (int from : new int[] {0, 1, LENGTH - 1, 3 * LENGTH + 1}) {
                    for (int length : new int[] {1, LENGTH - 1, LENGTH, LENGTH + 1, 5 * LENGTH}) {
                        String part = text.substring(from, from + length);
                        assertEquals(part, Text.substring(root, from, from + length));
                        assertEquals(part, Text.substring(Text.slice(root, from, from + length), 0, length));
                    }
                }
            }
        }
    }

    @Test
    void eachCharacterIsATextOfItself() {
        for (char c : new char[] {0, 'a', 0xff, 0x100, 0xd83d, 0xffff}) {
            assertEquals(String.valueOf(c), Text.of(c));
        }
    }

    @Test
    void brokenInvariantsAreToldByTheirLabels() {
        Tree parted = new Tree(Chars.KIND, null);
        parted.setHead(new Part(("x".repeat(LENGTH - 1) + "\r").toCharArray(), LENGTH, false));
        parted.setTail(new Part(("\n" + "x".repeat(LENGTH - 1)).getBytes(StandardCharsets.US_ASCII), LENGTH, false));
        assertBroken("X2", () -> Text.checkInvariants(parted, 2 * LENGTH));
        Object root = Text.of(null, LONG);
        assertBroken("T1", () -> Text.checkInvariants(root, LONG.length() + 1));
        assertEquals(40 * LENGTH + 1, Counts.lines(root));
        Text.checkInvariants(root, LONG.length());
        int[] counts = Branch.countsToWrite(((Tree) root).body());
        int right = counts[1];
        for (int wrong : new int[] {right + 1, right - 1, ~0}) {
            counts[1] = wrong;
            assertBroken("N5", () -> Text.checkInvariants(root, LONG.length()));
        }
        Object aside = Text.replaced(null, root, LONG.length() - 2 * LENGTH, LONG.length() - 2 * LENGTH, "x");
        assertBroken("N5", () -> Text.checkInvariants(aside, LONG.length() + 1));
        counts[1] = right;
        Text.checkInvariants(aside, LONG.length() + 1);
        Focus focus = (Focus) Text.replaced(null, Text.of(null, LONG), LONG.length() / 2, LONG.length() / 2, "x");
        focus.size = Chars.KIND.fewest() - 1;
        assertBroken("F2", focus::checkInvariants);
        focus.size =
                focus.tree.leaf(Chars.KIND, focus.start - focus.tree.headSize).size() + 1;
        focus.made = true;
        assertBroken("F2", focus::checkInvariants);
        focus.made = false;
        focus.tree.headSize++;
        assertBroken("F1", focus::checkInvariants);
    }

    @Test
    void aDifferenceOfVersionsIsFoundWithoutLookingAtWhatTheyShare() {
        Object older = Text.of(null, LONG);
        Object newer = Text.replaced(null, older, LONG.length() / 3, LONG.length() / 3, "x".repeat(5 * LENGTH));
        newer = Text.replaced(null, newer, LONG.length() - LENGTH, LONG.length() - LENGTH + 1, "");
        Differences differences = new Differences(Chars.KIND, Text.whole(null, older), Text.whole(null, newer));
        int ranges = 0;
        int looked = 0;
        while (differences.advance()) {
            ranges++;
            looked += differences.leftTo() - differences.leftFrom();
        }
        assertEquals(2, ranges);
        assertTrue(looked < 10 * LENGTH, "looked at " + looked);
    }

    @Test
    void whetherVersionsAreEqualIsFoundWithoutLookingAtWhatTheyShare() {
        Object older = Text.of(null, LONG);
        for (int at = 0; at < LONG.length(); at += LONG.length() / 7) {
            Object newer = Text.replaced(null, Text.replaced(null, older, at, at + 1, "x"), at, at + 1, "y");
            Unshared unshared = new Unshared(Chars.KIND, Text.whole(null, older), Text.whole(null, newer));
            int looked = 0;
            while (unshared.advance()) {
                looked += unshared.length();
            }
            assertTrue(looked <= 2 * LENGTH, "looked at " + looked);
            assertTrue(!Contents.areEqual(older, newer));
            Object again = Text.replaced(null, newer, at, at + 1, LONG.substring(at, at + 1));
            assertTrue(Contents.areEqual(older, again));
        }
    }

    /** How many characters are in all leaves that can be reached. */
    private static long held(Object object, Set<Object> seen) throws IllegalAccessException {
        if (object == null || !seen.add(object)) {
            return 0;
        }
        if (object instanceof Object[] array) {
            long held = 0;
            for (Object element : array) {
                held += held(element, seen);
            }
            return held;
        }
        if (object instanceof byte[] || object instanceof char[] || object instanceof String) {
            return Chars.KIND.length(object);
        }
        long held = 0;
        if (object instanceof Tree || object instanceof Focus) {
            for (Field field : object.getClass().getDeclaredFields()) {
                if (!field.getType().isPrimitive() && !Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    held += held(field.get(object), seen);
                }
            }
        }
        return held;
    }

    private static long held(Object root) throws IllegalAccessException {
        return held(root, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    @Test
    void aSliceHoldsNothingOfTheRest() throws IllegalAccessException {
        Object loaded = Text.of(null, LONG);
        Object typed = Text.replaced(null, loaded, LONG.length() / 2, LONG.length() / 2, "x");
        Object owned = typed(new Owner(), Text.of(new Owner(), LONG), 5, 3 * LENGTH);
        assertTrue(held(loaded) >= LONG.length());
        for (Object root : new Object[] {LONG, loaded, typed, owned}) {
            int size = CountedTree.size(root);
            for (int from = 0; from < size; from += size / 9) {
                for (int length : new int[] {1, LENGTH / 2, LENGTH + 1, 5 * LENGTH}) {
                    int to = Math.min(size, from + length);
                    long held = held(Text.slice(root, from, to));
                    // Leaves that were typed into keep their room.
                    assertTrue(held <= 2L * (to - from) + LENGTH, () -> held + " held");
                }
            }
        }
    }

    @Test
    void aVersionHoldsAFewLeavesOfItsOwn() throws IllegalAccessException {
        Object root = Text.of(null, LONG);
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        held(root, seen);
        for (int i = 0; i < 100; i++) {
            int at = (int) (7919L * i * LENGTH % LONG.length());
            root = Text.replaced(null, root, at, at + 1, "x");
            long held = held(root, seen);
            assertTrue(held <= 3L * LENGTH, () -> held + " held");
        }
    }

    /** Below how many children nothing is known, where it would be asked for. */
    private static int leavesToCount(Object node, int height) {
        Object[] branch = (Object[]) node;
        int[] counts = Branch.counts(branch);
        int leaves = 0;
        for (int i = 0; i < Branch.count(branch); i++) {
            if (counts == null || counts[Counts.KINDS * i + 1] == 0) {
                leaves += height == 1 ? 1 : leavesToCount(Branch.child(branch, i), height - 1);
            }
        }
        return leaves;
    }

    @Test
    void whereLeavesAreSplitWhatWasCountedBesideThemStaysKnown() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            Object root = Text.of(owner, LONG);
            int lines = 40 * LENGTH;
            assertEquals(lines, Counts.BREAKS.before(root, LONG.length()));
            int at = LONG.length() / 2;
            root = Text.whole(owner, typed(owner, root, at, 3 * LENGTH));
            Tree tree = (Tree) root;
            int unknown = leavesToCount(tree.body(), tree.height);
            assertTrue(unknown > 0 && unknown <= (Tuning.TINY ? 20 : 8), () -> unknown + " leaves to count");
            assertEquals(lines, Counts.BREAKS.before(root, CountedTree.size(root)));
            Text.checkInvariants(root, LONG.length() + 3 * LENGTH);
            root = Text.whole(owner, typed(owner, root, CountedTree.size(root), 3 * LENGTH));
            assertTrue(leavesToCount(((Tree) root).body(), ((Tree) root).height) <= 20);
            Text.checkInvariants(root, LONG.length() + 6 * LENGTH);
        }
    }

    @Test
    void hashesAndOrderAreThoseOfStrings() {
        String[] texts = {"", "a", "ab", "b", LONG, LONG + "a", LONG.replace('b', '\u20ac')};
        for (String left : texts) {
            assertEquals(left.hashCode(), Contents.hash(Text.of(null, left)));
            for (String right : texts) {
                Object[] roots = {Text.of(null, left), Text.of(new Owner(), right)};
                assertEquals(
                        Integer.signum(left.compareTo(right)),
                        Integer.signum(Contents.compare(roots[0], roots[1])),
                        Arrays.toString(roots));
            }
        }
    }
}
