package dev.byre.cow.stress;

import dev.byre.core.Shared;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSortedMap;
import dev.byre.cow.CowString;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Both threads write to their share. Who copies takes itself off the count only when its copy is done, so that the other
 * one, which writes in place once it is alone, is never copied from while it writes.
 */
public final class CopyThenDecrementOtherWritesInPlace {
    /** Flat with tiny widths, even if one more is inserted. */
    private static final int LENGTH = 3;

    private CopyThenDecrementOtherWritesInPlace() {}

    /** An array that has seen that it is alone. */
    private static CowIntArray written(CowIntArray array) {
        array.set(0, 0);
        return array;
    }

    /** Of ints, both overwriting. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfInts {
        private final CowIntArray left = written(new CowIntArray(LENGTH));
        private final CowIntArray right = left.share();

        @Actor
        public void left(II_Result r) {
            left.set(0, 1);
            r.r1 = left.stream().sum();
        }

        @Actor
        public void right(II_Result r) {
            right.set(LENGTH - 1, 2);
            r.r2 = right.stream().sum();
        }
    }

    /** Of ints, one growing while the other one shrinks. */
    @JCStressTest
    @Outcome(id = "4, 0", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfIntsThatGrowAndShrink {
        private final CowIntArray left = written(new CowIntArray(LENGTH));
        private final CowIntArray right = left.share();

        @Actor
        public void left(II_Result r) {
            left.insertAt(1, 0);
            r.r1 = left.size() + left.stream().sum();
        }

        @Actor
        public void right(II_Result r) {
            right.fill(2);
            right.removeRange(0, LENGTH);
            r.r2 = right.size();
        }
    }

    /** Of references. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfReferences {
        private final CowArray<Integer> left = CowArray.of(0, 0, 0);
        private final CowArray<Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            left.set(0, 1);
            r.r1 = sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.set(2, 2);
            r.r2 = sum(right);
        }

        private static int sum(CowArray<Integer> array) {
            int sum = 0;
            for (Integer element : array) {
                sum += element;
            }
            return sum;
        }
    }

    /** Of a value behind a holder. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfShared {
        private final Shared<int[]> left = Shared.of(new int[LENGTH]);
        private final Shared<int[]> right = left.share();

        @Actor
        public void left(II_Result r) {
            left.unique(int[]::clone)[0] = 1;
            r.r1 = left.get()[0] + left.get()[LENGTH - 1];
        }

        @Actor
        public void right(II_Result r) {
            right.unique(int[]::clone)[LENGTH - 1] = 2;
            r.r2 = right.get()[0] + right.get()[LENGTH - 1];
        }
    }

    /** Of one handle that is an element of two lists, each with its thread. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfNestedHandles {
        private final CowArray<CowIntArray> left = CowArray.of(new CowIntArray(2));
        private final CowArray<CowIntArray> right = left.share();

        @Actor
        public void left(II_Result r) {
            r.r1 = sumAfterWriting(left, 0, 1);
        }

        @Actor
        public void right(II_Result r) {
            r.r2 = sumAfterWriting(right, 1, 2);
        }

        private static int sumAfterWriting(CowArray<CowIntArray> table, int index, int value) {
            table.edit(0, row -> {
                row.set(index, value);
                return row;
            });
            return table.get(0).get(0) + table.get(0).get(1);
        }
    }

    /** Of flat texts, both overwriting and appending, and wide on one side. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfFlatTexts {
        private final CowString left = written("000");
        private final CowString right = left.share();

        @Actor
        public void left(II_Result r) {
            left.setCharAt(0, 'a');
            r.r1 = left.append('b').contentEquals("a00b") ? 1 : -1;
        }

        @Actor
        public void right(II_Result r) {
            right.setCharAt(2, '\u20ac');
            r.r2 = right.append('c').contentEquals("00\u20acc") ? 2 : -2;
        }
    }

    /** Of texts that are trees, both of which type at one place. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfTreeTexts {
        private static final String ZEROS = "0".repeat(40);

        private final CowString left = written(ZEROS);
        private final CowString right = left.share();

        @Actor
        public void left(II_Result r) {
            r.r1 = typed(left, "ab");
        }

        @Actor
        public void right(II_Result r) {
            r.r2 = 2 * typed(right, "\u20ac\n");
        }

        private static int typed(CowString text, String added) {
            text.insert(20, added.charAt(0)).insert(21, added.charAt(1)).append('x');
            boolean expected = text.contentEquals(ZEROS.substring(20) + added + ZEROS.substring(20) + 'x');
            return expected && text.lineCount() == (added.endsWith("\n") ? 2 : 1) ? 1 : -1;
        }
    }

    /** A text that has seen that it is alone. */
    private static CowString written(String chars) {
        CowString text = new CowString(chars);
        text.setCharAt(0, '0');
        return text;
    }

    /** Of flat maps. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfFlatMaps {
        private final CowMap<Integer, Integer> left = Maps.ofZeros(Maps.FLAT);
        private final CowMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            left.put(0, 1);
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.put(1, 2);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of maps that are trees. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfTreeMaps {
        private final CowMap<Integer, Integer> left = Maps.ofZeros(Maps.TREE);
        private final CowMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            left.put(0, 1);
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.put(1, 2);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of flat maps, one growing while the other one shrinks. */
    @JCStressTest
    @Outcome(id = "8, 5", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfGrowingAndShrinkingFlatMaps {
        private final CowMap<Integer, Integer> left = Maps.ofZeros(Maps.FLAT);
        private final CowMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            for (int key = 100; key < 108; key++) {
                left.put(key, 1);
            }
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.replaceAll((key, value) -> 5);
            right.keySet().removeIf(key -> key != 0);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of maps that are trees, one growing while the other one shrinks. */
    @JCStressTest
    @Outcome(id = "8, 5", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfGrowingAndShrinkingTreeMaps {
        private final CowMap<Integer, Integer> left = Maps.ofZeros(Maps.TREE);
        private final CowMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            for (int key = 100; key < 108; key++) {
                left.put(key, 1);
            }
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.replaceAll((key, value) -> 5);
            right.keySet().removeIf(key -> key != 0);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of flat sorted maps. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfSortedFlatMaps {
        private final CowSortedMap<Integer, Integer> left = Maps.sortedOfZeros(Maps.FLAT);
        private final CowSortedMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            left.put(0, 1);
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.put(1, 2);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of sorted maps that are trees. */
    @JCStressTest
    @Outcome(id = "1, 2", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfSortedTreeMaps {
        private final CowSortedMap<Integer, Integer> left = Maps.sortedOfZeros(Maps.TREE);
        private final CowSortedMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            left.put(0, 1);
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.put(1, 2);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of flat sorted maps, one growing while the other one shrinks. */
    @JCStressTest
    @Outcome(id = "8, 5", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfSortedGrowingAndShrinkingFlatMaps {
        private final CowSortedMap<Integer, Integer> left = Maps.sortedOfZeros(Maps.FLAT);
        private final CowSortedMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            for (int key = 100; key < 108; key++) {
                left.put(key, 1);
            }
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.replaceAll((key, value) -> 5);
            right.keySet().removeIf(key -> key != 0);
            r.r2 = Maps.sum(right);
        }
    }

    /** Of sorted maps that are trees, one growing while the other one shrinks. */
    @JCStressTest
    @Outcome(id = "8, 5", expect = Expect.ACCEPTABLE, desc = "Each sees its own write alone.")
    @Outcome(expect = Expect.FORBIDDEN, desc = "A write went through to the other side.")
    @State
    public static class OfSortedGrowingAndShrinkingTreeMaps {
        private final CowSortedMap<Integer, Integer> left = Maps.sortedOfZeros(Maps.TREE);
        private final CowSortedMap<Integer, Integer> right = left.share();

        @Actor
        public void left(II_Result r) {
            for (int key = 100; key < 108; key++) {
                left.put(key, 1);
            }
            r.r1 = Maps.sum(left);
        }

        @Actor
        public void right(II_Result r) {
            right.replaceAll((key, value) -> 5);
            right.keySet().removeIf(key -> key != 0);
            r.r2 = Maps.sum(right);
        }
    }
}
