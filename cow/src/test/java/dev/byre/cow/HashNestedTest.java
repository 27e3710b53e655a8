package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.collections.PersistentMap;
import dev.byre.core.CowEvents;
import dev.byre.core.ownership.Tuning;
import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Handles as values of maps, and maps and sets as elements of other handles. */
@SuppressWarnings("NullAway") // A value that is not there fails the test as well as any.
class HashNestedTest {
    /** Rows under the keys of {@link Form#entries}, each of two numbers. */
    private static CowMap<Integer, CowIntArray> rows(Form form) {
        CowMap<Integer, CowIntArray> rows = new CowMap<>();
        form.entries().forEach((key, value) -> rows.put(key, CowIntArray.of(key, value)));
        return rows;
    }

    private static void set(CowMap<Integer, CowIntArray> rows, int key, int column, int value) {
        rows.edit(key, row -> {
            row.set(column, value);
            return row;
        });
    }

    @ParameterizedTest
    @EnumSource
    void anEditIsNotSeenByAVersionSharedBeforeOrBetween(Form form) {
        CowMap<Integer, CowIntArray> rows = rows(form);
        CowMap<Integer, CowIntArray> before = rows.share();
        PersistentMap<Integer, CowIntArray> snapshot = rows.snapshot();
        set(rows, 3, 0, 9);
        CowMap<Integer, CowIntArray> between = rows.share();
        set(rows, 3, 0, 8);
        set(between, 3, 1, 7);
        assertEquals("[8, 30] [3, 30] [9, 7]", rows.get(3) + " " + before.get(3) + " " + between.get(3));
        assertEquals(rows(form), before);
        assertEquals(rows(form), snapshot);
    }

