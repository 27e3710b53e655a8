package dev.byre.testkit;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The views of a sorted map or set, which are maps and sets of the same kind, and which of them the arguments of an
 * edit pick.
 *
 * @param <S> the kind
 * @param <K> the class of the keys
 */
public record SortedViews<S, K>(
        SortedKeys<K> keys, Cut<S, K> head, Cut<S, K> tail, Slice<S, K> sub, UnaryOperator<S> descending) {
    /** A view up to a key or from a key on. */
    @FunctionalInterface
    public interface Cut<S, K> {
        S of(S all, K key, boolean inclusive);
    }

    /** A view from one key up to another. */
    @FunctionalInterface
    public interface Slice<S, K> {
        S of(S all, K from, boolean fromInclusive, K to, boolean toInclusive);
    }

    private static final int KINDS = 12;

    /**
     * The views of a {@code TreeMap} do not know their size, and do not mind a function that is null where they have no
     * such key; and several writes may be ended by one out of range.
     */
    private static final Predicate<String> OF_WHOLE_ONLY = Pattern.compile(
                    "(spliterator, what it says of itself|put and look|compute.* with null|merge (with|of) null).*")
            .asMatchPredicate();

    /** The views of maps of these keys. */
    public static <K> SortedViews<NavigableMap<K, Integer>, K> ofMaps(SortedKeys<K> keys) {
        return new SortedViews<>(
                keys, NavigableMap::headMap, NavigableMap::tailMap, NavigableMap::subMap, NavigableMap::descendingMap);
    }

    /** The views of sets of these keys. */
    public static <K> SortedViews<NavigableSet<K>, K> ofSets(SortedKeys<K> keys) {
        return new SortedViews<>(
                keys, NavigableSet::headSet, NavigableSet::tailSet, NavigableSet::subSet, NavigableSet::descendingSet);
    }

    /** The view that {@code a} and {@code b} pick; that of a view may be out of the range of that. */
    public S picked(S all, int a, int b) {
        int mixed = (a * 32 + b) * 0x9e37_79b9;
        boolean fromInclusive = mixed >>> 31 == 0;
        boolean toInclusive = (mixed >>> 30 & 1) == 0;
        int some = (mixed >>> 5 & 0xffff) % 64;
        int other = (mixed >>> 12 & 0xffff) % 64;
        // Mostly wide, so that most keys are within.
        K from = keys.sorted().get(mixed % 5 == 0 ? Math.min(some, other) : some / 3);
        K to = keys.sorted().get(mixed % 5 == 0 ? Math.max(some, other) : 63 - other / 3);
        K middle = keys.sorted().get((some + other) / 2);
        return switch ((mixed >>> 8 & 0xffff) % KINDS) {
            case 0 -> head.of(all, to, toInclusive);
            case 1 -> tail.of(all, from, fromInclusive);
            case 2, 3 -> sub.of(all, from, fromInclusive, to, toInclusive);
            case 4 -> descending.apply(all);
            case 5 -> descending.apply(head.of(all, to, toInclusive));
            case 6 -> descending.apply(sub.of(all, from, fromInclusive, to, toInclusive));
            case 7 -> head.of(descending.apply(all), from, fromInclusive);
            case 8 -> sub.of(descending.apply(all), to, toInclusive, from, fromInclusive);
            case 9 -> tail.of(sub.of(all, from, fromInclusive, to, toInclusive), middle, toInclusive);
            case 10 -> head.of(descending.apply(tail.of(all, from, fromInclusive)), middle, toInclusive);
            default ->
                descending.apply(
                        sub.of(descending.apply(head.of(all, to, toInclusive)), to, toInclusive, middle, true));
        };
    }

    /** Whether an edit tells the same of the views of any class. */
    static boolean isForViews(Edit<?, ?> edit) {
        return !OF_WHOLE_ONLY.test(edit.name());
    }

    /** The same edits, done in the views that their arguments pick. */
    public List<Edit<S, S>> in(List<? extends Edit<? super S, ? super S>> edits) {
        return edits.stream()
                .filter(SortedViews::isForViews)
                .map(edit -> edit.<S, S>in(", in a view", this::picked, this::picked))
                .toList();
    }
}
