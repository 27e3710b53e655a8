package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edits of sorted sets let a {@code TreeSet} pass, and find sets that are wrong on purpose. */
@SuppressWarnings("NullAway") // Elements may be null.
class SortedSetEditsTest {
    /** What makes a set that is wrong out of another one. */
    record Wrong(String what, UnaryOperator<NavigableSet<String>> copy) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** All but those after which a {@code TreeSet} is half changed. */
    private static <V> List<Edit<V, V>> harmless(List<Edit<V, V>> edits) {
        return edits.stream()
                .filter(edit -> !edit.name().matches("remove if.*throwing.*|add all.*in a view"))
                .toList();
    }

    private static <K> Family<NavigableSet<K>, NavigableSet<K>> family(
            SortedKeys<K> keys, UnaryOperator<NavigableSet<K>> copy) {
        return Family.<NavigableSet<K>, NavigableSet<K>>of(() -> copy.apply(keys.treeSet()), keys::treeSet)
                .sharing(copy, TreeSet::new);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    /** For each kind of keys, what takes steps with a family of sets of them. */
    private static final List<Consumer<List<Step>>> RIGHT =
            SortedKeys.EACH.stream().map(SortedSetEditsTest::right).toList();

    private static <K> Consumer<List<Step>> right(SortedKeys<K> keys) {
        var edits = harmless(SortedSetEdits.of(keys));
        return steps -> family(keys, TreeSet::new).edits(edits).run(steps);
    }

    @Property(tries = 150)
    void aSetThatIsCopiedEagerlyIsRight(@ForAll("steps") List<Step> steps) {
        RIGHT.forEach(family -> family.accept(steps));
    }

    private static Stream<Wrong> wrongSets() {
        return Stream.of(
                new Wrong("shares with its sibling", set -> set),
                new Wrong("is of another order", set -> {
                    NavigableSet<String> copy = new TreeSet<>(Comparator.comparingInt(String::length));
                    copy.addAll(set);
                    return copy;
                }),
                new Wrong("has no floor", set -> new TreeSet<>((SortedSet<String>) set) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public @Nullable String floor(String element) {
                        return lower(element);
                    }
                }),
                new Wrong("has heads that take all", set -> new TreeSet<>((SortedSet<String>) set) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public SortedSet<String> headSet(String to) {
                        return super.headSet(to, true);
                    }
                }),
                new Wrong("takes an end for another", set -> new TreeSet<>((SortedSet<String>) set) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public @Nullable String pollFirst() {
                        return pollLast();
                    }
                }),
                new Wrong("does not remove descending", set -> new TreeSet<>((SortedSet<String>) set) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public Iterator<String> descendingIterator() {
                        return new TreeSet<>(this).descendingIterator();
                    }
                }),
                new Wrong("takes all", set -> new TreeSet<>((SortedSet<String>) set) {
                    private static final long serialVersionUID = 1;

                    @Override
                    public boolean contains(@Nullable Object element) {
                        return element instanceof String && super.contains(element);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongSets")
    void aWrongSetIsFound(Wrong wrong) {
        var edits = harmless(SortedSetEdits.of(SortedKeys.STRINGS));
        assertThrows(AssertionError.class, () -> {
            for (int seed = 0; seed < 400; seed++) {
                family(SortedKeys.STRINGS, wrong.copy).edits(edits).run(MapEditsTest.steps(seed));
            }
        });
    }
}