    @ParameterizedTest
    @EnumSource
    void anEditIsNotSeenByAVersionTakenFromWithinIt(Form form) {
        CowMap<Integer, CowIntArray> rows = rows(form);
        List<Map<Integer, CowIntArray>> versions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int value = 10 + i;
            // After this the row is written in place.
            set(rows, 3, 0, value);
            rows.edit(3, row -> {
                versions.add(rows.share());
                row.set(0, value + 1);
                versions.add(rows.snapshot());
                row.set(1, value);
                versions.add(new CowMap<>(rows));
                return row;
            });
        }
        List<String> seen = new ArrayList<>();
        versions.forEach(version -> {
            seen.add(version.get(3).toString());
            assertEquals(form.entries().keySet(), version.keySet());
        });
        assertEquals("[13, 12]", rows.get(3).toString());
        assertEquals(
                "[[10, 30], [11, 30], [11, 10], [11, 10], [12, 10], [12, 11], [12, 11], [13, 11], [13, 12]]",
                seen.toString());
    }

    @ParameterizedTest
    @EnumSource
    void anEditIsNotSeenByAnOuterVersionTakenFromWithinIt(Form form) {
        CowMap<String, CowMap<Integer, CowIntArray>> tables = CowMap.of("a", rows(form));
        List<Map<String, CowMap<Integer, CowIntArray>>> versions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int value = 10 + i;
            tables.edit("a", rows -> {
                set(rows, 3, 0, value);
                return rows;
            });
            tables.edit("a", rows -> {
                rows.edit(3, row -> {
                    versions.add(tables.share());
                    row.set(1, value);
                    versions.add(tables.snapshot());
                    return row;
                });
                return rows;
            });
        }
        List<String> seen = new ArrayList<>();
        versions.forEach(version -> seen.add(version.get("a").get(3).toString()));
        assertEquals("[[10, 30], [10, 10], [11, 10], [11, 11]]", seen.toString());
    }

    @ParameterizedTest
    @EnumSource
    void theFirstEditCopiesTheRowAndTheLeafAndTheNextCopyNothing(Form form) {
        CowMap<Integer, CowIntArray> rows = rows(form);
        CowMap<Integer, CowIntArray> before = rows.share();
        for (boolean last : new boolean[] {false, true}) {
            CowMap<Integer, CowIntArray> side = last ? before : rows;
            // Where the map is flat, the one that comes last has its leaf for itself, but not yet the row.
            boolean leafIsItsOwn = last && form == Form.FLAT && !Tuning.TINY;
            assertEquals(
                    leafIsItsOwn ? 1 : 2,
                    CowEvents.during(() -> set(side, 3, 0, 9)).copies());
            CowEvents.assertNoCopies(() -> set(side, 3, 0, 8));
            CowEvents.assertNoCopies(() -> set(side, 3, 1, 7));
            assertEquals("[8, 7]", side.get(3).toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nestedEditsOfThreeLevelsCopyOnce(Form form) {
        CowArray<CowMap<Integer, CowSet<Integer>>> pens = CowArray.of(new CowMap<>());
        pens.edit(0, pen -> {
            form.entries().keySet().forEach(key -> pen.put(key, form.set()));
            return pen;
        });
        CowArray<CowMap<Integer, CowSet<Integer>>> before = pens.share();
        Runnable edit = () -> pens.edit(0, pen -> {
            pen.edit(3, cows -> {
                if (!cows.remove(8)) {
                    cows.add(8);
                }
                return cows;
            });
            return pen;
        });
        assertEquals(3, CowEvents.during(edit).copies());
        CowEvents.assertNoCopies(edit);
        CowEvents.assertNoCopies(edit);
        assertFalse(pens.get(0).get(3).contains(8));
        assertEquals(form.entries().keySet(), before.get(0).get(3));
    }

    @ParameterizedTest
    @EnumSource
    void editsOfOneRowWithinAnEditOfAnotherAreBothSeen(Form form) {
        CowMap<Integer, CowIntArray> rows = rows(form);
        for (int i = 0; i < 2; i++) {
            rows.edit(3, row -> {
                set(rows, 5, 1, row.get(0));
                row.set(0, row.get(0) + 1);
                return row;
            });
        }
        assertEquals("[5, 30] [5, 4]", rows.get(3) + " " + rows.get(5));
    }

    @ParameterizedTest
    @EnumSource
    void whatAFunctionDoesAndSeesDoesNotDependOnWhetherTheMapWasSharedBefore(Form form) {
        List<String> seen = new ArrayList<>();
        for (boolean shared : new boolean[] {false, true}) {
            CowMap<Integer, CowIntArray> rows = rows(form);
            set(rows, 3, 0, 3);
            CowMap<Integer, CowIntArray> share = shared ? rows.share() : rows(form);
            rows.edit(3, row -> {
                row.set(0, 7);
                set(rows, 3, 1, 8);
                seen.add(rows.get(3) + " " + rows.share().get(3) + " "
                        + rows.snapshot().get(3));
                return row;
            });
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> rows.edit(3, row -> {
                        row.set(0, 9);
                        row.set(2, 9);
                        return row;
                    }));
            seen.add(rows.get(3).toString());
            assertEquals(rows(form), share);
        }
        String within = "[7, 8] [7, 8] [7, 8]";
        assertEquals(List.of(within, "[9, 8]", within, "[9, 8]"), seen);
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatAddsToTheMapItsRowIsInIsNoticed(Form form) {
        CowMap<Integer, CowIntArray> rows = rows(form);
        CowMap<Integer, CowIntArray> share = rows.share();
        assertThrows(
                ConcurrentModificationException.class,
                () -> rows.edit(3, row -> {
                    rows.put(4, row);
                    return row;
                }));
        assertThrows(
                ConcurrentModificationException.class,
                () -> rows.edit(3, row -> {
                    rows.remove(3);
                    return row;
                }));
        assertEquals(rows(form), share);
        rows.checkInvariants();
    }

    @ParameterizedTest
    @EnumSource
    void aValueThatIsNoHandleIsGivenAsItIsAndTheHandleThatWasPutInIsNotChanged(Form form) {
        CowMap<Integer, Object> map = new CowMap<>(form.map());
        Object value = map.get(3);
        map.edit(3, given -> {
            assertSame(value, given);
            return given;
        });
        CowSet<Integer> in = form.set();
        CowMap<String, CowSet<Integer>> sets = CowMap.of("a", in);
        for (int i = 0; i < 2; i++) {
            sets.edit("a", set -> {
                set.clear();
                return set;
            });
        }
        assertEquals(form.set(), in);
        sets.edit("a", set -> in);
        sets.edit("a", set -> {
            set.remove(3);
            return set;
        });
        assertEquals(form.set(), in);
        assertEquals(form.entries().size() - 1, sets.get("a").size());
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    /** Changes a pen, or throws before it does. */
    private interface PenEdit {
        Object on(Map<Integer, Integer> pen, int a, int b);
    }

    private static final List<PenEdit> PEN_EDITS = List.of(
            (pen, a, b) -> pen.put(a % 20, b),
            (pen, a, b) -> pen.remove(a % 20),
            (pen, a, b) -> {
                for (int i = 0; i < 25; i++) {
                    pen.put(a + i, b);
                }
                return pen.size();
            },
            (pen, a, b) -> pen.keySet().removeIf(key -> key % 3 == b % 3),
            (pen, a, b) -> {
                pen.replaceAll((key, value) -> value + b);
                return null;
            },
            (pen, a, b) -> {
                pen.clear();
                return null;
            },
            (pen, a, b) -> List.of(pen.get(-1)));

    private static Map<Integer, Map<Integer, Integer>> pensOf(Map<Integer, Map<Integer, Integer>> pens) {
        Map<Integer, Map<Integer, Integer>> copy = new HashMap<>();
        pens.forEach((key, pen) -> copy.put(key, new HashMap<>(pen)));
        return copy;
    }

    private static List<Edit<CowMap<Integer, CowMap<Integer, Integer>>, Map<Integer, Map<Integer, Integer>>>> edits() {
        List<Edit<CowMap<Integer, CowMap<Integer, Integer>>, Map<Integer, Map<Integer, Integer>>>> edits =
                new ArrayList<>();
        for (PenEdit edit : PEN_EDITS) {
            edits.add(new Edit<>(
                    "edit pen",
                    false,
                    (pens, a, b) -> {
                        List<Object> told = new ArrayList<>();
                        boolean there = pens.edit(b % 24, pen -> {
                            told.add(edit.on(pen, a, b));
                            return pen;
                        });
                        return there ? told : null;
                    },
                    (pens, a, b) -> {
                        Map<Integer, Integer> pen = pens.get(b % 24);
                        List<Object> told = new ArrayList<>();
                        if (pen == null) {
                            return null;
                        }
                        told.add(edit.on(pen, a, b));
                        return told;
                    }));
        }
        edits.add(new Edit<>(
                "put pens",
                false,
                (pens, a, b) -> {
                    for (int i = 0; i < a; i++) {
                        pens.putIfAbsent(b + i, new CowMap<>());
                    }
                    return pens.size();
                },
                (pens, a, b) -> {
                    for (int i = 0; i < a; i++) {
                        pens.putIfAbsent(b + i, new HashMap<>());
                    }
                    return pens.size();
                }));
        edits.add(new Edit<>(
                "put a share of another pen",
                false,
                (pens, a, b) -> {
                    CowMap<Integer, Integer> pen = pens.get(a % 24);
                    return pen == null ? null : pens.put(b % 24, pen.share());
                },
                (pens, a, b) -> {
                    Map<Integer, Integer> pen = pens.get(a % 24);
                    return pen == null ? null : pens.put(b % 24, new HashMap<>(pen));
                }));
        edits.add(new Edit<>(
                "remove pens",
                false,
                (pens, a, b) -> pens.keySet().removeIf(key -> key % 5 == a % 5),
                (pens, a, b) -> pens.keySet().removeIf(key -> key % 5 == a % 5)));
        return edits;
    }

    @Property(tries = 250)
    void everyVersionOfMapsInAMapBehavesLikeItsOwnDeepCopy(@ForAll("steps") List<Step> steps) {
        Family.<CowMap<Integer, CowMap<Integer, Integer>>, Map<Integer, Map<Integer, Integer>>>of(
                        () -> CowMap.of(1, CowMap.of(1, 10), 2, CowMap.of(1, 10)),
                        () -> pensOf(Map.of(1, Map.of(1, 10), 2, Map.of(1, 10))))
                .sharing(CowMap::share, HashNestedTest::pensOf)
                .releasing(CowMap::release, pens -> false)
                .invariants(CowMap::checkInvariants)
                .inAnyOrder()
                .edits(edits())
                .run(steps);
    }
}
