package dev.byre.site.tour;

import dev.byre.collections.MapDiff;
import java.util.HashMap;
import java.util.Map;

/**
 * What leads from one plain map to another, found by looking at every entry of both. Values are never null.
 *
 * @param added the entries of keys that only the newer map has
 * @param removed the entries of keys that only the older map has
 * @param changed the keys whose values differ, with both values
 */
record PlainDiff(
        Map<String, Integer> added, Map<String, Integer> removed, Map<String, MapDiff.Change<Integer>> changed) {
    static PlainDiff of(Map<String, Integer> older, Map<String, Integer> newer) {
        PlainDiff diff = new PlainDiff(new HashMap<>(), new HashMap<>(), new HashMap<>());
        older.forEach((key, before) -> {
            Integer after = newer.get(key);
            if (after == null) {
                diff.removed.put(key, before);
            } else if (!after.equals(before)) {
                diff.changed.put(key, new MapDiff.Change<>(before, after));
            }
        });
        newer.forEach((key, after) -> {
            if (!older.containsKey(key)) {
                diff.added.put(key, after);
            }
        });
        return diff;
    }

    /** The number of keys that the two maps do not have alike. */
    int size() {
        return added.size() + removed.size() + changed.size();
    }
}
