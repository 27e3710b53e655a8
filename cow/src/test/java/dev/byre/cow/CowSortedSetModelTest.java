package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.collections.PersistentSortedSet;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.SetEdits;
import dev.byre.testkit.SortedKeys;
import dev.byre.testkit.SortedSetEdits;
import dev.byre.testkit.SortedViews;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@SuppressWarnings("NullAway") // Elements may be null.
class CowSortedSetModelTest {
    private static final int MOST_KEPT = 6;

    /** A value taken from a handle, and what it must be equal to for ever. */
    private record Kept<K>(PersistentSortedSet<K> value, NavigableSet<K> twin) {
        void check() {
            assertEquals(twin, value);
            assertEquals(twin.toString(), value.toString());
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    /** For each kind of keys, what takes steps with a family of sets of them. */
    private static final List<Consumer<List<Step>>> FAMILIES =
            SortedKeys.EACH.stream().map(CowSortedSetModelTest::families).toList();

    private static <K> Consumer<List<Step>> families(SortedKeys<K> keys) {
        // Half done when one of many elements is out of the range of a view, as with a TreeSet.
        var edits = SortedSetEdits.of(keys).stream()
                .filter(edit -> !edit.name().matches("add all.*in a view"))
                .toList();
        return steps -> {
            try {
                List<Kept<K>> kept = new ArrayList<>();
                family(keys, kept).edits(edits).edits(handleEdits(keys, kept)).run(steps);
            } catch (AssertionError e) {
                throw new AssertionError(keys + ": " + e.getMessage(), e);
            }
        };
    }

    @Property(tries = 100)
    void everyVersionBehavesLikeItsOwnTreeSet(@ForAll("steps") List<Step> steps) {
        FAMILIES.forEach(families -> families.accept(steps));
    }

    @Property(tries = 200)
    void everyVersionDoesWhatAnySetDoes(@ForAll("steps") List<Step> steps) {
        SortedKeys<HashKey> keys = SortedKeys.HASH_KEYS;
        family(keys, List.of()).edits(SetEdits.all()).run(steps);
    }

    private static <K> Family<CowSortedSet<K>, NavigableSet<K>> family(SortedKeys<K> keys, List<Kept<K>> kept) {
        return Family.<CowSortedSet<K>, NavigableSet<K>>of(() -> new CowSortedSet<>(keys.comparator()), keys::treeSet)
                .sharing(CowSortedSetModelTest::sibling, TreeSet::new)
                .releasing(CowSortedSet::release, CowSortedSet::isKnownUnique)
                .invariants(set -> {
                    set.checkInvariants();
                    kept.forEach(Kept::check);
                });
    }

    /** One that shares with a set, in one of the ways there are. */
    private static <K> CowSortedSet<K> sibling(CowSortedSet<K> set) {
        return switch (set.size() % 4) {
            case 0 -> new CowSortedSet<>(set.snapshot());
            case 1 -> new CowSortedSet<>(set);
            default -> set.share();
        };
    }

    private static <K> List<Edit<CowSortedSet<K>, NavigableSet<K>>> handleEdits(
            SortedKeys<K> keys, List<Kept<K>> kept) {
        List<Edit<CowSortedSet<K>, NavigableSet<K>>> edits = new ArrayList<>();
        SortedViews<NavigableSet<K>, K> views = SortedViews.ofSets(keys);
        for (int i = 0; i < 10; i++) {
            edits.add(new Edit<>(
                    "snapshot",
                    true,
                    (set, a, b) -> {
                        PersistentSortedSet<K> snapshot = set.snapshot();
                        if (kept.size() == MOST_KEPT) {
                            kept.remove(a % MOST_KEPT);
                        }
                        kept.add(new Kept<>(snapshot, new TreeSet<>((SortedSet<K>) set)));
                        return told(snapshot, keys);
                    },
                    (set, a, b) -> told(set, keys)));
        }
        edits.add(new Edit<>(
                "a handle of a view",
                true,
                (set, a, b) -> told(new CowSortedSet<>(views.picked(set, a, b)), keys),
                (set, a, b) -> told(views.picked(set, a, b), keys)));
        edits.add(new Edit<>(
                "a value of a view",
                true,
                (set, a, b) -> told(PersistentSortedSet.copyOf(views.picked(set, a, b)), keys),
                (set, a, b) -> told(views.picked(set, a, b), keys)));
        edits.add(new Edit<>(
                "ranks",
                true,
                (set, a, b) -> {
                    List<Object> told = new ArrayList<>();
                    keys.all().forEach(key -> told.add(set.rank(key)));
                    for (int i = 0; i < set.size(); i++) {
                        told.add(set.elementAt(i));
                    }
                    return told;
                },
                (set, a, b) -> {
                    List<Object> told = new ArrayList<>();
                    keys.all().forEach(key -> told.add(set.headSet(key, false).size()));
                    told.addAll(set);
                    return told;
                }));
        edits.add(new Edit<>(
                "a rank that is none",
                true,
                (set, a, b) -> set.elementAt(a % 2 == 0 ? -1 - b : set.size() + b),
                (set, a, b) -> {
                    throw new IndexOutOfBoundsException();
                }));
        return edits;
    }

    /** What a set holds, in its order, and how that compares the first and the last key of all. */
    private static <K> Object told(SortedSet<K> set, SortedKeys<K> keys) {
        List<Object> told = new ArrayList<>(set);
        NavigableSet<K> ends = new TreeSet<>(set.comparator());
        ends.add(keys.sorted().get(0));
        ends.add(keys.sorted().get(63));
        told.add(ends.toString());
        return told;
    }
}
