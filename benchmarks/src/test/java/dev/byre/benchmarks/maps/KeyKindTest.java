package dev.byre.benchmarks.maps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyKindTest {
    private static final int COUNT = 70_000;

    @ParameterizedTest
    @EnumSource
    void twoKeysOfOneNumberAreEqualAndNotTheSame(KeyKind kind) {
        for (int i = 0; i < 100; i++) {
            Object key = kind.key(i);
            assertEquals(key, kind.key(i));
            assertEquals(key.hashCode(), kind.key(i).hashCode());
            assertNotSame(key, kind.key(i));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "COLLIDING", mode = EnumSource.Mode.EXCLUDE)
    void keysOfDifferentNumbersDiffer(KeyKind kind) {
        Set<Object> hashed = new HashSet<>();
        Set<Object> sorted = new TreeSet<>();
        for (int i = 0; i < COUNT; i++) {
            hashed.add(kind.key(i));
            sorted.add(kind.key(i));
        }
        assertEquals(COUNT, hashed.size());
        assertEquals(COUNT, sorted.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 999, 19_999})
    void aClassNameIsThatOfAClass(int i) throws ClassNotFoundException {
        String name = (String) KeyKind.CLASS_NAME.key(i);
        assertEquals(
                name,
                Class.forName(name, false, ClassLoader.getSystemClassLoader()).getName());
    }
}
