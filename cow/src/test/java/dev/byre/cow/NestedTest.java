package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.core.CowEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Handles as elements of handles. */
class NestedTest {
    private final CowArray<CowIntArray> table = CowArray.of(CowIntArray.of(1, 2), CowIntArray.of(3, 4));

    private static void set(CowArray<CowIntArray> table, int row, int column, int value) {
        table.edit(row, r -> {
            r.set(column, value);
            return r;
        });
    }

    @Test
    void anEditIsNotSeenByAVersionSharedBefore() {
        CowArray<CowIntArray> before = table.share();
        set(table, 0, 0, 9);
        assertEquals("[[9, 2], [3, 4]] [[1, 2], [3, 4]]", table + " " + before);
    }

    @Test
    void anEditIsNotSeenByAVersionSharedBetweenTwoEdits() {
        set(table, 0, 0, 9);
        CowArray<CowIntArray> between = table.share();
        set(table, 0, 0, 8);
        set(between, 0, 1, 7);
        assertEquals("[[8, 2], [3, 4]] [[9, 7], [3, 4]]", table + " " + between);
    }

    @Test
    void anEditIsNotSeenByAVersionSharedFromWithinIt() {
        List<CowArray<CowIntArray>> versions = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int value = 10 + i;
            // After this the row is written in place.
            set(table, 0, 0, value);
            table.edit(0, row -> {
                versions.add(table.share());
                row.set(0, value + 1);
                versions.add(new CowArray<>(table));
                row.set(1, value);
                return row;
            });
        }
        assertEquals("[[13, 12], [3, 4]]", table.toString());
        List<String> seen = new ArrayList<>();
        versions.forEach(version -> seen.add(version.get(0).toString()));
        assertEquals("[[10, 2], [11, 2], [11, 10], [12, 10], [12, 11], [13, 11]]", seen.toString());
    }

    @Test
    void anEditIsNotSeenByAnOuterVersionSharedFromWithinIt() {
        CowArray<CowArray<CowIntArray>> cube = CowArray.of(table);
        List<CowArray<CowArray<CowIntArray>>> versions = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int value = 10 + i;
            cube.edit(0, t -> {
                set(t, 0, 0, value);
                return t;
            });
            cube.edit(0, t -> {
                t.edit(0, row -> {
                    versions.add(cube.share());
                    row.set(1, value);
                    return row;
                });
                return t;
            });
        }
        assertEquals("[[[11, 11], [3, 4]]]", cube.toString());
        assertEquals("[[[[10, 2], [3, 4]]], [[[11, 10], [3, 4]]]]", versions.toString());
    }

    @Test
    void editsOfOneRowWithinAnEditOfAnotherAreBothSeen() {
        for (int i = 0; i < 2; i++) {
            table.edit(0, row -> {
                set(table, 1, 1, row.get(0));
                row.set(0, row.get(0) + 1);
                return row;
            });
        }
        assertEquals("[[3, 2], [3, 2]]", table.toString());
    }

    @Test
    void theFirstEditOfARowCopiesRowAndReferencesAndTheNextCopyNothing() {
        CowArray<CowIntArray> before = table.share();
        assertEquals(2, CowEvents.during(() -> set(table, 0, 0, 9)).copies());
        CowEvents.assertNoCopies(() -> set(table, 0, 0, 8));
        CowEvents.assertNoCopies(() -> set(table, 0, 1, 7));
        assertEquals(1, CowEvents.during(() -> set(table, 1, 0, 9)).copies());
        CowEvents.assertNoCopies(() -> set(table, 1, 1, 8));
        assertEquals("[[8, 7], [9, 8]] [[1, 2], [3, 4]]", table + " " + before);
    }

    @Test
    void eachVersionEditsInPlaceAfterItsFirstEdit() {
        CowArray<CowIntArray> other = table.share();
        set(table, 0, 0, 9);
        set(other, 0, 0, 8);
        CowEvents.assertNoCopies(() -> set(table, 0, 0, 7));
        CowEvents.assertNoCopies(() -> set(other, 0, 0, 6));
        assertEquals("[[7, 2], [3, 4]] [[6, 2], [3, 4]]", table + " " + other);
    }

    @Test
    void nestedEditsOfThreeLevelsCopyOnce() {
        CowArray<CowArray<CowIntArray>> cube = CowArray.of(table.share());
        CowArray<CowArray<CowIntArray>> before = cube.share();
        Runnable edit = () -> cube.edit(0, t -> {
            set(t, 1, 1, 9);
            return t;
        });
        assertEquals(3, CowEvents.during(edit).copies());
        CowEvents.assertNoCopies(edit);
        assertEquals("[[[1, 2], [3, 9]]] [[[1, 2], [3, 4]]]", cube + " " + before);
    }

    @Test
    void whatAFunctionDoesAndSeesDoesNotDependOnWhetherTheListWasSharedBefore() {
        List<String> seen = new ArrayList<>();
        for (boolean shared : new boolean[] {false, true}) {
            CowArray<CowIntArray> rows = CowArray.of(CowIntArray.of(1, 2));
            set(rows, 0, 0, 1);
            CowArray<CowIntArray> share = shared ? rows.share() : CowArray.of(CowIntArray.of(1, 2));
            rows.edit(0, row -> {
                row.set(0, 7);
                set(rows, 0, 1, 8);
                seen.add("within " + rows + rows.share());
                return row;
            });
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> rows.edit(0, row -> {
                        row.set(0, 9);
                        row.set(2, 9);
                        return row;
                    }));
            seen.add("after " + rows);
            assertEquals("[[1, 2]]", share.toString());
        }
        String within = "within [[7, 8]][[7, 8]]";
        assertEquals(List.of(within, "after [[9, 8]]", within, "after [[9, 8]]"), seen);
    }

    @Test
    void anElementThatIsNoHandleIsGivenAsItIs() {
        CowArray<List<Integer>> lists = CowArray.of(List.of(1));
        List<Integer> element = lists.get(0);
        lists.edit(0, list -> {
            assertSame(element, list);
            return list;
        });
    }

    @Test
    void theHandleThatWasPutInIsNotChangedByAnEdit() {
        CowIntArray row = CowIntArray.of(1);
        CowArray<CowIntArray> rows = CowArray.of(row);
        set(rows, 0, 0, 9);
        set(rows, 0, 0, 8);
        assertEquals("[1] [[8]]", row + " " + rows);
    }

    @Test
    void aFunctionThatThrowsBeforeItChangesAnythingLeavesAllVersions() {
        set(table, 0, 0, 9);
        CowArray<CowIntArray> other = table.share();
        for (int i = 0; i < 2; i++) {
            assertThrows(IndexOutOfBoundsException.class, () -> set(table, 0, 5, 1));
            assertEquals("[[9, 2], [3, 4]] [[9, 2], [3, 4]]", table + " " + other);
            set(table, 0, 0, 9);
        }
    }

    @Test
    void theFunctionMayReturnAnotherHandle() {
        CowArray<CowIntArray> before = table.share();
        table.edit(0, row -> CowIntArray.of(7));
        set(table, 0, 0, 8);
        assertEquals("[[8], [3, 4]] [[1, 2], [3, 4]]", table + " " + before);
    }
}
