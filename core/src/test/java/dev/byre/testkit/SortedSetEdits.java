package dev.byre.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.Spliterator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * What can be done to a {@code NavigableSet}, and what its order shows; all of it also in views, and in views of views.
 * What {@link SetEdits} do is done to keys that can be told apart, and to {@link SortedKeys#HASH_KEYS} by those.
 *
 * @param <K> the class of the elements
 */
@SuppressWarnings({"NullAway", "JdkObsolete"}) // Keys may be null; the methods of SortedSet are meant, too.
public final class SortedSetEdits<K> {
    /** To so many edits come one each of those that make a set grow, so that most edits meet more than an empty set. */
    private static final int EDITS_EACH = 9;

    private final List<Edit<NavigableSet<K>, NavigableSet<K>>> edits = new ArrayList<>();
    private final SortedKeys<K> keys;

    private SortedSetEdits(SortedKeys<K> keys) {
        this.keys = keys;
        addNeighbours();
        addEnds();
        addRanges();
        addOrder();
        addIterators();
        addStrangers();
        if (keys.areConsistent()) {
            edits.addAll(
                    CollectionEdits.<NavigableSet<K>, K>ofSet("", set -> set, (set, index, b) -> keys.at(index, b)));
            edits.addAll(CollectionEdits.<NavigableSet<K>, K>ofSet(
                    ", descending", NavigableSet::descendingSet, (set, index, b) -> keys.at(index, b)));
        }
        if (Sequenced.EXISTS) {
            addSequenced();
        }
    }

    /** The edits of sets of these keys. */
    public static <K> List<Edit<NavigableSet<K>, NavigableSet<K>>> of(SortedKeys<K> keys) {
        SortedSetEdits<K> all = new SortedSetEdits<>(keys);
        all.addAdds();
        List<Edit<NavigableSet<K>, NavigableSet<K>>> edits = new ArrayList<>(all.edits);
        edits.addAll(SortedViews.ofSets(keys).in(all.edits));
        all.edits.clear();
        all.addGrowth(edits.size() / EDITS_EACH);
        edits.addAll(all.edits);
        return edits;
    }

    /** The edits of the set of keys of a map, to which nothing can be added. */
    static <K> List<Edit<NavigableSet<K>, NavigableSet<K>>> ofKeys(SortedKeys<K> keys) {
        return new SortedSetEdits<>(keys).edits;
    }

    private void edit(String name, Edit.Action<NavigableSet<K>> action) {
        edits.add(Edit.same(name, action));
    }

    private void look(String name, Edit.Action<NavigableSet<K>> action) {
        edits.add(Edit.look(name, action));
    }

    private void addGrowth(int each) {
        for (int i = 0; i < each; i++) {
            edit("add", (set, a, b) -> set.add(keys.key(a, b)));
            edit("add all, some", (set, a, b) -> set.addAll(keys.keys(HashKeys.some(a), a, b)));
            edit("add all, many", (set, a, b) -> set.addAll(keys.keys(HashKeys.many(a), a, b)));
            edit("add all there are", (set, a, b) -> set.addAll(keys.all()));
            edit("add all there are, in a sorted set", (set, a, b) -> set.addAll(sorted(64, a, b)));
        }
    }

    private NavigableSet<K> sorted(int size, int a, int b) {
        NavigableSet<K> sorted = keys.treeSet();
        sorted.addAll(keys.keys(size, a, b));
        return sorted;
    }

    private void addAdds() {
        edit("add one", (set, a, b) -> set.add(keys.key(a, b)));
        edit("add one by one", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.keys(HashKeys.many(a), a, b).forEach(key -> told.add(thrownOr(() -> set.add(key))));
            return told;
        });
        edit("add and remove", (set, a, b) -> List.of(set.add(keys.key(a, b)), set.remove(keys.key(b, a))));
        edit("add all, few", (set, a, b) -> set.addAll(keys.keys(HashKeys.few(a), a, b)));
        edit("add all in a hash set", (set, a, b) -> set.addAll(new HashSet<>(keys.keys(HashKeys.some(a), a, b))));
        edit("add all in a sorted set", (set, a, b) -> set.addAll(sorted(HashKeys.some(a), a, b)));
        edit(
                "add all in a sorted set, descending",
                (set, a, b) -> set.addAll(sorted(HashKeys.many(a), a, b).descendingSet()));
        edit(
                "add all in a sorted set, part of it",
                (set, a, b) -> set.addAll(SortedViews.ofSets(keys).picked(sorted(HashKeys.many(a), a, b), b, a)));
        edit("add all of its own, descending", (set, a, b) -> set.addAll(new ArrayList<>(set.descendingSet())));
        look("elements that are the same as before", (set, a, b) -> keys.sameAsInAll(set));
    }

    /** What something tells, or the class of what it throws. */
    static @Nullable Object thrownOr(Told told) {
        try {
            return told.tell();
        } catch (Exception e) {
            return e.getClass();
        }
    }

    /** Something that tells, or throws. */
    @FunctionalInterface
    interface Told {
        @Nullable
        Object tell() throws Exception;
    }

    private void addNeighbours() {
        look("neighbours", (set, a, b) -> neighbours(set, keys.key(a, b)));
        look("neighbours of all", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.all().forEach(key -> told.add(neighbours(set, key)));
            return told;
        });
        look("which are there", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            keys.all().forEach(key -> told.add(set.contains(key)));
            return told;
        });
        edit("remove a neighbour", (set, a, b) -> {
            K lower = set.lower(keys.key(a, b));
            return Arrays.asList(lower, thrownOr(() -> set.remove(lower)));
        });
        edit("remove all but one, one by one", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (K key : keys.all()) {
                if (!Objects.equals(key, keys.key(a, b))) {
                    told.add(set.remove(key));
                }
            }
            return told;
        });
    }

    private List<Object> neighbours(NavigableSet<K> set, K key) {
        return Arrays.asList(set.lower(key), set.floor(key), set.ceiling(key), set.higher(key));
    }

    private void addEnds() {
        look("first and last", (set, a, b) -> Arrays.asList(set.first(), set.last()));
        look("first", (set, a, b) -> set.first());
        look("last", (set, a, b) -> set.last());
        edit("poll first", (set, a, b) -> set.pollFirst());
        edit("poll last", (set, a, b) -> set.pollLast());
        edit("poll both, some", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            for (int i = 0; i < a % 9; i++) {
                told.add((b + i) % 3 == 0 ? set.pollFirst() : set.pollLast());
            }
            return told;
        });
        edit("poll first until few are left", (set, a, b) -> poll(set, NavigableSet::pollFirst, b % 8));
        edit("poll last until few are left", (set, a, b) -> poll(set, NavigableSet::pollLast, b % 8));
        look("comparator", (set, a, b) -> SortedKeys.sign(set.comparator(), keys.key(a, b), keys.key(b, a)));
        look(
                "comparator of what descends",
                (set, a, b) -> List.of(
                        SortedKeys.sign(set.descendingSet().comparator(), keys.key(a, b), keys.key(b, a)),
                        SortedKeys.sign(
                                set.descendingSet().descendingSet().comparator(), keys.key(a, b), keys.key(b, a))));
    }

    private static <K> List<Object> poll(NavigableSet<K> set, Function<NavigableSet<K>, K> poll, int left) {
        List<Object> told = new ArrayList<>();
        for (int i = set.size(); i > left; i--) {
            told.add(poll.apply(set));
        }
        return told;
    }

    private void addRanges() {
        range("sub", (set, from, to) -> set.subSet(from, to));
        range("head and tail", (set, from, to) -> set.headSet(to), (set, from, to) -> set.tailSet(from));
        range(
                "sub with bounds",
                (set, from, to) -> set.subSet(from, true, to, true),
                (set, from, to) -> set.subSet(from, true, to, false),
                (set, from, to) -> set.subSet(from, false, to, true),
                (set, from, to) -> set.subSet(from, false, to, false));
        range(
                "head and tail with bounds",
                (set, from, to) -> set.headSet(to, true),
                (set, from, to) -> set.headSet(to, false),
                (set, from, to) -> set.tailSet(from, true),
                (set, from, to) -> set.tailSet(from, false));
        range(
                "head and tail of what descends",
                (set, from, to) -> set.descendingSet().headSet(from, true),
                (set, from, to) -> set.descendingSet().headSet(from, false),
                (set, from, to) -> set.descendingSet().tailSet(to, true),
                (set, from, to) -> set.descendingSet().tailSet(to, false));
        edit("clear a range", (set, a, b) -> {
            NavigableSet<K> view = SortedViews.ofSets(keys).picked(set, b, a);
            int before = view.size();
            view.clear();
            return List.of(before, view.size(), set.size());
        });
    }

    @FunctionalInterface
    private interface Range<K> {
        SortedSet<K> of(NavigableSet<K> set, K from, K to);
    }

    /** Ranges of picked bounds, in order and not, and of one key to itself. */
    @SafeVarargs
    private void range(String name, Range<K>... ranges) {
        look(name, (set, a, b) -> {
            List<K> bounds = Arrays.asList(keys.key(a, b), keys.key(b, a));
            bounds.sort(set.comparator());
            List<Object> told = new ArrayList<>();
            for (Range<K> range : ranges) {
                told.add(thrownOr(() -> contents(range.of(set, bounds.get(0), bounds.get(1)))));
                told.add(thrownOr(() -> contents(range.of(set, bounds.get(1), bounds.get(0)))));
                told.add(thrownOr(() -> contents(range.of(set, bounds.get(0), bounds.get(0)))));
            }
            return told;
        });
    }

    /** What a set holds, in its order, and what it says of it. */
    private static <K> List<Object> contents(SortedSet<K> set) {
        return Arrays.asList(
                new ArrayList<>(set),
                set.size(),
                set.isEmpty(),
                thrownOr(set::first),
                thrownOr(set::last),
                set.toString(),
                set.hashCode());
    }

    private void addOrder() {
        look("in order", (set, a, b) -> new ArrayList<>(set));
        look("in descending order", (set, a, b) -> new ArrayList<>(set.descendingSet()));
        look("in order, by iterator", (set, a, b) -> rest(set.iterator()));
        look("in descending order, by iterator", (set, a, b) -> rest(set.descendingIterator()));
        look("in order, for each", (set, a, b) -> {
            List<K> seen = new ArrayList<>();
            set.forEach(seen::add);
            set.descendingSet().forEach(seen::add);
            return seen;
        });
        look(
                "in order, as arrays",
                (set, a, b) -> List.of(
                        Arrays.asList(set.toArray()),
                        Arrays.asList(set.descendingSet().toArray(new Object[a]))));
        look(
                "in order, streamed",
                (set, a, b) -> List.of(
                        set.stream().toList(),
                        set.parallelStream().toList(),
                        set.descendingSet().stream().toList(),
                        set.stream().sorted(set.comparator()).toList(),
                        set.stream().skip(a % 9).limit(b).toList()));
        look(
                "in order, split",
                (set, a, b) -> List.of(
                        split(set.spliterator(), a), split(set.descendingSet().spliterator(), a)));
        look("as text", (set, a, b) -> set + " " + set.descendingSet());
    }

    private static <E> List<E> rest(Iterator<E> iterator) {
        List<E> rest = new ArrayList<>();
        iterator.forEachRemaining(rest::add);
        return rest;
    }

    /** What a spliterator has, in its order, after it was split a few times, the last parts first. */
    static <E> List<E> split(Spliterator<E> right, int splits) {
        List<Spliterator<E>> parts = new ArrayList<>(List.of(right));
        for (int i = 0; i < splits % 5; i++) {
            int at = (splits + i) % parts.size();
            Spliterator<E> left = parts.get(at).trySplit();
            if (left != null) {
                parts.add(at, left);
            }
        }
        List<E> seen = new ArrayList<>();
        for (Spliterator<E> part : parts) {
            part.tryAdvance(seen::add);
            part.forEachRemaining(seen::add);
        }
        return seen;
    }

    private void addIterators() {
        iterator("iterator", NavigableSet::iterator);
        iterator("descending iterator", NavigableSet::descendingIterator);
        iterator("iterator of what descends", set -> set.descendingSet().iterator());
        iterator(
                "descending iterator of what descends",
                set -> set.descendingSet().descendingIterator());
    }

    private void iterator(String name, Function<NavigableSet<K>, Iterator<K>> iterator) {
        edit(name + ", removing some", (set, a, b) -> {
            Set<K> removed = new HashSet<>(keys.keys(HashKeys.some(a), a, b));
            return removing(iterator.apply(set), removed::contains);
        });
        edit(name + ", removing every other", (set, a, b) -> {
            int[] count = {b};
            return removing(iterator.apply(set), key -> count[0]++ % 2 == 0);
        });
        edit(name + ", removing most", (set, a, b) -> {
            int[] count = {b};
            return removing(iterator.apply(set), key -> count[0]++ % 16 != 0);
        });
        edit(name + ", removing one and reading on", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            Iterator<K> all = iterator.apply(set);
            for (int i = 0; i <= a && all.hasNext(); i++) {
                told.add(all.next());
            }
            told.add(thrownOr(() -> {
                all.remove();
                return set.size();
            }));
            all.forEachRemaining(told::add);
            return told;
        });
    }

    private static <E> List<Object> removing(Iterator<E> iterator, Predicate<? super E> removed) {
        List<Object> told = new ArrayList<>();
        while (iterator.hasNext()) {
            E element = iterator.next();
            told.add(element);
            if (removed.test(element)) {
                iterator.remove();
                told.add(thrownOr(() -> {
                    iterator.remove();
                    return null;
                }));
            }
        }
        told.add(thrownOr(iterator::next));
        return told;
    }

    /** Of an empty set it depends on the class which of these throw; and what is compared with null alone never does. */
    @SuppressWarnings({"unchecked", "CollectionIncompatibleType"}) // On purpose.
    private void addStrangers() {
        List<Function<NavigableSet<Object>, Object>> uses = new ArrayList<>(List.of(
                set -> set.contains(new Object()),
                set -> set.remove(new Object()),
                set -> set.floor(new Object()),
                set -> set.lower(new Object()),
                set -> set.ceiling(new Object()),
                set -> set.higher(new Object()),
                set -> set.add(new Object())));
        if (!keys.haveNull()) {
            uses.addAll(List.of(
                    set -> set.contains(null),
                    set -> set.remove(null),
                    set -> set.floor(null),
                    set -> set.higher(null),
                    set -> set.add(null),
                    set -> set.headSet(null, true),
                    set -> set.tailSet(null, true)));
        }
        edit("strangers", (set, a, b) -> {
            List<Object> told = new ArrayList<>();
            if (set.size() > 1) {
                uses.forEach(use -> told.add(thrownOr(() -> use.apply((NavigableSet<Object>) set))));
            }
            return told;
        });
    }

    private void addSequenced() {
        for (String name : List.of("getFirst", "getLast", "removeFirst", "removeLast")) {
            edit(name, (set, a, b) -> Sequenced.call(SortedSet.class, set, name));
        }
        for (String name : List.of("addFirst", "addLast")) {
            edit(name, (set, a, b) -> Sequenced.call(SortedSet.class, set, name, keys.key(a, b)));
        }
        look("reversed", (set, a, b) -> contents(reversed(set)));
        edit("reversed, removing", (set, a, b) -> {
            NavigableSet<K> reversed = reversed(set);
            return Arrays.asList(reversed.remove(keys.key(a, b)), reversed.pollFirst(), reversed.size());
        });
    }

    @SuppressWarnings("unchecked") // So NavigableSet declares it.
    private static <K> NavigableSet<K> reversed(NavigableSet<K> set) throws Exception {
        return (NavigableSet<K>) Objects.requireNonNull(Sequenced.call(NavigableSet.class, set, "reversed"));
    }
}
