package dev.byre.core.sorted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Trees straight, some with owners: what was taken of a tree once stays as it was. */
class BTreeModelTest {
    private static final int NUMBERS = 1024;

    /** What was taken of a tree. */
    private record Snapshot(Node root, NavigableMap<Object, Object> twin, Set<Node> nodes) {}

    /** A tree that is edited, by an owner or by none. */
    private static final class Editor {
        private final Trees.Kind kind;
        private final Order order;
        private Node root = BTree.emptyMap();
        private final NavigableMap<Object, Object> twin;
        private @Nullable Owner owner;

        Editor(Trees.Kind kind, @Nullable Owner owner) {
            this.kind = kind;
            this.order = kind.order;
            this.twin = kind.twin();
            this.owner = owner;
        }

        Snapshot snapshot() {
            if (owner != null) {
                owner = new Owner();
            }
            return new Snapshot(root, new TreeMap<>(twin), Trees.nodes(root));
        }

        Editor take(Node newRoot, Map<Object, Object> newTwin) {
            root = newRoot;
            NavigableMap<Object, Object> copy = kind.twin();
            copy.putAll(newTwin);
            twin.clear();
            twin.putAll(copy);
            return this;
        }

        void put(int number, @Nullable Integer value) {
            Object key = kind.key(number);
            root = Trees.put(owner, root, order, key, value);
            twin.put(key, value);
        }

        void remove(int number) {
            Object key = kind.key(number);
            root = Trees.remove(owner, root, order, key);
            twin.remove(key);
        }

        void minusRange(int from, int to) {
            root = BTree.minusRange(owner, root, from, to);
            for (Object key : new ArrayList<>(twin.keySet()).subList(from, to)) {
                twin.remove(key);
            }
        }

        /** Cuts the tree and joins its parts again, which changes nothing but the nodes. */
        void cut(int rank) {
            Node left = BTree.slice(root, 0, rank);
            Node right = BTree.slice(root, rank, root.size());
            BTree.checkInvariants(left, order, rank);
            BTree.checkInvariants(right, order, twin.size() - rank);
            if (owner != null) {
                owner = new Owner();
            }
            root = BTree.join(owner, left, right);
        }

        /** Puts values into a range, up or down, so that the tree grows at an end. */
        void putRange(int from, int length, int value) {
            for (int i = 0; i < length; i++) {
                put((value % 2 == 0 ? from + i : from + length - i) % NUMBERS, value);
            }
        }

        /** Removes as an iterator does. */
        void removeIfValue(int remainder) {
            Cursor cursor = Cursor.before(root, BTree.first(root));
            while (cursor.advance()) {
                if (cursor.value() instanceof Integer value && value % 3 == remainder) {
                    twin.remove(cursor.key());
                    int rank = BTree.rank(root, cursor.position());
                    root = BTree.minus(owner, root, cursor.position());
                    cursor.moveBefore(root, rank == root.size() ? BTree.NONE : BTree.at(root, rank));
                }
            }
        }

        /** Sets all values as an iterator does. */
        void setAll(int value) {
            Cursor cursor = Cursor.behind(root, BTree.last(root));
            while (cursor.retreat()) {
                twin.put(cursor.key(), value);
                root = BTree.with(owner, root, cursor.position(), value);
                cursor.moveTo(root);
            }
        }

        void load(int from, int step, int value) {
            BulkLoad load = new BulkLoad(1, value);
            twin.clear();
            for (int i = 0; i < NUMBERS; i += 1 + step) {
                Object key = kind.key((from + i * 3) % NUMBERS);
                load.add(key, i % value);
                twin.put(key, i % value);
            }
            root = load.root(order, owner);
        }

        void check() {
            Trees.check(twin, order, root);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(40);
    }

