package dev.byre.testkit;

import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.Spliterator;
import java.util.function.Function;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Everything that can be done to a set or to a view of a map, but for adding to it. What an edit does and tells does
 * not depend on the order of the elements.
 *
 * @param <T> the set, or the map whose view it is
 * @param <E> the class of the elements
 */
final class CollectionEdits<T, E> {
    /** Picks an element that the collection may hold. */
    @FunctionalInterface
    interface Pick<T, E> {
        @Nullable
        E at(T target, int index, int b);
    }

    @FunctionalInterface
    private interface Action<E> {
        @Nullable
        Object on(Collection<E> collection, Picked<E> picked, int a, int b) throws Exception;
    }

    /** What the arguments of an edit pick: one element, a few and many. */
    private record Picked<E>(@Nullable E one, List<E> few, List<E> many) {}

    private final List<Edit<T, T>> edits = new ArrayList<>();
    private final String suffix;
    private final Function<? super T, ? extends Collection<E>> view;
    private final Pick<? super T, ? extends E> pick;

    private CollectionEdits(
            String suffix, Function<? super T, ? extends Collection<E>> view, Pick<? super T, ? extends E> pick) {
        this.suffix = suffix;
        this.view = view;
        this.pick = pick;
        addRemovals();
        addFunctions();
        addIterators();
        addLooks();
        addArrays();
        addStreams();
    }

    /** The edits of a collection, named with a suffix. */
    static <T, E> List<Edit<T, T>> of(
            String suffix, Function<? super T, ? extends Collection<E>> view, Pick<? super T, ? extends E> pick) {
        return new CollectionEdits<T, E>(suffix, view, pick).edits;
    }

    /** The edits of a set, named with a suffix. */
    static <T, E> List<Edit<T, T>> ofSet(
            String suffix, Function<? super T, ? extends Set<E>> view, Pick<? super T, ? extends E> pick) {
        CollectionEdits<T, E> edits = new CollectionEdits<>(suffix, view, pick);
        edits.addOfSets();
        return edits.edits;
    }

    private void edit(String name, Action<E> action) {
        edits.add(
                Edit.same(name + suffix, (target, a, b) -> action.on(view.apply(target), picked(target, a, b), a, b)));
    }

    private void look(String name, Action<E> action) {
        edits.add(
                Edit.look(name + suffix, (target, a, b) -> action.on(view.apply(target), picked(target, a, b), a, b)));
    }

    private Picked<E> picked(T target, int a, int b) {
        int index = HashKeys.index(a, b);
        List<E> many = new ArrayList<>();
        for (int i = 0; i < HashKeys.many(a); i++) {
            many.add(pick.at(target, index + i, b + i));
        }
        return new Picked<>(pick.at(target, index, b), many.subList(0, HashKeys.few(a)), many);
    }

    @SuppressWarnings({"EqualsNull", "SelfEquals", "UndefinedEquals"}) // On purpose, and of sets only.
    private void addOfSets() {
        edit("remove", (set, picked, a, b) -> set.remove(picked.one));
        edit("remove one by one", (set, picked, a, b) -> {
            int removed = 0;
            for (E element : picked.many) {
                removed += set.remove(element) ? 1 : 0;
            }
            return removed;
        });
        look("equals", (set, picked, a, b) -> {
            Set<Object> copy = new HashSet<>(bag(set).keySet());
            Set<Object> other = new HashSet<>(copy);
            other.remove(picked.one);
            return List.of(set.equals(copy), copy.equals(set), set.equals(other), other.equals(set), set.equals(set));
        });
        look("equals another of its size", (set, picked, a, b) -> {
            Set<Object> other = new HashSet<>(bag(set).keySet());
            if (other.remove(picked.one)) {
                other.add("stranger");
            }
            return List.of(set.equals(other), other.equals(set));
        });
        look("equals a stranger", (set, picked, a, b) -> set.equals(null) || set.equals((Object) "stranger"));
        look("hash code", (set, picked, a, b) -> set.hashCode());
    }

