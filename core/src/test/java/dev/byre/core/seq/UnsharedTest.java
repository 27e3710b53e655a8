package dev.byre.core.seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compared of two sequences: each element once, but none that both share. */
class UnsharedTest {
    static Iterable<Sequences> kinds() {
        return Sequences.ALL;
    }

    /** Goes through two sequences that share nothing, and checks that each run lies in a leaf of either. */
    private static void assertVisitsAll(Sequences kind, Object left, Object right) {
        Unshared unshared = new Unshared(kind.kind(), left, right);
        int size = Math.min(CountedTree.size(left), CountedTree.size(right));
        int visited = 0;
        while (unshared.advance()) {
            assertEquals(visited, unshared.index());
            assertTrue(unshared.length() > 0);
            assertTrue(unshared.leftOffset() + unshared.length() <= kind.kind().length(unshared.left()));
            assertTrue(unshared.rightOffset() + unshared.length() <= kind.kind().length(unshared.right()));
            for (int i = 0; i < unshared.length(); i++, visited++) {
                assertEquals(kind.get(left, visited), kind.element(unshared.left(), unshared.leftOffset() + i));
                assertEquals(kind.get(right, visited), kind.element(unshared.right(), unshared.rightOffset() + i));
            }
        }
        assertEquals(size, visited);
        assertFalse(unshared.advance());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatSharesNothingIsVisitedWhereverItsLeavesBegin(Sequences kind) {
        int length = kind.kind().leafLength();
        int size = 10 * length;
        for (int before = 0; before <= length; before += 1 + length / 32) {
            Object one = kind.numbers(null, size);
            Object other = CountedTree.slice(kind.kind(), kind.numbers(null, size + before), before, size + before);
            assertVisitsAll(kind, one, other);
            assertVisitsAll(kind, other, one);
            Object shorter = CountedTree.slice(kind.kind(), other, 0, size - before - 1);
            assertVisitsAll(kind, one, shorter);
            assertVisitsAll(kind, shorter, one);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anElementThatIsOtherIsFoundWhereverItIs(Sequences kind) {
        Kind k = kind.kind();
        int length = k.leafLength();
        int size = 50 * length + 1;
        Object root = kind.numbers(null, size);
        // Each slot of some leaf at least, and all of small ones.
        for (int at = 0; at < size; at += 1 + length / 32) {
            Object other = kind.with(null, root, at, kind.narrowed(at + 1));
            Unshared unshared = new Unshared(k, root, other);
            assertTrue(unshared.advance());
            int index = unshared.index();
            assertTrue(index <= at && at < index + unshared.length() && unshared.length() <= length);
            assertFalse(unshared.advance());
            assertEquals(at, kind.mismatch(root, other));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsSharedIsFoundBehindWhatIsNotSoMuchAlike(Sequences kind) {
        Kind k = kind.kind();
        int size = 30 * k.leafLength();
        Object root = kind.numbers(null, size);
        // One more and one less: between them leaves are the same, but at another index, or hang elsewhere.
        for (int at = 1; at < size; at += k.leafLength() / 2 + 1) {
            for (int to = at; to < size; to += 3 * k.leafLength() + 1) {
                Object other = CountedTree.minus(k, null, kind.plus(null, root, at, 77), to);
                long[] left =
                        kind.toList(root).stream().mapToLong(Long::longValue).toArray();
                long[] right =
                        kind.toList(other).stream().mapToLong(Long::longValue).toArray();
                boolean[] visited = new boolean[size];
                Unshared unshared = new Unshared(k, root, other);
                while (unshared.advance()) {
                    for (int i = 0; i < unshared.length(); i++) {
                        visited[unshared.index() + i] = true;
                    }
                }
                for (int i = 0; i < size; i++) {
                    assertTrue(visited[i] || left[i] == right[i], "not visited: " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatTwoVersionsOfAHugeTreeShareIsNotWalkedThrough(Sequences kind) {
        Kind k = kind.kind();
        Object huge = kind.numbers(null, 1000);
        while (CountedTree.size(huge) < 1 << 30) {
            huge = CountedTree.concat(k, null, huge, huge);
        }
        Object root = huge;
        int last = CountedTree.size(root) - 1;
        Object other = kind.with(null, root, last, kind.get(root, last) ^ 1);
        Object twice = kind.with(null, other, last / 3, kind.get(root, last / 3) ^ 1);
        // Leaf by leaf this would take hours.
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int i = 0; i < 1000; i++) {
                assertEquals(last, kind.mismatch(root, other));
                assertEquals(last / 3, kind.mismatch(root, twice));
                assertEquals(last / 3, kind.mismatch(other, twice));
            }
        });
    }
}
