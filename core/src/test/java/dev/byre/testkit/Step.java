package dev.byre.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;

/**
 * One step in the life of a {@link Family}: small numbers that get their meaning from what is there when the step is
 * taken. So any numbers make a step, and a list of steps stays one when jqwik shrinks the numbers or leaves steps out.
 *
 * @param move edit, share, release or drop
 * @param version which of the live versions
 * @param edit which of the family's edits
 * @param a the first argument of the edit
 * @param b the second argument of the edit
 */
public record Step(int move, int version, int edit, int a, int b) {
    /** Lists of random steps. */
    public static Arbitrary<List<Step>> lists(int most) {
        Arbitrary<Integer> small = upTo(31);
        return Combinators.combine(upTo(Family.MOVES - 1), small, upTo(4095), small, small)
                .as(Step::new)
                .list()
                .ofMaxSize(most)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** All alike, where jqwik would give small numbers more often: what they mean is not in their size. */
    private static Arbitrary<Integer> upTo(int most) {
        return Arbitraries.integers()
                .between(0, most)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    /** As it is written in Java, so that a failure can be pasted into a test. */
    @Override
    public String toString() {
        return "new Step(" + move + ", " + version + ", " + edit + ", " + a + ", " + b + ")";
    }
}
