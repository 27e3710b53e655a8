package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** What an update of a text copies, what it says that it does, and what is written in place. */
@SuppressWarnings("ReferenceEquality") // Leaves are compared by identity.
class TextCopiesTest {
    private static final int LENGTH = Chars.KIND.leafLength();
    private static final String LONG = "abc".repeat(8 * LENGTH);

    /** A leaf: where it begins and ends, and whether the editor has made it. */
    private record Leaf(int start, int end, boolean made) {}

    private static List<Leaf> leaves(@Nullable Owner editor, Object root) {
        List<Leaf> leaves = new ArrayList<>();
        Cursor cursor = Cursor.at(Chars.KIND, root, 0);
        do {
            leaves.add(new Leaf(cursor.start(), cursor.start() + cursor.limit(), cursor.isMadeBy(editor)));
        } while (cursor.advanceToLeaf());
        return leaves;
    }

    /** How much is left, of leaves that others made, of the first and the last one of a range. */
    private static int expected(Object root, List<Leaf> leaves, int from, int to) {
        int last = leaves.get(leaves.size() - 1).start();
        // The leaf aside takes more than the last one does.
        last = root instanceof Focus focus && focus.start + focus.size == last ? -1 : last;
        boolean isBehind = from > 0 && from != last;
        int copied = 0;
        for (Leaf leaf : leaves) {
            boolean hasPlace = isBehind ? leaf.start() < from && from <= leaf.end() : leaf.start() == from;
            boolean isInserted = from == to && hasPlace;
            boolean isFirst = from < to && leaf.start() <= from && from < leaf.end();
            boolean isLast = from < to && leaf.start() < to && to <= leaf.end();
            int before = isInserted || isFirst ? from - leaf.start() : 0;
            int behind = isInserted || isLast ? leaf.end() - to : 0;
            copied += leaf.made() ? 0 : before + behind;
        }
        return copied;
    }

    private static List<Object> roots(Owner editor) {
        Object loaded = Text.of(null, LONG);
        int middle = LONG.length() / 2;
        Object aside = assertInstanceOf(Focus.class, Text.replaced(null, loaded, middle, middle, "xy"));
        Object asideOfOurs = assertInstanceOf(Focus.class, Text.replaced(editor, loaded, middle, middle, "xy"));
        Object asideAtTail = Text.replaced(
                editor,
                Text.slice(loaded, 1, LONG.length() - 1),
                LONG.length() - LENGTH - 3,
                LONG.length() - LENGTH - 3,
                "z");
        Object prepended = loaded;
        for (int i = 0; i < 3 * LENGTH / 2; i++) {
            prepended = Text.replaced(null, prepended, 0, 0, "p");
        }
        Object ours = Text.replaced(editor, prepended, 1, 2, "q");
        return List.of(
                LONG.substring(0, LENGTH),
                Text.of(null, "xy"),
                loaded,
                aside,
                asideOfOurs,
                asideAtTail,
                Text.replaced(editor, withEnds(), middle, middle, "xy"),
                prepended,
                ours,
                Text.replaced(editor, ours, middle, middle + 1, "r"),
                Text.slice(prepended, 3, middle));
    }

    @Test
    void aTextKnowsHowMuchAnUpdateCopiesOfTheLeavesOfOthers() {
        Owner editor = new Owner();
        Random random = new Random(1);
        for (Object root : roots(editor)) {
            int size = CountedTree.size(root);
            for (Owner by : new Owner[] {editor, new Owner()}) {
                List<Leaf> leaves = leaves(by, root);
                for (Leaf leaf : leaves) {
                    for (int from = Math.max(0, leaf.start() - 1); from <= Math.min(size, leaf.start() + 1); from++) {
                        for (int length :
                                new int[] {0, 1, 2, LENGTH - 1, LENGTH, LENGTH + 1, random.nextInt(size + 1)}) {
                            int to = Math.min(size, from + length);
                            assertEquals(
                                    expected(root, leaves, from, to),
                                    Text.copiedBy(by, root, from, to),
                                    from + " " + to);
                        }
                    }
                }
                assertEquals(expected(root, leaves, size, size), Text.copiedBy(by, root, size, size));
            }
        }
        assertEquals(0, Text.copiedBy(editor, Text.empty(), 0, 0));
    }