    @Property(tries = 300)
    void whatAnOwnerEditsIsNeverSeenInWhatWasTakenBefore(@ForAll Trees.Kind kind, @ForAll("steps") List<Step> steps) {
        List<Editor> editors = new ArrayList<>();
        editors.add(new Editor(kind, new Owner()));
        editors.add(new Editor(kind, null));
        List<Snapshot> snapshots = new ArrayList<>();
        snapshots.add(editors.get(0).snapshot());
        for (Step step : steps) {
            Editor editor = editors.get(step.version() % editors.size());
            Snapshot other = snapshots.get(step.move() * 32 % snapshots.size());
            int a = step.a();
            int b = step.b();
            int size = editor.twin.size();
            int from = size * Math.min(a, b) / 31;
            int to = size * Math.max(a, b) / 31;
            switch (step.edit() % 18) {
                case 0, 1 -> editor.put(a * 32 + b, b % 5 == 0 ? null : b);
                case 2, 3, 4 -> editor.putRange(a * 32, b * 8, b);
                case 5 -> editor.remove(a * 32 + b);
                case 6, 7 -> {
                    for (int i = 0; i < b * 4; i++) {
                        editor.remove(a * 32 + i);
                    }
                }
                case 8 -> editor.removeIfValue(b % 3);
                case 9 -> editor.setAll(b);
                case 10 -> editor.minusRange(from, to);
                case 11 -> editor.cut(from);
                case 12 -> editor.load(a, b, 1 + b);
                case 13 -> combine(editor, other, b);
                case 14 -> editor.take(BTree.slice(editor.snapshot().root, from, to), range(editor.twin, from, to));
                case 15, 16 -> snapshots.add(editor.snapshot());
                default -> {
                    Snapshot snapshot = editor.snapshot();
                    snapshots.add(snapshot);
                    editors.add(new Editor(kind, b % 3 == 0 ? null : new Owner()).take(snapshot.root, snapshot.twin));
                }
            }
            editors.forEach(Editor::check);
            snapshots.forEach(s -> {
                Trees.check(s.twin, kind.order, s.root);
                assertEquals(s.nodes, Trees.nodes(s.root));
            });
        }
    }

    private static Map<Object, Object> range(NavigableMap<Object, Object> map, int from, int to) {
        Map<Object, Object> range = new TreeMap<>(map);
        List<@Nullable Object> keys = new ArrayList<>(map.keySet());
        keys.subList(to, keys.size()).forEach(range::remove);
        keys.subList(0, from).forEach(range::remove);
        return range;
    }

    private static void combine(Editor editor, Snapshot other, int choice) {
        Node mine = editor.snapshot().root;
        NavigableMap<Object, Object> twin = new TreeMap<>(editor.twin);
        BinaryOperator<@Nullable Object> function = (x, y) -> x == null || x.equals(1) ? null : choice;
        switch (choice % 4) {
            case 0 -> {
                twin.putAll(other.twin);
                editor.take(Combine.union(editor.order, mine, other.root), twin);
            }
            case 1 -> {
                twin.keySet().retainAll(other.twin.keySet());
                editor.take(Combine.intersection(editor.order, mine, other.root), twin);
            }
            case 2 -> {
                other.twin.keySet().forEach(twin::remove);
                editor.take(Combine.difference(editor.order, mine, other.root), twin);
            }
            default -> {
                other.twin.forEach((key, value) -> {
                    if (!twin.containsKey(key)) {
                        twin.put(key, value);
                    } else if (!Objects.equals(twin.get(key), value)) {
                        Object merged = function.apply(twin.get(key), value);
                        if (merged == null) {
                            twin.remove(key);
                        } else {
                            twin.put(key, merged);
                        }
                    }
                });
                editor.take(Combine.merge(editor.order, mine, other.root, function), twin);
            }
        }
    }

    @Property(tries = 300)
    void whatOneOwnerMakesFromNothingIsAllItsOwn(@ForAll Trees.Kind kind, @ForAll("steps") List<Step> steps) {
        Owner owner = new Owner();
        Editor editor = new Editor(kind, owner);
        for (Step step : steps) {
            int a = step.a();
            int b = step.b();
            switch (step.edit() % 4) {
                case 0 -> editor.putRange(a * 32, b * 8, b);
                case 1 -> {
                    for (int i = 0; i < b * 4; i++) {
                        editor.remove(a * 32 + i);
                    }
                }
                case 2 -> editor.removeIfValue(b % 3);
                default -> editor.put(a * 32 + b, b);
            }
            BTree.checkOwner(editor.root, owner);
            editor.check();
        }
    }

