package dev.byre.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The keys that the edits of sorted maps and sets use, and their order. The arguments of an edit pick keys and values
 * as those of {@link HashKeys} do.
 *
 * @param <K> the class of the keys
 */
@SuppressWarnings("NullAway") // The type of the keys does not say that one may be null.
public final class SortedKeys<K> {
    /** Numbers in their natural order. */
    public static final SortedKeys<Integer> INTEGERS =
            new SortedKeys<>("integers", null, numbers(), SortedKeys::sameNumber, true);

    /** Words in their natural order, of which some begin with others. */
    public static final SortedKeys<String> STRINGS =
            new SortedKeys<>("strings", null, words(), SortedKeys::sameWord, true);

    /** Keys of a class of its own in their natural order. */
    public static final SortedKeys<HashKey.Ordered> COMPARABLES =
            new SortedKeys<>("comparables", null, comparables(), HashKey.Ordered::again, true);

    /** Numbers from the greatest to the least. */
    public static final SortedKeys<Integer> REVERSED =
            new SortedKeys<>("reversed", Comparator.reverseOrder(), numbers(), SortedKeys::sameNumber, true);

    /** Numbers with null among them, which comes last. */
    public static final SortedKeys<Integer> NULLS_LAST = new SortedKeys<>(
            "nulls last",
            Comparator.nullsLast(Comparator.naturalOrder()),
            withNull(numbers()),
            SortedKeys::sameNumber,
            true);

    /** Words by their length, so that many of them are the same for the order and are not equal. */
    public static final SortedKeys<String> BY_LENGTH = new SortedKeys<>(
            "by length", Comparator.comparingInt(String::length), words(), SortedKeys::sameWord, false);

    /** All of {@link HashKeys#ALL}, which have no order of their own; null comes first. */
    public static final SortedKeys<HashKey> HASH_KEYS = new SortedKeys<>(
            "hash keys",
            Comparator.nullsFirst(Comparator.comparingInt(HashKey::id)
                    .thenComparing(key -> key.getClass().getName())
                    .thenComparingInt(HashKey::hashCode)),
            HashKeys.ALL,
            key -> key == null ? null : key.again(),
            true);

    /** All of them. */
    public static final List<SortedKeys<?>> EACH =
            List.of(INTEGERS, STRINGS, COMPARABLES, REVERSED, NULLS_LAST, BY_LENGTH, HASH_KEYS);

    private static final int SIZE = 64;

    private final String name;
    private final @Nullable Comparator<? super K> comparator;
    private final List<K> all;
    private final List<K> sorted;
    private final UnaryOperator<K> again;
    private final boolean consistent;

    private SortedKeys(
            String name,
            @Nullable Comparator<? super K> comparator,
            List<K> all,
            UnaryOperator<K> again,
            boolean consistent) {
        this.name = name;
        this.comparator = comparator;
        this.all = Collections.unmodifiableList(all);
        this.again = again;
        this.consistent = consistent;
        List<K> inOrder = new ArrayList<>(all);
        inOrder.sort(comparator);
        this.sorted = Collections.unmodifiableList(inOrder);
    }

    /** Neither in the order of the numbers nor without gaps. */
    private static List<Integer> numbers() {
        return new ArrayList<>(IntStream.range(0, SIZE)
                .mapToObj(i -> i * 37 % SIZE * 1000 - 9000)
                .toList());
    }

    private static List<Integer> withNull(List<Integer> numbers) {
        numbers.set(5, null);
        return numbers;
    }

    private static List<String> words() {
        return IntStream.range(0, SIZE)
                .mapToObj(i -> i == 9
                        ? ""
                        : String.valueOf((char) ('a' + i * 11 % 8)).repeat(1 + i / 8 % 3)
                                + (i % 3 == 0 ? "" : "z".repeat(1 + i / 16 * 3))
                                + (i > 40 ? i : ""))
                .toList();
    }

    private static List<HashKey.Ordered> comparables() {
        return IntStream.range(0, SIZE)
                .mapToObj(i -> HashKey.ordered(i * 29 % SIZE / 2, i % 2))
                .toList();
    }

    @SuppressWarnings({"removal", "deprecation", "BoxedPrimitiveConstructor"}) // Equal and not the same.
    private static Integer sameNumber(Integer number) {
        return number == null ? null : new Integer(number);
    }

    @SuppressWarnings("StringCopy") // Equal and not the same.
    private static String sameWord(String word) {
        return new String(word);
    }

    /** How two keys compare, null as the natural order included. */
    @SuppressWarnings("unchecked") // They are keys that can be compared.
    public static <K> int sign(@Nullable Comparator<? super K> comparator, K x, K y) {
        return Integer.signum(comparator == null ? ((Comparable<K>) x).compareTo(y) : comparator.compare(x, y));
    }

    /** The comparator, or null for the natural order. */
    public @Nullable Comparator<? super K> comparator() {
        return comparator;
    }

    /** All 64 keys, in no order. */
    public List<K> all() {
        return all;
    }

    /** All 64 keys, in their order. */
    public List<K> sorted() {
        return sorted;
    }

    /** Whether keys that are the same for the order are equal. */
    public boolean areConsistent() {
        return consistent;
    }

    /** Whether the order takes null. */
    public boolean haveNull() {
        return all.contains(null);
    }

    /** An empty {@code TreeMap} of this order. */
    public NavigableMap<K, Integer> treeMap() {
        return new TreeMap<>(comparator);
    }

    /** An empty {@code TreeSet} of this order. */
    public NavigableSet<K> treeSet() {
        return new TreeSet<>(comparator);
    }

    /** The key at an index beyond whose limit they start anew. */
    public K at(int index, int b) {
        K key = all.get(index % SIZE);
        return b / 2 % 2 == 0 ? key : again.apply(key);
    }

    /** The key that {@code a} and {@code b} pick. */
    public K key(int a, int b) {
        return at(HashKeys.index(a, b), b);
    }

    /** So many keys in a row, from the one on that {@code a} and {@code b} pick. */
    public List<K> keys(int size, int a, int b) {
        List<K> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(at(HashKeys.index(a, b) + i, b + i));
        }
        return keys;
    }

    /** So many entries in a row, from the key on that {@code a} and {@code b} pick. */
    public Map<K, Integer> entries(int size, int a, int b) {
        Map<K, Integer> entries = new HashMap<>();
        keys(size, a, b).forEach(key -> entries.put(key, HashKeys.value(b + 4 * entries.size())));
        return entries;
    }

    /** How many of some keys are the very ones in {@link #all}, and not only equal to them. */
    long sameAsInAll(Set<K> keys) {
        Set<K> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(all);
        return keys.stream().filter(same::contains).count();
    }

    @Override
    public String toString() {
        return name;
    }
}
