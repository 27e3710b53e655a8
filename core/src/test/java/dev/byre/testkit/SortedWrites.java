package dev.byre.testkit;

import static dev.byre.testkit.Write.changes;
import static dev.byre.testkit.Write.empties;
import static dev.byre.testkit.Write.leaves;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The writes of {@link Write#toSortedMaps} and {@link Write#toSortedSets}. */
final class SortedWrites {
    private SortedWrites() {}

    static List<Write<NavigableMap<Integer, Integer>>> toMaps() {
        List<Write<NavigableMap<Integer, Integer>>> writes = new ArrayList<>();
        for (Write<Map<Integer, Integer>> write : MapWrites.all()) {
            writes.add(write.through(map -> map));
            writes.add(write.<NavigableMap<Integer, Integer>>through(NavigableMap::descendingMap)
                    .named("descendingMap", write.toString()));
            writes.add(write.<NavigableMap<Integer, Integer>>through(map -> map.tailMap(1, true))
                    .named("tailMap", write.toString()));
            Write.Kind kind = write.kind() == Write.Kind.EMPTIES ? Write.Kind.CHANGES : write.kind();
            writes.add(new Write<>(
                    "subMap", write.toString(), kind, map -> write.write().accept(map.subMap(2, 9))));
        }
        writes.add(changes("pollFirstEntry", "", NavigableMap::pollFirstEntry));
        writes.add(changes("pollLastEntry", "", NavigableMap::pollLastEntry));
        writes.add(changes(
                "headMap",
                "whose last entry is polled",
                map -> map.headMap(4, false).pollLastEntry()));
        writes.add(leaves(
                "headMap", "that is empty, polled", map -> map.headMap(1, false).pollLastEntry()));
        writes.add(leaves(
                "subMap",
                "that is empty, cleared",
                map -> map.subMap(4, true, 4, true).clear()));
        writes.add(
                changes("subMap", "cleared", map -> map.subMap(3, true, 5, true).clear()));
        writes.add(empties(
                "headMap",
                "of all, cleared",
                map -> map.headMap(Integer.MAX_VALUE).clear()));
        writes.add(empties("tailMap", "of all, cleared", map -> map.tailMap(0).clear()));
        writes.add(changes(
                "navigableKeySet", "polled", map -> map.navigableKeySet().pollFirst()));
        writes.add(changes(
                "descendingKeySet", "polled", map -> map.descendingKeySet().pollFirst()));
        writes.add(changes("descendingKeySet", "iterator remove", map -> removeFirst(map.descendingKeySet())));
        return writes;
    }

    static List<Write<NavigableSet<Integer>>> toSets() {
        List<Write<NavigableSet<Integer>>> writes = new ArrayList<>();
        for (Write<Set<Integer>> write : SetWrites.all()) {
            writes.add(write.through(set -> set));
            writes.add(in(write, "descendingSet", NavigableSet::descendingSet));
            writes.add(in(write, "tailSet", set -> set.tailSet(-1000, true)));
        }
        writes.add(changes("pollFirst", "", NavigableSet::pollFirst));
        writes.add(changes("pollLast", "", NavigableSet::pollLast));
        writes.add(changes("headSet", "polled", set -> set.headSet(4, true).pollLast()));
        writes.add(leaves(
                "headSet", "that is empty, polled", set -> set.headSet(1, false).pollLast()));
        writes.add(changes("subSet", "cleared", set -> set.subSet(3, 6).clear()));
        writes.add(leaves(
                "subSet", "that is empty, cleared", set -> set.subSet(4, 4).clear()));
        writes.add(empties(
                "headSet",
                "of all, cleared",
                set -> set.headSet(Integer.MAX_VALUE).clear()));
        writes.add(changes("descendingIterator", "remove", set -> removeFirst(set.descendingSet())));
        return writes;
    }

    private static Write<NavigableSet<Integer>> in(
            Write<Set<Integer>> write, String method, UnaryOperator<NavigableSet<Integer>> view) {
        return write.<NavigableSet<Integer>>through(view).named(method, write.toString());
    }

    private static void removeFirst(Set<Integer> set) {
        Iterator<Integer> iterator = set.iterator();
        iterator.next();
        iterator.remove();
    }
}