    @Property(tries = 200)
    void everyPlaceIsFoundAsInATreeMap(@ForAll Trees.Kind kind, @ForAll("steps") List<Step> steps) {
        Editor editor = new Editor(kind, new Owner());
        for (Step step : steps) {
            editor.putRange(step.a() * 32, step.b(), step.b());
            editor.remove(step.a() * 32 + step.move());
        }
        Node root = editor.root;
        NavigableMap<Object, Object> twin = editor.twin;
        List<@Nullable Object> keys = new ArrayList<>(twin.keySet());
        for (int number = 0; number < NUMBERS; number += 3) {
            Object key = kind.key(number);
            long found = BTree.find(root, kind.order, key);
            assertEquals(twin.containsKey(key), found >= 0);
            assertEquals(
                    twin.containsKey(key), BTree.leaf(root, kind.order, key).find(kind.order, key) >= 0);
            assertEquals(twin.headMap(key, false).size(), BTree.rank(root, found >= 0 ? found : ~found));
            assertEquals(twin.get(key), found >= 0 ? BTree.value(root, found) : null);
            assertAt(twin.floorEntry(key), root, BTree.floor(root, kind.order, key));
            assertAt(twin.lowerEntry(key), root, BTree.lower(root, kind.order, key));
            assertAt(twin.ceilingEntry(key), root, BTree.ceiling(root, kind.order, key));
            assertAt(twin.higherEntry(key), root, BTree.higher(root, kind.order, key));
        }
        assertAt(twin.firstEntry(), root, BTree.first(root));
        assertAt(twin.lastEntry(), root, BTree.last(root));
        long position = BTree.first(root);
        for (int rank = 0; rank < keys.size(); rank++) {
            assertEquals(position, BTree.at(root, rank));
            assertEquals(rank, BTree.rank(root, position));
            assertEquals(keys.get(rank), BTree.key(root, position));
            assertEquals(rank == 0 ? BTree.NONE : BTree.at(root, rank - 1), BTree.previous(root, position));
            position = BTree.next(root, position);
        }
        assertEquals(BTree.NONE, position);
        for (int from = 0; from <= keys.size(); from += 1 + keys.size() / 7) {
            for (int to = from; to <= keys.size(); to += 1 + keys.size() / 5) {
                List<@Nullable Object> expected = new ArrayList<>(keys.subList(from, to));
                assertEquals(expected, passed(new TreeIterator<>(root, from, to, false, (key, value) -> key)));
                Node slice = BTree.slice(root, from, to);
                BTree.checkInvariants(slice, kind.order, to - from);
                assertEquals(expected, Trees.keys(slice));
                Collections.reverse(expected);
                assertEquals(expected, passed(new TreeIterator<>(root, from, to, true, (key, value) -> key)));
            }
        }
    }

    private static void assertAt(Map.@Nullable Entry<Object, Object> expected, Node root, long position) {
        assertEquals(expected != null, position >= 0);
        if (expected != null) {
            assertEquals(expected.getKey(), BTree.key(root, position));
            assertEquals(expected.getValue(), BTree.value(root, position));
        }
    }

    private static List<@Nullable Object> passed(TreeIterator<Object> iterator) {
        List<@Nullable Object> passed = new ArrayList<>();
        iterator.forEachRemaining(passed::add);
        assertFalse(iterator.hasNext());
        return passed;
    }

    @Test
    void aTreeFromWhichAllIsRemovedIsFlat() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            for (boolean ascending : new boolean[] {true, false}) {
                Node root = Trees.numbers(2000);
                assertInstanceOf(Branch.class, root);
                for (int i = 0; i < 2000; i++) {
                    root = Trees.remove(owner, root, Order.natural(), ascending ? i : 1999 - i);
                }
                BTree.checkInvariants(root, Order.natural(), 0);
                assertInstanceOf(Leaf.class, root);
            }
        }
    }

    @Test
    void aTreeThatGrowsAtAnEndIsThreeQuartersFull() {
        for (Owner owner : new Owner[] {null, new Owner()}) {
            for (boolean ascending : new boolean[] {true, false}) {
                Node root = BTree.emptySet();
                for (int i = 0; i < 3000; i++) {
                    root = Trees.put(owner, root, Order.natural(), ascending ? i : -i, null);
                }
                BTree.checkInvariants(root, Order.natural(), 3000);
                long leaves = Trees.nodes(root).stream()
                        .filter(Leaf.class::isInstance)
                        .count();
                assertTrue(leaves <= 1 + 3000 / (Leaf.MOST + 1 - Leaf.FEWEST), leaves + " leaves");
            }
        }
    }
}
