package dev.byre.benchmarks.rivals;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.rivals.FootprintPage.Kept;
import dev.byre.benchmarks.rivals.FootprintPage.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Figures are held against what a tree must have by its form, and against arrays. */
class FootprintPageTest {
    /** A header of 12 bytes and two references of 4, aligned to 8. */
    private static final int NODE = 24;

    private static final int LEVELS = 10;
    private static final int LEAVES = 1 << LEVELS;

    /** Reached by all trees. */
    private static final int[] CONSTANT = new int[1000];

    /** A node of a perfect binary tree that copies the path to what it writes. */
    private static final class Node {
        final @Nullable Object left;
        final @Nullable Object right;

        Node(@Nullable Object left, @Nullable Object right) {
            this.left = left;
            this.right = right;
        }

        static @Nullable Object of(int levels) {
            return levels == 0 ? null : new Node(of(levels - 1), of(levels - 1));
        }

        static Object with(@Nullable Object tree, int levels, int index, Integer element) {
            if (levels == 0) {
                return element;
            }
            Node node = (Node) requireNonNull(tree);
            boolean isRight = (index >> (levels - 1) & 1) == 1;
            return isRight
                    ? new Node(node.left, with(node.right, levels - 1, index, element))
                    : new Node(with(node.left, levels - 1, index, element), node.right);
        }
    }

    private static final class Tree implements Kept {
        private final int[] at;
        private Object root = new Node(Node.of(LEVELS - 1), Node.of(LEVELS - 1));

        Tree(int[] at) {
            this.at = at;
        }

        @Override
        public Object version() {
            return root;
        }

        @Override
        public void write(int i) {
            // No Integer that Java holds already.
            root = Node.with(root, LEVELS, at[i], 1_000_000 + i);
        }
    }

    private static int[] indexes() {
        return new Random(7).ints(5000, 0, LEAVES).toArray();
    }

    @Test
    void aVersionHasTheNodesOnThePathForItself() {
        Tree tree = new Tree(indexes());
        List<Object> versions = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            versions.add(tree.version());
            tree.write(i);
        }
        assertEquals(new Version(LEVELS * NODE, LEVELS), Version.meanOf(versions));
    }

    @Test
    void whatIsWrittenToOneNodeBetweenTwoVersionsIsCountedOnce() {
        int[] at = indexes();
        FootprintPage page = new FootprintPage("trees");
        page.head("tree", LEAVES);
        page.headOfKept("tree");
        page.kept("Tree", true, size -> new Tree(at));
        String cells = List.of(1, 10, 100, 1000).stream()
                .map(writes -> FootprintPage.figure(NODE * nodesOfVersion(at, writes)))
                .collect(Collectors.joining(" | "));
        assertLine(page, "| Tree | 1 024 | " + cells + " |");
    }

    /** Of each version but the first, the places in the tree on the way to what was written before: the mean of four. */
    private static double nodesOfVersion(int[] at, int writes) {
        int nodes = 0;
        for (int v = 0; v < 4; v++) {
            Set<String> places = new HashSet<>();
            for (int i = v * writes; i < (v + 1) * writes; i++) {
                for (int level = 1; level <= LEVELS; level++) {
                    places.add(level + ":" + (at[i] >> level));
                }
            }
            nodes += places.size();
        }
        return nodes / 4.0;
    }

    @Test
    void ofWhatCopiesAVersionIsACopyHoweverMuchIsWritten() {
        FootprintPage page = new FootprintPage("arrays");
        page.head("array", 16, 1000);
        page.headOfKept("array");
        page.kept("int[]", false, size -> new Kept() {
            private final int[] array = new int[size];

            @Override
            public Object version() {
                return array.clone();
            }

            @Override
            public void write(int i) {
                array[i % size]++;
            }
        });
        assertLine(page, "| int[] | 16 | 80.0 | 80.0 | 80.0 | 80.0 |");
        assertLine(page, "| int[] | 1 000 | 4016 | 4016 | 4016 | 4016 |");
    }

    @Test
    void aRowTellsBytesOfAnElementAndOfAVersionAndTheAmplificationIsOfTheLatter() {
        FootprintPage page = new FootprintPage("arrays");
        page.head("array", 16, 1000);
        page.row(
                "int[]",
                "new",
                int[]::new,
                size -> Version.meanOf(List.of(new int[size], new int[size], new int[size])),
                5,
                4);
        page.row("Integer[]", "new", size -> integers(size), Double.POSITIVE_INFINITY, 4.5);
        page.amplification("array", Integer.BYTES);
        assertLine(page, "| array | made by | 16 | 1 000 | a version of 16 | of 1 000 | target | |");
        assertLine(page, "| int[] | new | 5.0 | 4.0 | 80.0 | 4016 | ≤ 5; 4 B | **MISSED** |");
        assertLine(page, "| Integer[] | new | 5.0 | 4.0 ||| ≤ –; 4.5 B | **met** |");
        assertLine(page, "| int[] | 1.0 | 1.0 | 80.0 | 4016 | 20.0 | 1004 |");
        assertTrue(page.toString().lines().noneMatch(line -> line.startsWith("| Integer[] | 1.0")), page::toString);
    }

    /** Of a header and a length, 16 bytes; the Integers themselves do not count. */
    private static Integer[] integers(int size) {
        Integer[] integers = new Integer[size];
        Arrays.setAll(integers, i -> 1_000_000 + i);
        return integers;
    }

    @Test
    void whatAllOfAClassShareIsNotCounted() {
        FootprintPage page = new FootprintPage("trees");
        page.head("tree", 16);
        page.row("Tree", "new", size -> new Node(CONSTANT, new int[size]));
        assertLine(page, "| Tree | new | " + FootprintPage.figure((NODE + 80) / 16.0) + " || | |");
    }

    @Test
    void thePrefaceTellsHowObjectsAreLaidOut() {
        assertTrue(
                FootprintPage.preface()
                        .lines()
                        .anyMatch("- references of 4 bytes, headers of objects of 12, objects aligned to 8"::equals),
                FootprintPage::preface);
    }

    private static void assertLine(FootprintPage page, String line) {
        assertTrue(page.toString().lines().anyMatch(line::equals), () -> "no line\n" + line + "\nin\n" + page);
    }
}