    @SuppressWarnings({"CollectionIncompatibleType", "ModifyingCollectionWithItself"}) // On purpose.
    private void addRemovals() {
        edit("remove a stranger", (all, picked, a, b) -> all.remove("stranger") || all.remove(HashKeys.CROWDED));
        edit("remove all, few", (all, picked, a, b) -> all.removeAll(picked.few));
        edit("remove all, many", (all, picked, a, b) -> all.removeAll(picked.many));
        edit("remove all, many in a set", (all, picked, a, b) -> all.removeAll(new HashSet<>(picked.many)));
        edit("remove all of itself", (all, picked, a, b) -> all.removeAll(all));
        edit("remove all of null", (all, picked, a, b) -> all.removeAll(null));
        edit("retain all, few", (all, picked, a, b) -> all.retainAll(picked.few));
        edit("retain all, many", (all, picked, a, b) -> all.retainAll(picked.many));
        edit("retain all, many in a set", (all, picked, a, b) -> all.retainAll(new HashSet<>(picked.many)));
        edit("retain all of itself", (all, picked, a, b) -> all.retainAll(all));
        edit("retain all of null", (all, picked, a, b) -> all.retainAll(null));
        edit("clear", (all, picked, a, b) -> {
            all.clear();
            return all.isEmpty();
        });
    }

    private void addFunctions() {
        edit("remove if, few", (all, picked, a, b) -> all.removeIf(picked.few::contains));
        edit("remove if, many", (all, picked, a, b) -> all.removeIf(picked.many::contains));
        edit("remove if true of all", (all, picked, a, b) -> {
            List<@Nullable Object> seen = new ArrayList<>();
            return List.of(all.removeIf(e -> seen.add(told(e))), bag(seen));
        });
        edit("remove if true of none", (all, picked, a, b) -> all.removeIf(e -> false));
        edit("remove if of null", (all, picked, a, b) -> all.removeIf(null));
        edit("remove if, throwing", (all, picked, a, b) -> all.removeIf(Boom.testAt(a % 8, e -> true)));
        edit(
                "remove if, few, throwing",
                (all, picked, a, b) -> all.removeIf(Boom.testAt(b % 32, picked.few::contains)));
        look("for each", (all, picked, a, b) -> {
            List<E> seen = new ArrayList<>();
            all.forEach(seen::add);
            return bag(seen);
        });
        look("for each of null", (all, picked, a, b) -> {
            all.forEach(null);
            return null;
        });
        look("for each, throwing", (all, picked, a, b) -> {
            all.forEach(Boom.acceptAt(a % 8, e -> {}));
            return null;
        });
    }

    private void addIterators() {
        edit("iterator, removing few", (all, picked, a, b) -> iterate(all.iterator(), picked.few));
        edit("iterator, removing many", (all, picked, a, b) -> iterate(all.iterator(), picked.many));
        edit("iterator, removing the rest", (all, picked, a, b) -> {
            Set<@Nullable Object> rest = new HashSet<>(bag(all).keySet());
            rest.removeAll(picked.many);
            return iterate(all.iterator(), rest);
        });
        edit("iterator, removing all", (all, picked, a, b) -> iterate(all.iterator(), bag(all).keySet()));
        edit("iterator, removing one and reading on", (all, picked, a, b) -> {
            // Of several that are equal, which one is removed would depend on the order.
            boolean removable = Collections.frequency(new ArrayList<>(all), picked.one) == 1;
            List<@Nullable Object> seen = new ArrayList<>();
            Iterator<E> iterator = all.iterator();
            while (iterator.hasNext()) {
                E element = iterator.next();
                seen.add(told(element));
                if (removable && Objects.equals(element, picked.one)) {
                    iterator.remove();
                    iterator.forEachRemaining(e -> seen.add(told(e)));
                }
            }
            return bag(seen);
        });
        edit("iterator, removing before it reads", (all, picked, a, b) -> {
            all.iterator().remove();
            return null;
        });
        look("iterator", (all, picked, a, b) -> {
            List<E> seen = new ArrayList<>();
            Iterator<E> iterator = all.iterator();
            for (int i = 0; i < a % 8 && iterator.hasNext(); i++) {
                seen.add(iterator.next());
            }
            iterator.forEachRemaining(seen::add);
            return List.of(bag(seen), iterator.hasNext(), hasMore(iterator));
        });
        look("iterator that is not asked whether it has next", (all, picked, a, b) -> {
            List<E> seen = new ArrayList<>();
            Iterator<E> iterator = all.iterator();
            for (int i = all.size(); i > 0; i--) {
                seen.add(iterator.next());
            }
            return List.of(bag(seen), hasMore(iterator));
        });
    }

    /** Removes some, tries to remove each once more, and tells what the iterator said. */
    private static <E> Object iterate(Iterator<E> iterator, Collection<?> removed) {
        List<@Nullable Object> told = new ArrayList<>();
        while (iterator.hasNext()) {
            E element = iterator.next();
            told.add(told(element));
            if (removed.contains(element)) {
                iterator.remove();
                try {
                    iterator.remove();
                } catch (IllegalStateException e) {
                    told.add(e.getClass());
                }
            }
        }
        return List.of(bag(told), hasMore(iterator));
    }

