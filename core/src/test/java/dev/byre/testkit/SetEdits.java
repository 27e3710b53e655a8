package dev.byre.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that can be done to a {@code Set<HashKey>}, callbacks that throw among it. The set may hold null. What an
 * edit does and tells does not depend on the order of the elements.
 *
 * <p>A {@code HashSet} is left half changed when the function of {@code removeIf} throws; a version must not be.
 */
public final class SetEdits {
    /** How often each of the edits is there that make a set grow, so that most edits meet more than an empty set. */
    private static final int GROWTH = 4;

    private final List<Edit<Set<HashKey>, Set<HashKey>>> edits = new ArrayList<>();

    private SetEdits() {
        addAdds();
        edits.addAll(
                CollectionEdits.<Set<HashKey>, HashKey>ofSet("", set -> set, (set, index, b) -> HashKeys.at(index, b)));
        look("elements that are the same as before", (set, a, b) -> HashKeys.sameAsInAll(set));
    }

    /** The edits. */
    public static List<Edit<Set<HashKey>, Set<HashKey>>> all() {
        return new SetEdits().edits;
    }

    private void edit(String name, Edit.Action<Set<HashKey>> action) {
        edits.add(Edit.same(name, action));
    }

    private void look(String name, Edit.Action<Set<HashKey>> action) {
        edits.add(Edit.look(name, action));
    }

    @SuppressWarnings("ModifyingCollectionWithItself") // On purpose.
    private void addAdds() {
        edit("add one by one", (set, a, b) -> {
            List<Boolean> added = new ArrayList<>();
            HashKeys.keys(HashKeys.many(a), a, b).forEach(key -> added.add(set.add(key)));
            return added;
        });
        edit("add and remove", (set, a, b) -> List.of(set.add(HashKeys.key(a, b)), set.remove(HashKeys.key(b, a))));
        for (int i = 0; i < GROWTH; i++) {
            edit("add", (set, a, b) -> set.add(HashKeys.key(a, b)));
            edit("add all, some", (set, a, b) -> set.addAll(HashKeys.keys(HashKeys.some(a), a, b)));
            edit("add all, many", (set, a, b) -> set.addAll(HashKeys.keys(HashKeys.many(a), a, b)));
            edit(
                    "add all, many in a set",
                    (set, a, b) -> set.addAll(new HashSet<>(HashKeys.keys(HashKeys.many(a), a, b))));
            edit("add all, on one hash", (set, a, b) -> set.addAll(HashKeys.CROWD));
            edit("add all there are", (set, a, b) -> set.addAll(HashKeys.ALL));
        }
        edit("add all of itself", (set, a, b) -> set.addAll(set));
        edit("add all of null", (set, a, b) -> set.addAll(null));
    }
}
