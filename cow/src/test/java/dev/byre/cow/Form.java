package dev.byre.cow;

import dev.byre.testkit.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The two forms of what is on a hash trie or a B-tree: few entries are one leaf, many are a tree. */
enum Form {
    FLAT(0),
    TREE(40);

    private static final int FIRST_FILLER = 100;

    private final int fillers;

    Form(int fillers) {
        this.fillers = fillers;
    }

    /** What {@link Write#toMaps} writes to; so many entries more if it is to be a tree. */
    Map<Integer, Integer> entries() {
        Map<Integer, Integer> entries = new HashMap<>(Write.ENTRIES);
        for (int key = FIRST_FILLER; key < FIRST_FILLER + fillers; key++) {
            entries.put(key, key * 10);
        }
        return entries;
    }

    /** What {@link Write#toLists} writes to; so many elements more behind it, if it is to be a tree of any kind. */
    List<Integer> elements() {
        List<Integer> elements = new ArrayList<>(Write.ELEMENTS);
        for (int i = 0; i < 10 * fillers; i++) {
            elements.add(FIRST_FILLER + i % 20);
        }
        return elements;
    }

    /** A map of these entries, which has seen that it is alone. */
    CowMap<Integer, Integer> map() {
        return new CowMap<>(entries());
    }

    /** A set of the keys, which has seen that it is alone. */
    CowSet<Integer> set() {
        return new CowSet<>(entries().keySet());
    }

    /** A sorted map of these entries, which has seen that it is alone. */
    CowSortedMap<Integer, Integer> sortedMap() {
        return new CowSortedMap<>(entries());
    }

    /** A sorted set of the keys, which has seen that it is alone. */
    CowSortedSet<Integer> sortedSet() {
        return new CowSortedSet<>(entries().keySet());
    }
}
