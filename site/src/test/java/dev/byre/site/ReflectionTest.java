package dev.byre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.collections.PersistentList;
import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.collections.PersistentSortedMap;
import dev.byre.collections.PersistentSortedSet;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSet;
import dev.byre.cow.CowSortedMap;
import dev.byre.cow.CowSortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates, mappers and expression languages find methods on the class and call them from outside of its package. */
class ReflectionTest {
    static Stream<Object> collections() {
        return Stream.of(
                CowMap.of("a", 1),
                CowSet.of("a"),
                CowSortedMap.of("a", 1),
                CowSortedSet.of("a"),
                PersistentMap.of("a", 1),
                PersistentSet.of("a"),
                PersistentSortedMap.of("a", 1),
                PersistentSortedSet.of("a"),
                PersistentList.of("a"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void methodsThatAClassInheritsFromAHiddenOneCanBeCalled(Object collection) throws ReflectiveOperationException {
        assertEquals(1, collection.getClass().getMethod("size").invoke(collection));
        assertEquals(false, collection.getClass().getMethod("isEmpty").invoke(collection));
    }
}