    @Test
    void whatIsAppendedGoesToTheLastLeafAsLongAsThatHasRoom() {
        for (String start : new String[] {"", LONG}) {
            Owner owner = new Owner();
            Object root = start.isEmpty() ? Text.withRoom(owner, LENGTH) : Text.of(owner, start);
            StringBuilder twin = new StringBuilder(start);
            int slow = 0;
            for (int i = 0; i < 20 * LENGTH; i++) {
                char c = (char) (i % 3 == 0 ? 0xff : 'a' + i % 26);
                twin.append(c);
                if (!Text.appendInPlace(owner, root, c)) {
                    root = Text.replaced(owner, root, i + start.length(), i + start.length(), Text.of(c));
                    slow++;
                }
                assertEquals(twin.length(), CountedTree.size(root));
            }
            assertTrue(Contents.areEqual(twin.toString(), root));
            Text.checkInvariants(root, twin.length());
            // One when a leaf is begun, and few for each one that grows.
            assertTrue(slow <= 20 * 10, "slow " + slow);
        }
    }

    @Test
    void aTextThatWasMadeWithRoomKeepsItsLeaf() {
        Owner owner = new Owner();
        Tree tree = assertInstanceOf(Tree.class, Text.withRoom(owner, LENGTH));
        assertFalse(Text.appendInPlace(owner, tree, 'x'));
        assertSame(tree, Text.replaced(owner, tree, 0, 0, "x"));
        Object leaf = tree.tail;
        for (int i = 1; i < LENGTH; i++) {
            assertTrue(Text.appendInPlace(owner, tree, 'y'));
        }
        assertSame(leaf, tree.tail);
        assertFalse(Text.appendInPlace(owner, tree, 'z'));
        assertEquals("x" + "y".repeat(LENGTH - 1), Text.substring(tree, 0, LENGTH));
        Tree filled = assertInstanceOf(Tree.class, Text.withRoom(owner, LENGTH));
        Object room = filled.tail;
        assertSame(filled, Text.replaced(owner, filled, 0, 0, "z".repeat(LENGTH)));
        assertSame(room, filled.tail);
        assertEquals(LENGTH / 2, Chars.KIND.length(((Tree) Text.withRoom(owner, LENGTH / 2)).tail));
        assertEquals(LENGTH, Chars.KIND.length(((Tree) Text.withRoom(owner, 9 * LENGTH)).tail));
    }

    @Test
    void nothingIsAppendedInPlaceWhereItDoesNotFitOrIsNotOurs() {
        Owner owner = new Owner();
        Object root = Text.replaced(owner, Text.withRoom(owner, LENGTH), 0, 0, "abc");
        assertFalse(Text.appendInPlace(null, root, 'x'));
        assertFalse(Text.appendInPlace(new Owner(), root, 'x'));
        assertFalse(Text.appendInPlace(owner, root, '\r'));
        assertFalse(Text.appendInPlace(owner, root, '\u0100'));
        assertFalse(Text.appendInPlace(owner, "abc", 'x'));
        assertFalse(Text.appendInPlace(owner, Text.of(null, "abc"), 'x'));
        Object wide = Text.replaced(owner, Text.empty(), 0, 0, "\u20ac");
        assertFalse(Text.appendInPlace(owner, wide, 'x'));
        // The tree is ours, but its last leaf is not.
        Object taken = Text.replaced(owner, Text.of(null, LONG + "abc"), 1, 2, "x");
        while (taken instanceof Focus focus) {
            taken = focus.root(owner);
        }
        assertSame(owner, CountedTree.owner(taken));
        assertFalse(Text.appendInPlace(owner, taken, 'x'));
        assertEquals(LONG.length() + 3, CountedTree.size(taken));
        assertEquals("abc", Text.substring(root, 0, CountedTree.size(root)));
        assertTrue(Text.appendInPlace(owner, root, '\u00ff') && Text.appendInPlace(owner, root, '\n'));
        assertEquals("abc\u00ff\n", Text.substring(root, 0, CountedTree.size(root)));
    }

