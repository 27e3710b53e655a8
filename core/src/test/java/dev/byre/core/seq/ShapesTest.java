package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.Tuning;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How full leaves and branches are, and which of them an update leaves as they are: what memory and time depend on. */
class ShapesTest {
    private static final Sequences REFERENCES = Sequences.ALL.get(0);
    private static final Kind KIND = References.KIND;
    private static final int LENGTH = KIND.leafLength();

    static List<Sequences> kinds() {
        return Sequences.ALL;
    }

    private static void checkAll(Object root, int size) {
        CountedTree.checkInvariants(KIND, root, size);
    }

    /** The sizes of the leaves in order, those at the ends among them. */
    private static List<Integer> leafSizes(Object root) {
        List<Integer> sizes = new ArrayList<>();
        Cursor cursor = Cursor.at(KIND, root, 0);
        do {
            sizes.add(cursor.limit());
        } while (cursor.advanceToLeaf());
        return sizes;
    }

    private static Set<Object> leaves(Object root) {
        Set<Object> leaves = Collections.newSetFromMap(new IdentityHashMap<>());
        Cursor cursor = Cursor.at(KIND, root, 0);
        do {
            leaves.add(cursor.array());
        } while (cursor.advanceToLeaf());
        return leaves;
    }

    @Test
    void leavesAreAsLongAsIsWrittenDown() {
        Assumptions.assumeFalse(Tuning.TINY);
        Object[][] lengths = {
            {References.KIND, 32, Copies.REFERENCE_BYTES},
            {Ints.KIND, 64, 4},
            {Longs.KIND, 32, 8},
            {Doubles.KIND, 32, 8},
            {Bytes.KIND, 256, 1},
        };
        for (Object[] row : lengths) {
            Kind kind = (Kind) row[0];
            int length = (int) row[1];
            assertEquals(length, kind.leafLength());
            assertEquals(length + length / 2, kind.most());
            assertEquals(length / 4, kind.fewest());
            assertEquals(row[2], kind.elementBytes());
            assertEquals(length * 16 * 16, 1 << kind.shift(3));
        }
        assertEquals(16, Branch.DENSE);
        assertEquals(32, Branch.MOST);
        assertEquals(8, Branch.FEWEST);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aLeafThatIsEditedInPlaceHasRoomForHalfAsManyMore(Sequences sequences) {
        Kind kind = sequences.kind();
        Owner owner = new Owner();
        for (int needed = 0; needed <= kind.most() + 3; needed++) {
            assertEquals(needed, kind.room(null, needed));
            int room = kind.room(owner, needed);
            if (needed > kind.most()) {
                assertEquals(needed, room);
            } else {
                int half = needed + needed / 2;
                int limit = needed <= kind.leafLength() ? kind.leafLength() : kind.most();
                assertTrue(room >= Math.min(limit, half) && room <= Math.min(limit, half + 3), needed + ": " + room);
            }
        }
        Object leaf = kind.newLeaf(kind.leafLength());
        for (int slot = 1; slot < kind.leafLength(); slot++) {
            assertEquals(slot, kind.cut(leaf, kind.leafLength(), slot));
            assertEquals(slot, kind.length(kind.part(null, leaf, 0, slot)));
            assertEquals(kind.room(owner, slot), kind.length(kind.part(owner, leaf, 0, slot)));
        }
    }

    @Test
    void aBranchThatIsEditedInPlaceHasRoomForHalfAsManyMore() {
        for (int count = 1; count <= Branch.MOST; count++) {
            Object[] nodes = new Object[count];
            assertEquals(count + 3, Branch.dense(null, nodes, 0, count, false).length);
            int room = Branch.dense(new Owner(), nodes, 0, count, false).length - 3;
            int half = count + count / 2;
            assertTrue(room >= Math.min(Branch.MOST, half) && room <= Math.min(Branch.MOST, half + 3));
        }
    }

    private static void assertNoRoom(Kind kind, Object root) {
        if (!(root instanceof Tree tree)) {
            return;
        }
        assertEquals(tree.headSize, kind.length(tree.head));
        assertEquals(tree.tailSize, kind.length(tree.tail));
        if (tree.top != null) {
            assertNoRoom(kind, tree.body(), tree.height, tree.bodySize);
        }
    }

    private static void assertNoRoom(Kind kind, Object node, int height, int size) {
        if (height == 0) {
            assertEquals(size, kind.length(node));
            return;
        }
        @Nullable Object[] branch = Edit.branch(node);
        assertNull(branch[1]);
        for (int i = 0; i < Branch.count(branch); i++) {
            int childSize = Branch.size(branch, kind.shift(height), size, i);
            assertNoRoom(kind, Branch.child(branch, i), height - 1, childSize);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatNobodyMadeHasNoRoom(Sequences sequences) {
        Kind kind = sequences.kind();
        int length = kind.leafLength();
        Random random = new Random(1);
        Object root = kind.empty();
        for (int step = 0; step < 2000; step++) {
            int size = CountedTree.size(root);
            int at = random.nextInt(size + 1);
            root = switch (random.nextInt(size > 200 * length ? 4 : 9)) {
                case 0 -> CountedTree.minusRange(kind, null, root, at, size - random.nextInt(size - at + 1));
                case 1 -> CountedTree.slice(kind, root, at / 4, size);
                case 2 -> size == 0 ? root : CountedTree.minus(kind, null, root, Math.min(at, size - 1));
                case 3 -> size == 0 ? root : sequences.with(null, root, Math.min(at, size - 1), 1);
                case 4 -> CountedTree.concat(kind, null, root, sequences.numbers(null, random.nextInt(9 * length)));
                case 5 -> CountedTree.insert(kind, null, root, at, sequences.numbers(null, random.nextInt(length)));
                case 6 -> sequences.plus(null, root, at, 2);
                case 7 -> sequences.plus(null, root, 0, 3);
                default -> sequences.plus(null, root, size, 4);
            };
            assertNoRoom(kind, root);
        }
    }

    @Test
    void asManyLeavesAsABranchHasAreBelowOne() {
        int most = (Branch.MOST + 2) * LENGTH;
        assertEquals(1, ((Tree) REFERENCES.numbers(null, most)).height);
        assertEquals(2, ((Tree) REFERENCES.numbers(null, most + 1)).height);
        Tree full = (Tree) REFERENCES.numbers(null, (Branch.MOST * Branch.DENSE + 2) * LENGTH);
        assertEquals(2, full.height);
    }

    @Test
    void aLeafIsSplitOnlyWhenItHasMoreThanMost() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            Object root = REFERENCES.numbers(owner, 5 * LENGTH);
            for (int size = LENGTH; size < KIND.most(); size++) {
                assertEquals(List.of(LENGTH, LENGTH, size, LENGTH, LENGTH), leafSizes(root));
                root = References.plus(owner, root, 2 * LENGTH + size / 2, "more");
            }
            assertEquals(List.of(LENGTH, LENGTH, KIND.most(), LENGTH, LENGTH), leafSizes(root));
            root = References.plus(owner, root, 2 * LENGTH + LENGTH / 2, "more");
            int half = (KIND.most() + 1) / 2;
            assertEquals(List.of(LENGTH, LENGTH, half, KIND.most() + 1 - half, LENGTH, LENGTH), leafSizes(root));
        }
    }

    @Test
    void whatGrowsAtOnePlaceLeavesFullLeavesBehind() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            for (int step = 0; step <= 1; step++) {
                Object root = REFERENCES.numbers(owner, 10 * LENGTH);
                int added = 60 * LENGTH;
                int start = 5 * LENGTH - step;
                for (int i = 0; i < added; i++) {
                    root = References.plus(owner, root, start + i * step, "more");
                }
                checkAll(root, 10 * LENGTH + added);
                int full = (KIND.most() - KIND.fewest()) * 9 / 10;
                int most = 12 + added / full;
                assertTrue(leafSizes(root).size() <= most, leafSizes(root).size() + " leaves, not " + most);
            }
        }
    }

    @Test
    void whatGrowsAtEitherEndLeavesFullLeavesBehind() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            Object root = KIND.empty();
            for (int i = 0; i < 50 * LENGTH; i++) {
                root = References.plus(owner, root, 0, i);
                root = References.plus(owner, root, 2 * i + 1, i);
            }
            List<Integer> sizes = leafSizes(root);
            assertEquals(Collections.nCopies(sizes.size() - 2, LENGTH), sizes.subList(1, sizes.size() - 1));
        }
    }

    @Test
    void theFirstAndTheLastAreTakenFromALeafWithinReach() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            Tree tree = assertInstanceOf(
                    Tree.class,
                    CountedTree.sliced(KIND, owner, REFERENCES.numbers(owner, 12 * LENGTH), LENGTH, 11 * LENGTH));
            assertEquals(0, tree.headSize + tree.tailSize);
            tree = (Tree) CountedTree.minus(KIND, owner, tree, 0);
            assertEquals(LENGTH - 1, tree.headSize);
            tree = (Tree) CountedTree.minus(KIND, owner, tree, tree.size() - 1);
            assertEquals(LENGTH - 1, tree.tailSize);
            assertEquals(8 * LENGTH, tree.bodySize);
            checkAll(tree, 10 * LENGTH - 2);
            for (int size = tree.size(); size > 8 * LENGTH; size -= 2) {
                @Nullable Object[] top = tree.top;
                tree = (Tree) CountedTree.minus(KIND, owner, tree, 0);
                tree = (Tree) CountedTree.minus(KIND, owner, tree, tree.size() - 1);
                assertSame(top, tree.top);
            }
        }
    }

    @Test
    void twoTreesArePutTogetherWithoutCopyingALeaf() {
        for (int right = 3; right < 3 * Branch.MOST; right += 4) {
            Object one = REFERENCES.numbers(null, 2 * Branch.MOST * LENGTH);
            Object other = REFERENCES.numbers(null, right * LENGTH);
            Set<Object> leaves = leaves(one);
            leaves.addAll(leaves(other));
            for (Owner owner : new Owner[] {null, new Owner()}) {
                assertEquals(leaves, leaves(CountedTree.concat(KIND, owner, one, other)));
                assertEquals(leaves, leaves(CountedTree.concat(KIND, owner, other, one)));
            }
        }
    }

    @Test
    void treesWithoutHeadOrTailArePutTogether() {
        List<Object> parts = new ArrayList<>();
        for (int size : new int[] {1, LENGTH / 2, LENGTH, LENGTH + 1, 2 * LENGTH}) {
            parts.add(REFERENCES.numbers(null, size));
        }
        for (int from : new int[] {0, LENGTH - 1, LENGTH}) {
            for (int to : new int[] {7 * LENGTH, 7 * LENGTH + 1, 8 * LENGTH}) {
                parts.add(CountedTree.slice(KIND, REFERENCES.numbers(null, 8 * LENGTH), from, to));
            }
        }
        for (Owner owner : new Owner[] {null, new Owner()}) {
            for (Object left : parts) {
                for (Object right : parts) {
                    Object both = CountedTree.concat(KIND, owner, left, right);
                    List<Long> twin = REFERENCES.toList(left);
                    twin.addAll(REFERENCES.toList(right));
                    checkAll(both, twin.size());
                    assertEquals(twin, REFERENCES.toList(both));
                }
            }
        }
    }

    @Test
    void aDenseTreeShrinksAroundALastLeafOfOneElement() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            for (int leaves : new int[] {5, Branch.MOST + 2, 3 * Branch.MOST}) {
                int size = leaves * LENGTH;
                Object root = REFERENCES.numbers(owner, size);
                List<Long> twin = REFERENCES.toList(root);
                int last = (leaves - 2) * LENGTH;
                for (int i = 1; i < LENGTH; i++) {
                    root = CountedTree.minus(KIND, owner, root, last);
                    twin.remove(last);
                }
                // Of what is before the last leaf now each branch is full.
                for (int i = 1; i < LENGTH; i++) {
                    root = CountedTree.minus(KIND, owner, root, last - LENGTH);
                    twin.remove(last - LENGTH);
                    checkAll(root, twin.size());
                    assertEquals(twin, REFERENCES.toList(root));
                }
            }
        }
    }
}
