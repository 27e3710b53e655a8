package dev.byre.cow;

import dev.byre.testkit.Family;
import dev.byre.testkit.HashKey;
import dev.byre.testkit.SetEdits;
import dev.byre.testkit.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CowSetModelTest {
    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.lists(60);
    }

    @Property
    void everyVersionBehavesLikeItsOwnHashSet(@ForAll("steps") List<Step> steps) {
        Family.<CowSet<HashKey>, Set<HashKey>>of(CowSet::new, HashSet::new)
                .sharing(CowSet::share, HashSet::new)
                .releasing(CowSet::release, CowSet::isKnownUnique)
                .invariants(CowSet::checkInvariants)
                .inAnyOrder()
                .edits(SetEdits.all())
                .run(steps);
    }
}
