package dev.byre.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Everything that can be done to a {@code List<Integer>}, bad indices and callbacks that throw among it. Indices are
 * drawn from a little more than what is there.
 */
public final class ListEdits {
    /** Lists stop growing in leaps here, so that a long run stays fast. */
    private static final int LARGE = 48;

    private static final Comparator<@Nullable Integer> DESCENDING =
            Comparator.nullsFirst(Comparator.<Integer>reverseOrder());

    private final List<Edit<List<Integer>, List<Integer>>> edits = new ArrayList<>();
    private final int values;

    private ListEdits(int values) {
        this.values = values;
        addSingle();
        addBulk();
        addFunctions();
        addViews();
        addReads();
        List.copyOf(edits).forEach(this::addOfSubList);
    }

    /** The edits of a list that may hold null. */
    public static List<Edit<List<Integer>, List<Integer>>> withNulls() {
        return new ListEdits(9).edits;
    }

    /** The edits of a list that may not. */
    public static List<Edit<List<Integer>, List<Integer>>> withoutNulls() {
        return new ListEdits(8).edits;
    }

    private void edit(String name, Edit.Action<List<Integer>> action) {
        edits.add(Edit.same(name, action));
    }

    private void look(String name, Edit.Action<List<Integer>> action) {
        edits.add(Edit.look(name, action));
    }

    /** A value out of few, so that the same ones meet again; the ninth is null. */
    private @Nullable Integer value(int b) {
        int value = b % values;
        return value == 8 ? null : value;
    }

    private List<Integer> values(int a, int b) {
        return IntStream.range(0, a % 4).mapToObj(i -> value(b + i)).collect(Collectors.toCollection(ArrayList::new));
    }

    /** From -1, which is bad, to one past the limit, which is bad too. */
    private static int index(int a, int limit) {
        return a % (limit + 2) - 1;
    }

    private static int position(int a, List<Integer> list) {
        return index(a, list.size() + 1);
    }

    private void addSingle() {
        edit("add", (list, a, b) -> list.add(value(b)));
        edit("add at", (list, a, b) -> {
            list.add(position(a, list), value(b));
            return null;
        });
        edit("set", (list, a, b) -> list.set(index(a, list.size()), value(b)));
        edit("set twice", (list, a, b) -> {
            list.set(index(a, list.size()), value(b));
            return list.set(index(a, list.size()), value(b + 1));
        });
        edit("remove at", (list, a, b) -> removeAt(list, index(a, list.size())));
        edit("remove", (list, a, b) -> list.remove((Object) value(b)));
        edit("remove a stranger", (list, a, b) -> list.remove((Object) "stranger"));
    }

    /** Not of a list of Integers, of which one would have to look twice which of the two remove methods is meant. */
    private static @Nullable Object removeAt(List<?> list, int index) {
        return list.remove(index);
    }

    @SuppressWarnings("ModifyingCollectionWithItself") // On purpose.
    private void addBulk() {
        edit("clear", (list, a, b) -> {
            list.clear();
            return null;
        });
        edit("add all", (list, a, b) -> list.addAll(values(a, b)));
        edit("add all at", (list, a, b) -> list.addAll(position(a, list), values(b, a)));
        edit("add itself", (list, a, b) -> list.size() < LARGE && list.addAll(list));
        edit("add itself at", (list, a, b) -> list.size() < LARGE && list.addAll(position(a, list), list));
        edit("add all of null", (list, a, b) -> list.addAll(null));
        edit("remove all", (list, a, b) -> list.removeAll(values(a, b)));
        edit("remove all of null", (list, a, b) -> list.removeAll(null));
        edit("retain all", (list, a, b) -> list.retainAll(values(a + 2, b)));
        edit("retain all of itself", (list, a, b) -> list.retainAll(list));
    }

    private void addFunctions() {
        edit("remove if", (list, a, b) -> list.removeIf(e -> Objects.hashCode(e) % 3 == b % 3));
        edit("remove if none", (list, a, b) -> list.removeIf(e -> false));
        edit("remove if, throwing", (list, a, b) -> list.removeIf(Boom.testAt(a % 8, e -> true)));
        edit("remove if null", (list, a, b) -> list.removeIf(null));
        edit("replace all", (list, a, b) -> {
            list.replaceAll(e -> e == null ? value(b) : Integer.valueOf(e * 3 % 8));
            return null;
        });
        edit("replace all, throwing", (list, a, b) -> {
            list.replaceAll(Boom.at(a % 8, e -> b));
            return null;
        });
        edit("sort", (list, a, b) -> {
            list.sort(null);
            return null;
        });
        edit("sort descending", (list, a, b) -> {
            list.sort(DESCENDING);
            return null;
        });
        edit("sort, throwing", (list, a, b) -> {
            list.sort(Boom.compareAt(a % 8, DESCENDING));
            return null;
        });
    }

    private void addViews() {
        edit("iterator", (list, a, b) -> iterate(list.iterator(), new SplittableRandom(a * 32L + b)));
        edit("list iterator", (list, a, b) -> wander(list.listIterator(), new SplittableRandom(a * 32L + b)));
        edit(
                "list iterator at",
                (list, a, b) -> wander(list.listIterator(position(a, list)), new SplittableRandom(a * 32L + b)));
    }

