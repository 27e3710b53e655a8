package dev.byre.testkit;

import static dev.byre.testkit.Write.changes;
import static dev.byre.testkit.Write.empties;
import static dev.byre.testkit.Write.leaves;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The writes of {@link Write#toMaps}. */
final class MapWrites {
    private MapWrites() {}

    static List<Write<Map<Integer, Integer>>> all() {
        List<Write<Map<Integer, Integer>>> writes = new ArrayList<>();
        addPuts(writes);
        addRemovals(writes);
        addReplacing(writes);
        addComputing(writes);
        SetWrites.removals()
                .forEach(write -> writes.add(
                        write.<Map<Integer, Integer>>through(Map::keySet).named("keySet", write.toString())));
        addThroughValues(writes);
        addThroughEntries(writes);
        return writes;
    }

    private static void addPuts(List<Write<Map<Integer, Integer>>> writes) {
        writes.add(changes("put", "", map -> map.put(4, 40)));
        writes.add(changes("put", "of another value", map -> map.put(3, 31)));
        writes.add(leaves("put", "of the same value", map -> map.put(3, map.get(3))));
        writes.add(changes("putIfAbsent", "", map -> map.putIfAbsent(4, 40)));
        writes.add(leaves("putIfAbsent", "of what is there", map -> map.putIfAbsent(3, 31)));
        writes.add(changes("putAll", "", map -> map.putAll(Map.of(4, 40, 6, 60))));
        writes.add(changes("putAll", "of other values", map -> map.putAll(Map.of(3, 31, 8, 81))));
        writes.add(leaves("putAll", "of the same", map -> map.putAll(new HashMap<>(map))));
        writes.add(leaves("putAll", "of nothing", map -> map.putAll(Map.of())));
    }

    private static void addRemovals(List<Write<Map<Integer, Integer>>> writes) {
        writes.add(changes("remove", "", map -> map.remove(3)));
        writes.add(leaves("remove", "of a stranger", map -> map.remove(4)));
        writes.add(changes("remove", "with its value", map -> map.remove(3, 30)));
        writes.add(leaves("remove", "with another value", map -> map.remove(3, 31)));
        writes.add(leaves("remove", "of a stranger with a value", map -> map.remove(4, 40)));
        writes.add(empties("clear", "", Map::clear));
    }

    private static void addReplacing(List<Write<Map<Integer, Integer>>> writes) {
        writes.add(changes("replace", "", map -> map.replace(3, 31)));
        writes.add(leaves("replace", "by the same", map -> map.replace(3, map.get(3))));
        writes.add(leaves("replace", "of a stranger", map -> map.replace(4, 40)));
        writes.add(changes("replace", "of its value", map -> map.replace(3, 30, 31)));
        writes.add(leaves("replace", "of another value", map -> map.replace(3, 31, 32)));
        writes.add(leaves("replace", "of a stranger's value", map -> map.replace(4, 40, 41)));
        writes.add(changes("replaceAll", "", map -> map.replaceAll((key, value) -> value + 1)));
        writes.add(changes("replaceAll", "of one", map -> map.replaceAll((key, value) -> key == 3 ? 31 : value)));
        writes.add(leaves("replaceAll", "by the same", map -> map.replaceAll((key, value) -> value)));
    }

    private static void addComputing(List<Write<Map<Integer, Integer>>> writes) {
        writes.add(changes("compute", "", map -> map.compute(3, (key, value) -> 31)));
        writes.add(changes("compute", "of a new key", map -> map.compute(4, (key, value) -> 40)));
        writes.add(changes("compute", "to null", map -> map.compute(3, (key, value) -> null)));
        writes.add(leaves("compute", "to the same", map -> map.compute(3, (key, value) -> value)));
        writes.add(leaves("compute", "of a new key to null", map -> map.compute(4, (key, value) -> null)));
        writes.add(changes("computeIfAbsent", "", map -> map.computeIfAbsent(4, key -> 40)));
        writes.add(leaves("computeIfAbsent", "of what is there", map -> map.computeIfAbsent(3, key -> 31)));
        writes.add(leaves("computeIfAbsent", "to null", map -> map.computeIfAbsent(4, key -> null)));
        writes.add(changes("computeIfPresent", "", map -> map.computeIfPresent(3, (key, value) -> 31)));
        writes.add(changes("computeIfPresent", "to null", map -> map.computeIfPresent(3, (key, value) -> null)));
        writes.add(leaves("computeIfPresent", "to the same", map -> map.computeIfPresent(3, (key, value) -> value)));
        writes.add(leaves("computeIfPresent", "of a stranger", map -> map.computeIfPresent(4, (key, value) -> 40)));
        writes.add(changes("merge", "", map -> map.merge(3, 1, Integer::sum)));
        writes.add(changes("merge", "of a new key", map -> map.merge(4, 40, Integer::sum)));
        writes.add(changes("merge", "to null", map -> map.merge(3, 1, (old, value) -> null)));
        writes.add(leaves("merge", "to the same", map -> map.merge(3, 1, (old, value) -> old)));
    }

    private static void addThroughValues(List<Write<Map<Integer, Integer>>> writes) {
        values(writes, changes("remove", "", values -> values.remove(30)));
        values(writes, leaves("remove", "of a stranger", values -> values.remove(40)));
        values(writes, changes("removeAll", "", values -> values.removeAll(List.of(30, 80))));
        values(writes, leaves("removeAll", "of strangers", values -> values.removeAll(List.of(40, 60))));
        values(writes, changes("retainAll", "", values -> values.retainAll(List.of(30, 80))));
        values(writes, leaves("retainAll", "of all", values -> values.retainAll(new HashSet<>(values))));
        values(writes, changes("removeIf", "", values -> values.removeIf(value -> value == 30)));
        values(writes, empties("removeIf", "true of all", values -> values.removeIf(value -> true)));
        values(writes, leaves("removeIf", "true of none", values -> values.removeIf(value -> false)));
        values(writes, empties("clear", "", Collection::clear));
        values(writes, changes("iterator", "remove", values -> removeFirst(values.iterator(), value -> value == 30)));
        values(
                writes,
                leaves(
                        "iterator",
                        "that only reads",
                        values -> values.iterator().next()));
    }

    private static void values(List<Write<Map<Integer, Integer>>> writes, Write<Collection<Integer>> write) {
        writes.add(write.<Map<Integer, Integer>>through(Map::values).named("values", write.toString()));
    }

    private static void addThroughEntries(List<Write<Map<Integer, Integer>>> writes) {
        entries(writes, changes("remove", "", entries -> entries.remove(Map.entry(3, 30))));
        entries(writes, leaves("remove", "with another value", entries -> entries.remove(Map.entry(3, 31))));
        entries(writes, changes("removeAll", "", entries -> entries.removeAll(List.of(Map.entry(3, 30)))));
        entries(writes, leaves("removeAll", "of strangers", entries -> entries.removeAll(List.of(Map.entry(3, 31)))));
        entries(writes, changes("retainAll", "", entries -> entries.retainAll(List.of(Map.entry(3, 30)))));
        entries(writes, leaves("retainAll", "of all", entries -> entries.retainAll(new ArrayList<>(entries))));
        entries(writes, changes("removeIf", "", entries -> entries.removeIf(entry -> entry.getKey() == 3)));
        entries(writes, empties("removeIf", "true of all", entries -> entries.removeIf(entry -> true)));
        entries(writes, leaves("removeIf", "true of none", entries -> entries.removeIf(entry -> false)));
        entries(writes, empties("clear", "", Collection::clear));
        entries(
                writes,
                changes(
                        "iterator",
                        "remove",
                        entries -> removeFirst(entries.iterator(), entry -> entry.getKey() == 3)));
        entries(
                writes,
                changes("iterator", "setValue", entries -> entries.iterator().forEachRemaining(set(31))));
        entries(
                writes,
                leaves(
                        "iterator",
                        "setValue to the same",
                        entries -> entries.iterator().forEachRemaining(set(30))));
        entries(
                writes,
                leaves(
                        "iterator",
                        "that only reads",
                        entries -> entries.iterator().next()));
        entries(writes, changes("forEach", "setValue", entries -> entries.forEach(set(31))));
        entries(
                writes,
                changes("stream", "setValue", entries -> entries.stream().forEach(set(31))));
        entries(
                writes,
                changes(
                        "spliterator",
                        "setValue",
                        entries -> entries.spliterator().forEachRemaining(set(31))));
    }

    private static void entries(
            List<Write<Map<Integer, Integer>>> writes, Write<Collection<Map.Entry<Integer, Integer>>> write) {
        writes.add(write.<Map<Integer, Integer>>through(Map::entrySet).named("entrySet", write.toString()));
    }

    private static <E> void removeFirst(Iterator<E> iterator, Predicate<E> removed) {
        while (iterator.hasNext()) {
            if (removed.test(iterator.next())) {
                iterator.remove();
                return;
            }
        }
    }

    /** Sets the value of the key 3. */
    private static Consumer<Map.Entry<Integer, Integer>> set(int value) {
        return entry -> {
            if (entry.getKey() == 3) {
                entry.setValue(value);
            }
        };
    }
}