    @Test
    void whatIsWrittenToAgainIsTheSameLeafAndWhatIsOfOthersIsNot() {
        Owner owner = new Owner();
        for (int at : new int[] {1, LONG.length() / 2, LONG.length() - 1}) {
            Object root = Text.replaced(owner, Text.of(owner, LONG), at, at, "x");
            Object leaf = Cursor.at(Chars.KIND, root, at).array();
            assertSame(root, Text.replaced(owner, root, at, at + 1, "y"));
            assertSame(leaf, Cursor.at(Chars.KIND, root, at).array());
            Object other = Text.replaced(new Owner(), root, at, at + 1, "z");
            assertNotSame(leaf, Cursor.at(Chars.KIND, other, at).array());
            assertEquals('y', Text.charAt(root, at));
            assertEquals('z', Text.charAt(other, at));
        }
    }

    /** A text of which some is in a leaf before the branches, and some in one behind; both have room. */
    private static Tree withEnds() {
        Object root = Text.of(null, LONG);
        for (int i = 0; i < LENGTH + LENGTH / 2; i++) {
            root = Text.replaced(null, root, 0, 0, "h");
            int size = CountedTree.size(root);
            root = Text.replaced(null, root, size, size, "t");
        }
        Tree tree = assertInstanceOf(Tree.class, root);
        assertTrue(tree.headSize > 3 && tree.headSize < LENGTH && tree.tailSize > 3 && tree.tailSize < LENGTH);
        return tree;
    }

    @Test
    void anUpdateGoesToTheLeafThatHasThePlaceOrWhatIsBeforeIt() {
        for (Tree tree : new Tree[] {withEnds(), (Tree) Text.of(null, LONG)}) {
            List<Leaf> leaves = leaves(null, tree);
            String text = Text.substring(tree, 0, tree.size());
            for (Leaf leaf : leaves) {
                for (int from = Math.max(0, leaf.start() - 2); from <= leaf.start() + 2; from++) {
                    for (int to = from; to <= from + 2; to++) {
                        Object made = Text.replaced(null, tree, from, to, "x");
                        String expected =
                                new StringBuilder(text).replace(from, to, "x").toString();
                        Text.checkInvariants(made, expected.length());
                        assertTrue(Contents.areEqual(expected, made), from + " " + to);
                        checkPlace(tree, made, from, to, leaf.start() > from && leaf.start() < to);
                    }
                }
            }
        }
    }

    private static void checkPlace(Tree tree, Object made, int from, int to, boolean parted) {
        int bodyEnd = tree.headSize + tree.bodySize;
        boolean inHead = tree.headSize > 0 && to <= tree.headSize;
        boolean below = !inHead && from >= tree.headSize && from < bodyEnd && to <= bodyEnd;
        boolean isFocus = made instanceof Focus focus && focus.tree == tree;
        assertEquals(below && !parted, isFocus, () -> from + " " + to);
        if (made instanceof Focus focus && from == to && from > tree.headSize) {
            assertTrue(focus.start < from && from < focus.start + focus.size);
        }
        if (made instanceof Tree other && !parted) {
            int added = 1 - (to - from);
            // What is overfull leaves a leaf of it behind.
            if ((inHead ? tree.headSize : tree.tailSize) + added <= LENGTH) {
                assertEquals(tree.headSize + (inHead ? added : 0), other.headSize);
                assertEquals(tree.tailSize + (inHead ? 0 : added), other.tailSize);
                assertEquals(tree.bodySize, other.bodySize);
            }
        }
    }

