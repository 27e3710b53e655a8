package dev.byre.core.hash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.core.ownership.Owner;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import dev.byre.testkit.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Tries straight, some with owners: what was taken of a trie once stays as it was. */
class TrieModelTest {
    /** What was taken of a trie. */
    private record Snapshot(Object root, Map<Object, Object> twin, Set<Object> nodes) {}

    /** A trie that is edited, by an owner or by none. */
    private static final class Editor {
        private Object root;
        private final Map<Object, Object> twin;
        private @Nullable Owner owner;

        Editor(Object root, Map<Object, Object> twin, @Nullable Owner owner) {
            this.root = root;
            this.twin = new HashMap<>(twin);
            this.owner = owner;
        }

        Snapshot snapshot() {
            if (owner != null) {
                owner = new Owner();
            }
            return new Snapshot(root, new HashMap<>(twin), Tries.nodes(root));
        }

        void put(@Nullable HashKey key, @Nullable Integer value) {
            root = Tries.put(owner, root, key, value);
            twin.put(key, value);
        }

        void remove(@Nullable HashKey key) {
            root = Tries.remove(owner, root, key);
            twin.remove(key);
        }

        /** Removes as an iterator does, which joins leaves with those before them only. */
        void removeIfValue(int remainder) {
            Cursor cursor = new Cursor(root);
            for (int left = twin.size(); left > 0; left--) {
                cursor.advance();
                if (cursor.value() instanceof Integer value && value % 3 == remainder) {
                    Object key = cursor.key();
                    int rest = cursor.leaf().size() - 1;
                    root = Trie.minusBehind(owner, root, cursor.path(), cursor.leaf(), cursor.index());
                    twin.remove(key);
                    cursor.moveTo(root);
                    cursor.stepBack(cursor.leaf().size() - rest);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property(tries = 700)
    void whatAnOwnerEditsIsNeverSeenInWhatWasTakenBefore(@ForAll("steps") List<Step> steps) {
        List<Editor> editors = new ArrayList<>();
        editors.add(new Editor(Trie.emptyMap(), Map.of(), new Owner()));
        editors.add(new Editor(Trie.emptyMap(), Map.of(), null));
        List<Snapshot> snapshots = new ArrayList<>();
        for (Step step : steps) {
            Editor editor = editors.get(step.version() % editors.size());
            int a = step.a();
            int b = step.b();
            switch (step.edit() % 12) {
                case 0, 1, 2 -> editor.put(HashKeys.key(a, b), HashKeys.value(b));
                case 3, 4 -> HashKeys.ALL.subList(a, a + b).forEach(key -> editor.put(key, b));
                case 5 -> HashKeys.CROWD.forEach(key -> editor.put(key, b));
                case 6 -> editor.remove(HashKeys.key(a, b));
                case 7 -> HashKeys.ALL.subList(a, a + 1 + b).forEach(editor::remove);
                case 8 -> editor.removeIfValue(b % 3);
                case 9 -> HashKeys.ALL.subList(a, a + b).forEach(key -> editor.put(key, a));
                case 10 -> snapshots.add(editor.snapshot());
                default -> {
                    Snapshot snapshot = editor.snapshot();
                    snapshots.add(snapshot);
                    editors.add(new Editor(snapshot.root, snapshot.twin, b % 3 == 0 ? null : new Owner()));
                }
            }
            editors.forEach(e -> Tries.check(e.twin, e.root));
            snapshots.forEach(s -> {
                Tries.check(s.twin, s.root);
                assertEquals(s.nodes, Tries.nodes(s.root));
            });
        }
    }

    @Property(tries = 300)
    void whatOneOwnerMakesFromNothingIsAllItsOwn(@ForAll("steps") List<Step> steps) {
        Editor editor = new Editor(Trie.emptyMap(), Map.of(), new Owner());
        for (Step step : steps) {
            int a = step.a();
            int b = step.b();
            switch (step.edit() % 4) {
                case 0 -> HashKeys.ALL.subList(a, a + b).forEach(key -> editor.put(key, b));
                case 1 -> HashKeys.ALL.subList(a, a + b).forEach(editor::remove);
                case 2 -> editor.removeIfValue(b % 3);
                default -> editor.put(HashKeys.key(a, b), b);
            }
            Trie.checkOwner(editor.root, Objects.requireNonNull(editor.owner));
            Tries.check(editor.twin, editor.root);
        }
    }

    @Test
    void aTrieFromWhichMostIsRemovedIsAsSmallAsOneThatNeverHadMore() {
        for (int left : new int[] {0, 1, 2 * TagLeaf.FEW}) {
            for (Owner owner : new Owner[] {null, new Owner()}) {
                Object root = Trie.emptySet();
                for (int i = 0; i < 1000; i++) {
                    root = Tries.put(owner, root, i, null);
                }
                assertInstanceOf(Object[].class, root);
                for (int i = left; i < 1000; i++) {
                    root = Tries.remove(owner, root, i);
                }
                Trie.checkInvariants(root, left);
                assertTrue(Tries.nodes(root).size() <= 1 + 8 * left, "too many nodes are left");
                if (left <= TagLeaf.FEW) {
                    assertInstanceOf(Leaf.class, root);
                }
            }
        }
    }

    @Test
    void aTrieFromWhichAnIteratorRemovesAllIsFlat() {
        Map<Object, Object> twin = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            twin.put(i, 0);
        }
        for (Owner owner : new Owner[] {null, new Owner()}) {
            Editor editor = new Editor(Tries.mapOf(twin), twin, owner);
            editor.removeIfValue(0);
            Tries.check(Map.of(), editor.root);
            assertInstanceOf(Leaf.class, editor.root);
        }
    }

    @Test
    void leavesAreJoinedOnlyWhenTheOneThatLostAnEntryIsSmall() {
        // A full leaf of one half and a bit of the other: what is left over is far from full when they are joined.
        List<HashKey> lower = new ArrayList<>();
        List<HashKey> upper = new ArrayList<>();
        for (int i = 0; i < TagLeaf.CAPACITY; i++) {
            lower.add(Tries.keyOf(i, i << 20));
            upper.add(Tries.keyOf(i, i << 20 | 1 << 31));
        }
        Object root = Tries.setOf(lower);
        root = Tries.put(null, root, upper.get(0), null);
        for (int left = TagLeaf.CAPACITY; left > 0; left--) {
            assertEquals(left > TagLeaf.FEW, root instanceof Object[], "with " + left + " left");
            root = Tries.remove(null, root, lower.get(left - 1));
        }
    }
}