    private static boolean hasMore(Iterator<?> iterator) {
        try {
            iterator.next();
            return true;
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    @SuppressWarnings("CollectionIncompatibleType") // On purpose.
    private void addLooks() {
        look("size", (all, picked, a, b) -> List.of(all.size(), all.isEmpty()));
        look("contains", (all, picked, a, b) -> all.contains(picked.one));
        look("contains a stranger", (all, picked, a, b) -> all.contains("stranger") || all.contains(HashKeys.CROWDED));
        look("contains all, few", (all, picked, a, b) -> all.containsAll(picked.few));
        look("contains all, many", (all, picked, a, b) -> all.containsAll(picked.many));
        look("contains all of itself", (all, picked, a, b) -> all.containsAll(new ArrayList<>(all)));
        look("contains all of null", (all, picked, a, b) -> all.containsAll(null));
        look("to string", (all, picked, a, b) -> words(all));
    }

    @SuppressWarnings({"NullAway", "ReferenceEquality"}) // On purpose.
    private void addArrays() {
        look("to array", (all, picked, a, b) -> bag(Arrays.asList(all.toArray())));
        look("to a given array", (all, picked, a, b) -> {
            Object[] given = new Object[a * 2];
            Arrays.fill(given, "given");
            Object[] array = all.toArray(given);
            int size = all.size();
            List<@Nullable Object> rest = Arrays.asList(array).subList(size, array.length);
            return Arrays.asList(
                    array.length,
                    bag(Arrays.asList(array).subList(0, size)),
                    rest,
                    size <= given.length == (array == given));
        });
        look("to a wrong array", (all, picked, a, b) -> bag(Arrays.asList(all.toArray(new StringBuilder[a]))));
        look("to no array", (all, picked, a, b) -> all.toArray((Object[]) null));
        look("to a made array", (all, picked, a, b) -> bag(Arrays.asList(all.toArray(Object[]::new))));
    }

    private void addStreams() {
        look("stream", (all, picked, a, b) -> bag(all.stream().toList()));
        look(
                "stream, skipped and limited",
                (all, picked, a, b) ->
                        all.stream().skip(a % 8).limit(b).toList().size());
        look("stream, counted", (all, picked, a, b) -> all.stream().count());
        look("stream, searched", (all, picked, a, b) -> all.stream().anyMatch(picked.few::contains));
        look("parallel stream", (all, picked, a, b) -> bag(all.parallelStream().toList()));
        look("spliterator", (all, picked, a, b) -> split(all.spliterator(), a));
        look("spliterator, what it says of itself", (all, picked, a, b) -> {
            Spliterator<E> spliterator = all.spliterator();
            return List.of(
                    spliterator.hasCharacteristics(Spliterator.DISTINCT),
                    spliterator.hasCharacteristics(Spliterator.SIZED),
                    spliterator.getExactSizeIfKnown());
        });
    }

    /** Splits a few times, and tells what the parts have, and whether each found as many as it had said. */
    private static <E> Object split(Spliterator<E> right, int splits) {
        List<E> seen = new ArrayList<>();
        boolean exact = true;
        for (int i = 0; i < splits % 5; i++) {
            Spliterator<E> left = right.trySplit();
            if (left != null) {
                exact &= read(left, seen);
            }
        }
        exact &= read(right, seen);
        return List.of(bag(seen), exact);
    }

    private static <E> boolean read(Spliterator<E> part, List<E> seen) {
        long said = part.getExactSizeIfKnown();
        int before = seen.size();
        part.tryAdvance(seen::add);
        part.forEachRemaining(seen::add);
        return (said == -1 || said == seen.size() - before) && !part.tryAdvance(e -> {});
    }

    /** How often each element is there. */
    static Map<@Nullable Object, Integer> bag(Collection<?> elements) {
        Map<@Nullable Object, Integer> bag = new HashMap<>();
        for (Object element : elements) {
            bag.merge(told(element), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(bag);
    }

    /** An entry may change after it is told, or mean nothing once it is removed, so a copy of it is told. */
    private static @Nullable Object told(@Nullable Object element) {
        return element instanceof Map.Entry<?, ?> entry ? new SimpleImmutableEntry<>(entry) : element;
    }

    /** What a collection or map writes, in the order of the alphabet. */
    static List<String> words(Object all) {
        String text = all.toString();
        return Arrays.stream(text.substring(1, text.length() - 1).split(", "))
                .sorted()
                .toList();
    }
}