    @Test
    void whatIsTypedLeavesFullLeavesBehind() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            for (int at : new int[] {0, LONG.length() / 2, LONG.length()}) {
                Object root = Text.of(owner, LONG);
                int typed = 40 * LENGTH;
                for (int i = 0; i < typed; i++) {
                    int place = at == 0 ? 0 : at + i;
                    root = Text.replaced(owner, root, place, place, "x");
                }
                int size = LONG.length() + typed;
                Text.checkInvariants(root, size);
                int leaves = leaves(owner, root).size();
                assertTrue(leaves <= size / LENGTH + 2, () -> leaves + " leaves at " + at);
            }
        }
    }

    @Test
    void aVersionOfALeafTakesNoMoreRoomThanItNeeds() {
        Object root = Text.of(null, LONG);
        int middle = LONG.length() / 2;
        for (int replaced : new int[] {0, 1, 3, 5}) {
            Focus version = assertInstanceOf(Focus.class, Text.replaced(null, root, middle, middle + replaced, "xyz"));
            assertEquals(version.size, Chars.KIND.length(version.leaf));
            Focus edited =
                    assertInstanceOf(Focus.class, Text.replaced(new Owner(), root, middle, middle + replaced, "xyz"));
            assertEquals((edited.size + 7) / 8 * 8, Chars.KIND.length(edited.leaf));
        }
    }

    @Test
    void aSmallTextIsPutIntoALeafAndALargeOneIsShared() {
        Object root = Text.of(null, LONG);
        Object small = Text.of(null, "x".repeat(LENGTH / 4));
        int middle = LONG.length() / 2 + 1;
        assertSame(root, assertInstanceOf(Focus.class, Text.inserted(null, root, middle, small)).tree);
        Object large = Text.of(null, "y".repeat(4 * LENGTH));
        for (int at : new int[] {0, middle, LONG.length()}) {
            Object made = Text.inserted(null, root, at, large);
            Text.checkInvariants(made, LONG.length() + 4 * LENGTH);
            assertSame(
                    Cursor.at(Chars.KIND, large, 2 * LENGTH).array(),
                    Cursor.at(Chars.KIND, made, at + 2 * LENGTH).array());
            assertEquals(LONG.substring(0, at), Text.substring(made, 0, at));
        }
        assertSame(small, Text.inserted(null, Text.empty(), 0, small));
    }

    @Test
    void aPartOfAStringIsAStringIfItIsShort() {
        assertInstanceOf(String.class, Text.slice(LONG, 2 * LENGTH, 3 * LENGTH));
        assertInstanceOf(Tree.class, Text.slice(LONG, 0, LENGTH + 1));
        assertNotSame(LONG, Text.loaded(LONG));
        String shortest = LONG.substring(0, LENGTH);
        assertSame(shortest, Text.loaded(shortest));
        assertSame(shortest, Run.NONE.loaded(shortest).tree(shortest));
        Run run = Run.NONE.loaded(LONG);
        assertInstanceOf(Tree.class, run.tree(LONG));
        assertSame(run, run.loaded(LONG));
        assertEquals('b', run.find(1));
        assertTrue(run.find(0) >= 0 && run.find(LONG.length() - 1) >= 0);
        assertEquals(-1, run.find(LONG.length()));
        assertEquals(-1, run.find(-1));
        Object tree = Text.of(null, LONG);
        assertSame(Run.NONE, Run.NONE.loaded(tree));
        assertSame(tree, Run.NONE.tree(tree));
    }

    @Test
    void whatIsRepeatedIsInMemoryOnceOrTwice() {
        for (String text : new String[] {"x", "ab", "\r\n", "\n\r", "\ude00\ud83d", "x".repeat(LENGTH), LONG}) {
            for (Object root : new Object[] {text, Text.of(null, text)}) {
                for (int count :
                        new int[] {0, 1, 2, 3, 4, 5, 7, LENGTH / 2, LENGTH - 1, LENGTH, LENGTH + 1, 3 * LENGTH + 5}) {
                    Object repeated = Text.repeated(root, count);
                    String expected = text.repeat(count);
                    Text.checkInvariants(repeated, expected.length());
                    assertTrue(Contents.areEqual(expected, repeated), () -> text.length() + " " + count);
                    assertTrue(CountedTree.owner(repeated) == null);
                }
            }
        }
        assertSame(Text.empty(), Text.repeated(Text.empty(), Integer.MAX_VALUE));
        Object full = Text.repeated("ab", 100 * LENGTH);
        Cursor cursor = Cursor.at(Chars.KIND, full, 0);
        Object leaf = cursor.array();
        int others = 0;
        do {
            assertEquals(LENGTH, cursor.limit());
            others += cursor.array() == leaf ? 0 : 1;
        } while (cursor.advanceToLeaf());
        assertTrue(others <= 2, "others " + others);
        Object largest = Text.repeated(full, Integer.MAX_VALUE / (200 * LENGTH));
        assertTrue(CountedTree.size(largest) > Integer.MAX_VALUE - 200 * LENGTH);
    }
}
