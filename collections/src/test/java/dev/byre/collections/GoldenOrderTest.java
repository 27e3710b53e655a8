package dev.byre.collections;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The order of iteration is the same on every JVM, in every version of Byre and with every width: {@code order.txt} has
 * it for keys whose hash codes are specified.
 */
class GoldenOrderTest {
    /** Many on a few hashes. */
    private record Cell(int number) implements Comparable<Cell> {
        @Override
        public int hashCode() {
            return number % 3;
        }

        @Override
        public int compareTo(Cell other) {
            return Integer.compare(number, other.number);
        }
    }

    /** How the hash code of a record is made of those of its components is not specified, so it is made here. */
    private record Place(int row, String column) {
        @Override
        public int hashCode() {
            return 31 * row + column.hashCode();
        }
    }

    private static List<@Nullable Object> keys() {
        List<@Nullable Object> keys = new ArrayList<>();
        keys.add(null);
        for (int i = -20; i <= 20; i++) {
            keys.add(i);
        }
        for (int bit = 5; bit < 32; bit++) {
            keys.add(1 << bit);
            keys.add(-(1 << bit) - 1);
            keys.add(1L << (2 * bit));
        }
        keys.addAll(List.of(0L, -1L, 0.0, -0.0, 1.5, Double.NaN, Double.MAX_VALUE, 'x', true, false));
        for (String text : "cow calf bull heifer ox byre byres Byre 牛 🐄".split(" ", -1)) {
            keys.add(text);
        }
        // All sixteen have one hash.
        for (int i = 0; i < 16; i++) {
            StringBuilder text = new StringBuilder();
            for (int bit = 0; bit < 4; bit++) {
                text.append((i >> bit) % 2 == 0 ? "Aa" : "BB");
            }
            keys.add(text.toString());
        }
        // More than a leaf takes, on three hashes, which Integers and null have, too.
        for (int i = 0; i < 60; i++) {
            keys.add(new Cell(i));
        }
        keys.add(new Place(-1, "a"));
        keys.add(new Place(1 << 30, "牛"));
        return keys;
    }

    private static String text(@Nullable Object key) {
        return key == null ? "null" : key.getClass().getSimpleName() + " " + key;
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(GoldenOrderTest.class.getResourceAsStream("order.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String lines(Iterable<?> keys) {
        List<String> lines = new ArrayList<>();
        keys.forEach(key -> lines.add(text(key)));
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Test
    void aSetHasTheGoldenOrderWhateverItsHistory() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(golden(), lines(PersistentSet.copyOf(shuffled(seed))));
        }
    }

    @Test
    void aMapHasTheGoldenOrderWhateverItsHistory() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            PersistentMap<Object, Integer> map = PersistentMap.empty();
            for (Object key : shuffled(seed)) {
                map = map.with(key, seed).with("intruder " + key, seed);
            }
            for (Object key : shuffled(seed + 1)) {
                map = map.without("intruder " + key);
            }
            assertEquals(golden(), lines(map.keySet()));
        }
    }

    @Test
    @SuppressWarnings("unchecked") // A key is compared with its like only.
    void theGoldenOrderIsThatOfTheMixedHashesThenOfNullClassesAndKeys() throws IOException {
        List<@Nullable Object> sorted = keys();
        sorted.sort(Comparator.<@Nullable Object>comparingLong(GoldenOrderTest::mixedHash)
                .thenComparing(key -> key == null ? "" : key.getClass().getName())
                .thenComparing((a, b) -> a == b ? 0 : ((Comparable<Object>) a).compareTo(b)));
        assertEquals(golden(), lines(sorted));
    }

    private static long mixedHash(@Nullable Object key) {
        int hash = Objects.hashCode(key) * 0x9E3779B9;
        return Integer.toUnsignedLong(hash ^ hash >>> 16);
    }

    private static List<@Nullable Object> shuffled(int seed) {
        List<@Nullable Object> keys = keys();
        Collections.shuffle(keys, new Random(seed));
        return keys;
    }
}
