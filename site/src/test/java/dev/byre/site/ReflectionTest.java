package dev.byre.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.collections.PersistentMap;
import dev.byre.collections.PersistentSet;
import dev.byre.cow.CowMap;
import dev.byre.cow.CowSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates, mappers and expression languages find methods on the class and call them from outside of its package. */
class ReflectionTest {
    static Stream<Object> collections() {
        return Stream.of(CowMap.of("a", 1), CowSet.of("a"), PersistentMap.of("a", 1), PersistentSet.of("a"));
    }

    @ParameterizedTest
    @MethodSource("collections")
    void methodsThatAClassInheritsFromAHiddenOneCanBeCalled(Object collection) throws ReflectiveOperationException {
        assertEquals(1, collection.getClass().getMethod("size").invoke(collection));
        assertEquals(false, collection.getClass().getMethod("isEmpty").invoke(collection));
    }
}