    /** The same through a sub list, at times one of a sub list. */
    private void addOfSubList(Edit<List<Integer>, List<Integer>> edit) {
        Edit.Action<List<Integer>> action = (list, a, b) -> {
            int from = position(a, list);
            int to = from - 1 + b % (list.size() - from + 3);
            List<Integer> part = list.subList(from, to);
            if (b % 3 == 0 && part.size() > 1) {
                part = part.subList(1, part.size());
            }
            Object result = edit.onVersion().on(part, a / 3 + b, b / 3 + a);
            return new Object[] {result, part.toString(), part.size()};
        };
        edits.add(new Edit<>(edit.name() + ", of a sub list", edit.reads(), action, action));
    }

    /** Removes some of what an iterator gives, and tells what it said. */
    private static List<Object> iterate(Iterator<Integer> iterator, SplittableRandom random) {
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            told.add(iterator.hasNext());
            told.add(told(random.nextInt(3) == 0 ? remove(iterator) : iterator::next));
        }
        return told;
    }

    private static Talk remove(Iterator<Integer> iterator) {
        return () -> {
            iterator.remove();
            return "removed";
        };
    }

    /** Goes forth and back, reads and writes, and tells what the iterator said. */
    private List<Object> wander(ListIterator<Integer> iterator, SplittableRandom random) {
        List<Object> told = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            told.add(List.of(iterator.hasPrevious(), iterator.nextIndex(), iterator.previousIndex()));
            Integer value = value(random.nextInt(values));
            told.add(
                    switch (random.nextInt(7)) {
                        case 0, 1 -> told(iterator::next);
                        case 2 -> told(iterator::previous);
                        case 3 -> told(remove(iterator));
                        case 4 ->
                            told(() -> {
                                iterator.add(value);
                                return "added";
                            });
                        default ->
                            told(() -> {
                                iterator.set(value);
                                return "set";
                            });
                    });
        }
        return told;
    }

    @FunctionalInterface
    private interface Talk {
        @Nullable
        Object say();
    }

    private static Object told(Talk talk) {
        try {
            return String.valueOf(talk.say());
        } catch (RuntimeException e) {
            return e.getClass();
        }
    }

    @SuppressWarnings({"CollectionIncompatibleType", "CollectionToArraySafeParameter", "EqualsNull"}) // On purpose.
    private void addReads() {
        look("get", (list, a, b) -> list.get(index(a, list.size())));
        look("contains", (list, a, b) -> list.contains(value(b)));
        look("contains all", (list, a, b) -> list.containsAll(values(a, b)));
        look("index of", (list, a, b) -> List.of(list.indexOf(value(b)), list.lastIndexOf(value(b))));
        look("index of a stranger", (list, a, b) -> list.indexOf("stranger") + list.lastIndexOf("stranger"));
        look("is empty", (list, a, b) -> list.isEmpty());
        look("to array", (list, a, b) -> list.toArray());
        look("to a given array", (list, a, b) -> list.toArray(filled(new Integer[a])));
        look("to a wrong array", (list, a, b) -> list.toArray(new String[a]));
        look("to a made array", (list, a, b) -> list.toArray(Number[]::new));
        look("equals", (list, a, b) -> List.of(list.equals(values(a, b)), list.equals(new ArrayList<>(list))));
        look("equals a stranger", (list, a, b) -> list.equals(null) || list.equals((Object) "stranger"));
        look("for each", (list, a, b) -> {
            List<Integer> seen = new ArrayList<>();
            list.forEach(seen::add);
            return seen;
        });
        look("stream", (list, a, b) -> list.stream().skip(a % 4).limit(b).toList());
        look(
                "parallel stream",
                (list, a, b) -> list.parallelStream().map(String::valueOf).toList());
        look("spliterator", (list, a, b) -> split(list.spliterator(), a));
        look(
                "sub list of sub list",
                (list, a, b) ->
                        list.subList(index(a, 4), list.size()).subList(0, b % 4).toString());
        look(
                "list iterator at",
                (list, a, b) -> list.listIterator(position(a, list)).nextIndex());
    }

    private static Integer[] filled(Integer[] array) {
        java.util.Arrays.fill(array, 77);
        return array;
    }

    /** Splits a few times, and tells the parts in order. */
    private static List<Object> split(Spliterator<Integer> right, int splits) {
        List<Object> told = new ArrayList<>();
        told.add(right.hasCharacteristics(Spliterator.ORDERED | Spliterator.SIZED | Spliterator.SUBSIZED));
        for (int i = 0; i < splits % 4; i++) {
            Spliterator<Integer> left = right.trySplit();
            if (left != null) {
                told.add(left.estimateSize());
                left.tryAdvance(e -> told.add(String.valueOf(e)));
                left.forEachRemaining(e -> told.add(String.valueOf(e)));
            }
        }
        told.add(right.getExactSizeIfKnown());
        right.forEachRemaining(e -> told.add(String.valueOf(e)));
        return Collections.unmodifiableList(told);
    }
}
