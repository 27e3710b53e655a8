package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edits of sets let a set pass that is right, in whatever order, and find sets that are wrong on purpose. */
class SetEditsTest {
    /** What makes a set that is wrong out of another one. */
    record Wrong(String what, UnaryOperator<Set<HashKey>> copy) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static final List<Edit<Set<HashKey>, Set<HashKey>>> ALL = SetEdits.all();

    /** All but those after which a {@code HashSet} is half changed. */
    private static final List<Edit<Set<HashKey>, Set<HashKey>>> HARMLESS = ALL.stream()
            .filter(edit -> !edit.name().matches("(replace all|remove if).*throwing.*"))
            .toList();

    private static Family<Set<HashKey>, Set<HashKey>> family(UnaryOperator<Set<HashKey>> copy) {
        return Family.<Set<HashKey>, Set<HashKey>>of(() -> copy.apply(new HashSet<>()), HashSet::new)
                .sharing(copy, HashSet::new)
                .inAnyOrder();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property(tries = 300)
    void aSetThatIsCopiedEagerlyIsRight(@ForAll("steps") List<Step> steps) {
        family(HashSet::new).edits(HARMLESS).run(steps);
    }

    @Property(tries = 300)
    void aSetOfAnotherOrderIsRight(@ForAll("steps") List<Step> steps) {
        family(LinkedHashSet::new).edits(HARMLESS).run(steps);
    }

    private static Stream<Wrong> wrongSets() {
        return Stream.of(
                new Wrong("shares with its sibling", set -> set),
                new Wrong("forgets a removal", set -> new HashSet<>(set) {
                    @Override
                    public boolean remove(@Nullable Object element) {
                        return element == null ? contains(null) : super.remove(element);
                    }
                }),
                new Wrong("takes the new element for the old one", set -> new HashSet<>(set) {
                    @Override
                    public boolean add(HashKey element) {
                        boolean removed = remove(element);
                        super.add(element);
                        return !removed;
                    }
                }),
                new Wrong("removes with the wrong loop", set -> new HashSet<>(set) {
                    @Override
                    public boolean removeAll(Collection<?> elements) {
                        boolean removed = false;
                        for (Object element : elements) {
                            removed = remove(element);
                        }
                        return removed;
                    }
                }),
                new Wrong("has an iterator that does not write through", set -> new HashSet<>(set) {
                    @Override
                    public Iterator<HashKey> iterator() {
                        return new HashSet<>(List.of(toArray(new HashKey[0]))).iterator();
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("wrongSets")
    void aWrongSetIsFound(Wrong wrong) {
        assertThrows(AssertionError.class, () -> {
            for (int seed = 0; seed < 100; seed++) {
                family(wrong.copy).edits(HARMLESS).run(MapEditsTest.steps(seed));
            }
        });
    }

    @Test
    void whatAFunctionThatThrowsHasDoneIsFound() {
        String message = String.valueOf(assertThrows(AssertionError.class, () -> {
                    for (int seed = 0; seed < 100; seed++) {
                        family(HashSet::new).edits(ALL).run(MapEditsTest.steps(seed));
                    }
                })
                .getMessage());
        String last = message.substring(message.lastIndexOf("edit "), message.lastIndexOf("replay"));
        assertTrue(last.contains("throwing"), message);
    }
}
