package dev.byre.testkit;

import static dev.byre.testkit.Write.changes;
import static dev.byre.testkit.Write.empties;
import static dev.byre.testkit.Write.leaves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The writes of {@link Write#toSets}. */
final class SetWrites {
    private SetWrites() {}

    static List<Write<Set<Integer>>> all() {
        List<Write<Set<Integer>>> writes = new ArrayList<>();
        writes.add(changes("add", "", set -> set.add(4)));
        writes.add(leaves("add", "of what is there", set -> set.add(3)));
        writes.add(changes("addAll", "", set -> set.addAll(List.of(3, 4, 6))));
        writes.add(leaves("addAll", "of what is there", set -> set.addAll(List.of(3, 8))));
        writes.add(leaves("addAll", "of itself", set -> set.addAll(new ArrayList<>(set))));
        writes.add(leaves("addAll", "of nothing", set -> set.addAll(List.of())));
        writes.addAll(removals());
        return writes;
    }

    /** The writes that the keys of a map have, too. */
    static List<Write<Set<Integer>>> removals() {
        List<Write<Set<Integer>>> writes = new ArrayList<>();
        writes.add(changes("remove", "", set -> set.remove(3)));
        writes.add(leaves("remove", "of a stranger", set -> set.remove(4)));
        // The two loops of AbstractSet, of which the first one goes through a collection that is smaller than the set.
        writes.add(changes("removeAll", "of few", set -> set.removeAll(List.of(3, 8))));
        writes.add(changes("removeAll", "of many", set -> set.removeAll(withMany(set, 3, 8))));
        writes.add(leaves("removeAll", "of few strangers", set -> set.removeAll(List.of(4, 6))));
        writes.add(leaves("removeAll", "of many strangers", set -> set.removeAll(withMany(set))));
        writes.add(empties("removeAll", "of all", set -> set.removeAll(new ArrayList<>(set))));
        writes.add(changes("retainAll", "", set -> set.retainAll(List.of(3, 8))));
        writes.add(leaves("retainAll", "of all", set -> set.retainAll(new HashSet<>(set))));
        writes.add(empties("retainAll", "of nothing", set -> set.retainAll(List.of())));
        writes.add(changes("removeIf", "", set -> set.removeIf(e -> e == 3)));
        writes.add(empties("removeIf", "true of all", set -> set.removeIf(e -> true)));
        writes.add(leaves("removeIf", "true of none", set -> set.removeIf(e -> false)));
        writes.add(empties("clear", "", Set::clear));
        writes.add(changes("iterator", "remove", set -> {
            Iterator<Integer> iterator = set.iterator();
            while (iterator.hasNext()) {
                if (iterator.next() == 3) {
                    iterator.remove();
                }
            }
        }));
        writes.add(leaves("iterator", "that only reads", set -> set.iterator().next()));
        return writes;
    }

    /** The elements given, and more strangers than the set has elements. */
    private static Collection<Integer> withMany(Set<Integer> set, Integer... elements) {
        Collection<Integer> many = new HashSet<>(List.of(elements));
        for (int i = 0; i <= set.size(); i++) {
            many.add(-1 - i);
        }
        return many;
    }
}
