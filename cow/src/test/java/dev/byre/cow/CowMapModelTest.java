package dev.byre.cow;

import dev.byre.testkit.Edit;
import dev.byre.testkit.Family;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import dev.byre.testkit.MapEdits;
import dev.byre.testkit.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@SuppressWarnings("NullAway") // Keys and values may be null.
class CowMapModelTest {
    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionBehavesLikeItsOwnHashMap(@ForAll("steps") List<Step> steps) {
        Family.<CowMap<HashKey, Integer>, Map<HashKey, Integer>>of(CowMap::new, HashMap::new)
                .sharing(CowMap::share, HashMap::new)
                .releasing(CowMap::release, CowMap::isKnownUnique)
                .invariants(CowMap::checkInvariants)
                .inAnyOrder()
                .edits(MapEdits.all())
                .edits(List.of(edit(false), edit(true)))
                .run(steps);
    }

    private static Edit<CowMap<HashKey, Integer>, Map<HashKey, Integer>> edit(boolean throwing) {
        return new Edit<>(
                throwing ? "edit, throwing" : "edit",
                false,
                (map, a, b) -> map.edit(HashKeys.key(a, b), value -> edited(value, b, throwing)),
                (map, a, b) -> {
                    HashKey key = HashKeys.key(a, b);
                    if (!map.containsKey(key)) {
                        return false;
                    }
                    map.put(key, edited(map.get(key), b, throwing));
                    return true;
                });
    }

    private static Integer edited(Integer value, int b, boolean throwing) {
        if (throwing) {
            throw new IllegalArgumentException();
        }
        return value == null ? Integer.valueOf(b) : b % 3 == 0 ? null : Integer.valueOf(value + b);
    }
}
