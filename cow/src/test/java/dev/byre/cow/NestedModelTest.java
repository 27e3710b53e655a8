package dev.byre.cow;

import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Handles in handles, changed by edit(…), held against lists in lists that are copied all the way down. */
class NestedModelTest {
    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionOfATableBehavesLikeItsOwnDeepCopy(@ForAll("steps") List<Step> steps) {
        Family.<CowArray<CowIntArray>, List<List<Integer>>>of(
                        () -> CowArray.of(CowIntArray.of(1, 2), CowIntArray.of(3)),
                        () -> tableOf(List.of(List.of(1, 2), List.of(3))))
                .sharing(CowArray::share, NestedModelTest::tableOf)
                .releasing(CowArray::release, table -> false)
                .invariants(CowArray::checkInvariants)
                .seenThrough(NestedModelTest::seen)
                .edits(tableEdits())
                // The row and the references to the rows.
                .copyingAtMost(2)
                .run(steps);
    }

    @Property
    void everyVersionOfACubeBehavesLikeItsOwnDeepCopy(@ForAll("steps") List<Step> steps) {
        Family.<CowArray<CowArray<CowIntArray>>, List<List<List<Integer>>>>of(
                        () -> CowArray.of(
                                CowArray.of(CowIntArray.of(1, 2), CowIntArray.of(3)), CowArray.of(CowIntArray.of(4))),
                        () -> cubeOf(List.of(List.of(List.of(1, 2), List.of(3)), List.of(List.of(4)))))
                .sharing(CowArray::share, NestedModelTest::cubeOf)
                .releasing(CowArray::release, cube -> false)
                .invariants(CowArray::checkInvariants)
                .seenThrough(cube -> cube.stream().map(NestedModelTest::seen).toList())
                .edits(cubeEdits())
                .copyingAtMost(3)
                .run(steps);
    }

    private static List<List<Integer>> tableOf(List<? extends List<Integer>> rows) {
        return rows.stream().map(ArrayList::new).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<List<List<Integer>>> cubeOf(List<? extends List<? extends List<Integer>>> tables) {
        return tables.stream().map(NestedModelTest::tableOf).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<List<Integer>> seen(CowArray<CowIntArray> table) {
        return table.stream().map(row -> List.copyOf(row.asList())).toList();
    }

    private static int index(int a, int limit) {
        return a % (limit + 1);
    }

    private static List<Integer> ints(int a, int b) {
        return IntStream.range(b, b + a % 3).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    /** Changes a row, or throws before it does. */
    private interface RowEdit {
        void on(List<Integer> row, int b);
    }

    private static UnaryOperator<CowIntArray> onHandle(RowEdit edit, int b) {
        return row -> {
            edit.on(row.asList(), b);
            return row;
        };
    }

    private static List<RowEdit> rowEdits() {
        return List.of(
                (row, b) -> row.add(b),
                (row, b) -> row.set(b % (row.size() + 1), b),
                (row, b) -> removeAt(row, b % (row.size() + 1)),
                (row, b) -> row.replaceAll(e -> e + b),
                (row, b) -> row.sort(null),
                (row, b) -> row.clear(),
                (row, b) -> row.get(0));
    }

    private static List<Edit<CowArray<CowIntArray>, List<List<Integer>>>> tableEdits() {
        List<Edit<CowArray<CowIntArray>, List<List<Integer>>>> edits = new ArrayList<>();
        for (RowEdit edit : rowEdits()) {
            edits.add(new Edit<>(
                    "edit row",
                    false,
                    (table, a, b) -> {
                        table.edit(index(a, table.size()), onHandle(edit, b));
                        return null;
                    },
                    (table, a, b) -> {
                        edit.on(table.get(index(a, table.size())), b);
                        return null;
                    }));
        }
        edits.add(new Edit<>(
                "add row",
                false,
                (table, a, b) -> table.add(new CowIntArray(ints(a, b))),
                (table, a, b) -> table.add(ints(a, b))));
        edits.add(new Edit<>(
                "add a share of a row",
                false,
                (table, a, b) -> table.add(table.get(index(a, table.size())).share()),
                (table, a, b) -> table.add(new ArrayList<>(table.get(index(a, table.size()))))));
        edits.add(new Edit<>(
                "replace row",
                false,
                (table, a, b) -> {
                    table.edit(index(a, table.size()), row -> new CowIntArray(ints(b, a)));
                    return null;
                },
                (table, a, b) -> {
                    table.set(index(a, table.size()), ints(b, a));
                    return null;
                }));
        edits.add(new Edit<>(
                "remove row",
                false,
                (table, a, b) -> removeAt(table, index(a, table.size())),
                (table, a, b) -> removeAt(table, index(a, table.size()))));
        edits.add(new Edit<>(
                "sort rows",
                false,
                (table, a, b) -> {
                    table.sort(Comparator.comparingInt(CowIntArray::size));
                    return null;
                },
                (table, a, b) -> {
                    table.sort(Comparator.comparingInt(List::size));
                    return null;
                }));
        edits.add(new Edit<>(
                "edit, throwing",
                false,
                (table, a, b) -> {
                    table.edit(index(a, table.size()), row -> {
                        throw new IllegalStateException();
                    });
                    return null;
                },
                (table, a, b) -> {
                    table.get(index(a, table.size()));
                    throw new IllegalStateException();
                }));
        return edits;
    }

    private static String removeAt(List<?> list, int index) {
        return list.remove(index).toString();
    }

    private static List<Edit<CowArray<CowArray<CowIntArray>>, List<List<List<Integer>>>>> cubeEdits() {
        List<Edit<CowArray<CowArray<CowIntArray>>, List<List<List<Integer>>>>> edits = new ArrayList<>();
        for (Edit<CowArray<CowIntArray>, List<List<Integer>>> edit : tableEdits()) {
            edits.add(new Edit<>(
                    edit.name(),
                    false,
                    (cube, a, b) -> {
                        @Nullable Object[] result = new Object[1];
                        cube.edit(b % 2, table -> {
                            result[0] = on(edit.onVersion(), table, a, b);
                            return table;
                        });
                        return result[0];
                    },
                    (cube, a, b) -> on(edit.onTwin(), cube.get(b % 2), a, b)));
        }
        edits.add(new Edit<>(
                "share table within",
                false,
                (cube, a, b) -> cube.set(a % 2, cube.get(b % 2).share()).toString(),
                (cube, a, b) -> cube.set(a % 2, tableOf(cube.get(b % 2))).toString()));
        return edits;
    }

    /** Within a function that may throw nothing checked. */
    private static <T> @Nullable Object on(Edit.Action<T> action, T target, int a, int b) {
        try {
            return action.on(target, a, b);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
