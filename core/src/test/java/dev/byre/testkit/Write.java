package dev.byre.testkit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One way to write to something.
 *
 * @param method the name of the method that is called
 * @param detail what else is to be said of the call
 * @param kind what the write does to what was there
 * @param write does it
 */
public record Write<T>(String method, String detail, Kind kind, Consumer<? super T> write) {
    /** What a write does to what was there. */
    public enum Kind {
        /** Changes it, and so has to copy it when it is shared. */
        CHANGES,
        /** Leaves nothing of it, so that there is nothing to copy. */
        EMPTIES,
        /** Leaves it as it is, and so copies nothing. */
        LEAVES
    }

    /** This write, done through a view. */
    public <U> Write<U> through(Function<? super U, ? extends T> view) {
        return new Write<>(method, detail, kind, u -> write.accept(view.apply(u)));
    }

    /** This write, called otherwise. */
    Write<T> named(String method, String detail) {
        return new Write<>(method, detail, kind, write);
    }

    /** Writes to a {@code List<Integer>} whose elements are {@link #ELEMENTS}. */
    public static List<Write<List<Integer>>> toLists() {
        List<Write<List<Integer>>> writes = new ArrayList<>();
        addPlain(writes);
        addThroughIterators(writes);
        List.copyOf(writes)
                .forEach(write -> writes.add(new Write<>(
                        write.method,
                        write.detail + " of a sub list",
                        write.kind == Kind.EMPTIES ? Kind.CHANGES : write.kind,
                        list -> write.write.accept(list.subList(0, 4)))));
        return writes;
    }

    /** What the lists hold that {@link #toLists} writes to; the last one, 7, is in no sub list. */
    public static final List<Integer> ELEMENTS = List.of(5, 3, 8, 1, 7);

    /**
     * Writes to a {@code Set<Integer>} that holds {@link #ELEMENTS}, perhaps others, but neither 4 nor 6 nor anything
     * below 0.
     */
    public static List<Write<Set<Integer>>> toSets() {
        return SetWrites.all();
    }

    /**
     * Writes to a {@code Map<Integer, Integer>} that holds {@link #ENTRIES}, perhaps others, but neither 4 nor 6 nor
     * anything below 0 as key, and each value once, but neither 40 nor 60. The method of a write through a view is the
     * one that gives the view.
     */
    public static List<Write<Map<Integer, Integer>>> toMaps() {
        return MapWrites.all();
    }

    /**
     * Writes to a {@code NavigableSet<Integer>} as {@link #toSets} has it, in which these are in their natural order;
     * views of it among them.
     */
    public static List<Write<NavigableSet<Integer>>> toSortedSets() {
        return SortedWrites.toSets();
    }

    /**
     * Writes to a {@code NavigableMap<Integer, Integer>} as {@link #toMaps} has it, in which the keys are in their
     * natural order; views of it among them.
     */
    public static List<Write<NavigableMap<Integer, Integer>>> toSortedMaps() {
        return SortedWrites.toMaps();
    }

    /** What the maps hold that {@link #toMaps} writes to: {@link #ELEMENTS}, each with ten times itself. */
    public static final Map<Integer, Integer> ENTRIES =
            ELEMENTS.stream().collect(Collectors.toUnmodifiableMap(e -> e, e -> e * 10));

    static <T> Write<T> changes(String method, String detail, Consumer<T> write) {
        return new Write<>(method, detail, Kind.CHANGES, write);
    }

    static <T> Write<T> leaves(String method, String detail, Consumer<T> write) {
        return new Write<>(method, detail, Kind.LEAVES, write);
    }

    static <T> Write<T> empties(String method, String detail, Consumer<T> write) {
        return new Write<>(method, detail, Kind.EMPTIES, write);
    }

    private static void addPlain(List<Write<List<Integer>>> writes) {
        writes.add(changes("add", "", list -> list.add(4)));
        writes.add(changes("add", "at the front", list -> list.add(0, 4)));
        writes.add(changes("addAll", "", list -> list.addAll(List.of(4, 6))));
        writes.add(changes("addAll", "in the middle", list -> list.addAll(2, List.of(4, 6))));
        writes.add(changes("addAll", "of itself", list -> list.addAll(list.subList(0, 2))));
        writes.add(leaves("addAll", "of nothing", list -> list.addAll(List.of())));
        writes.add(leaves("addAll", "of nothing in the middle", list -> list.addAll(2, List.of())));
        writes.add(changes("set", "", list -> list.set(1, 4)));
        writes.add(changes("remove", "at an index", list -> removeAt(list, 1)));
        writes.add(changes("remove", "of an element", list -> list.remove((Object) 3)));
        writes.add(leaves("remove", "of a stranger", list -> list.remove((Object) 4)));
        writes.add(changes("removeAll", "", list -> list.removeAll(List.of(3, 8))));
        writes.add(leaves("removeAll", "of strangers", list -> list.removeAll(List.of(4, 6))));
        writes.add(changes("retainAll", "", list -> list.retainAll(List.of(3, 8))));
        writes.add(leaves("retainAll", "of all", list -> list.retainAll(ELEMENTS)));
        writes.add(changes("removeIf", "", list -> list.removeIf(e -> e > 4)));
        writes.add(empties("removeIf", "true of all", list -> list.removeIf(e -> true)));
        writes.add(leaves("removeIf", "true of none", list -> list.removeIf(e -> false)));
        writes.add(changes("replaceAll", "", list -> list.replaceAll(e -> e + 1)));
        writes.add(changes("sort", "", list -> list.sort(null)));
        writes.add(empties("clear", "", List::clear));
        writes.add(leaves(
                "subList", "that is empty, cleared", list -> list.subList(2, 2).clear()));
        writes.add(changes("subList", "cleared", list -> list.subList(1, 3).clear()));
    }

    private static void addThroughIterators(List<Write<List<Integer>>> writes) {
        writes.add(changes("iterator", "remove", list -> {
            Iterator<Integer> iterator = list.iterator();
            iterator.next();
            iterator.remove();
        }));
        writes.add(changes("listIterator", "remove", list -> {
            ListIterator<Integer> iterator = list.listIterator();
            iterator.next();
            iterator.remove();
        }));
        writes.add(changes("listIterator", "set", list -> {
            ListIterator<Integer> iterator = list.listIterator(2);
            iterator.previous();
            iterator.set(4);
        }));
        writes.add(changes("listIterator", "add", list -> list.listIterator(1).add(4)));
        writes.add(leaves(
                "listIterator", "that only reads", list -> list.listIterator().next()));
    }

    /** Not of a list of Integers, of which one would have to look twice which of the two remove methods is meant. */
    private static void removeAt(List<?> list, int index) {
        list.remove(index);
    }

    @Override
    public String toString() {
        return detail.isEmpty() ? method : method + " " + detail;
    }
}
