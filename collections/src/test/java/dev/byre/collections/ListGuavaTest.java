package dev.byre.collections;

import com.google.common.collect.testing.ListTestSuiteBuilder;
import com.google.common.collect.testing.TestStringListGenerator;
import com.google.common.collect.testing.features.CollectionFeature;
import com.google.common.collect.testing.features.CollectionSize;
import dev.byre.core.ownership.Owner;
import dev.byre.core.ownership.PersistentFace;
import dev.byre.core.seq.CountedTree;
import dev.byre.core.seq.References;
import dev.byre.testkit.GuavaSuites;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ListGuavaTest {
    private static final PersistentList<String> FILLERS =
            PersistentList.copyOf(Collections.nCopies(3 * References.KIND.leafLength(), "filler"));

    @TestFactory
    Stream<DynamicTest> ofElementsIsAList() {
        return suite("of elements", PersistentList::of);
    }

    @TestFactory
    Stream<DynamicTest> aSliceOfALargeListIsAList() {
        return suite(
                "slice",
                elements -> FILLERS.concat(PersistentList.of(elements))
                        .concat(FILLERS)
                        .subList(FILLERS.size(), FILLERS.size() + elements.length));
    }

    @TestFactory
    Stream<DynamicTest> whatIsLeftOfALargeListIsAList() {
        return suite("left of a large one", elements -> {
            PersistentList<String> list = FILLERS.plusAllAt(1, Arrays.asList(elements));
            while (list.size() > elements.length + 1) {
                list = list.minusLast();
            }
            return list.minusFirst();
        });
    }

    @TestFactory
    Stream<DynamicTest> aReversedListIsAList() {
        return suite("reversed", elements -> {
            PersistentList<String> backwards = PersistentList.empty();
            for (String element : elements) {
                backwards = backwards.plusFirst(element);
            }
            return backwards.reversed();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatAHandleHasMadeIsAList() {
        return suite("of a handle", elements -> {
            Owner owner = new Owner();
            Object root = CountedTree.withRoom(References.KIND, owner, 10);
            for (String element : elements) {
                root = References.plus(owner, root, CountedTree.size(root), element);
            }
            return PersistentFace.of(PersistentList.<String>empty()).of(root, elements.length);
        });
    }

    private static Stream<DynamicTest> suite(String state, Function<String[], PersistentList<String>> inState) {
        TestStringListGenerator generator = new TestStringListGenerator() {
            @Override
            protected List<String> create(String[] elements) {
                return inState.apply(elements);
            }
        };
        return GuavaSuites.dynamic(ListTestSuiteBuilder.using(generator)
                .named("PersistentList, " + state)
                .withFeatures(CollectionFeature.SERIALIZABLE, CollectionFeature.ALLOWS_NULL_VALUES, CollectionSize.ANY)
                .createTestSuite());
    }
}
