package dev.byre.cow.stress;

import dev.byre.cow.CowMap;
import dev.byre.cow.CowSortedMap;
import java.util.Map;

/** Maps for the tests of maps: with tiny widths, two entries are flat and twelve are a tree. */
final class Maps {
    static final int FLAT = 2;
    static final int TREE = 12;

    private Maps() {}

    /** A map from so many numbers to 0 that has seen that it is alone. */
    static CowMap<Integer, Integer> ofZeros(int size) {
        CowMap<Integer, Integer> map = new CowMap<>();
        for (int key = 0; key < size; key++) {
            map.put(key, 0);
        }
        return map;
    }

    /** As above, a sorted one. */
    static CowSortedMap<Integer, Integer> sortedOfZeros(int size) {
        CowSortedMap<Integer, Integer> map = new CowSortedMap<>();
        for (int key = 0; key < size; key++) {
            map.put(key, 0);
        }
        return map;
    }

    /** The sum of all values, each read in two ways. */
    static int sum(Map<Integer, Integer> map) {
        int sum = 0;
        for (Map.Entry<Integer, Integer> entry : map.entrySet()) {
            Integer value = entry.getValue();
            Integer found = map.get(entry.getKey());
            sum += value == null || !value.equals(found) ? 1000 : value;
        }
        return sum;
    }
}
