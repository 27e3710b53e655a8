package dev.byre.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.benchmarks.Subjects.Indexes;
import dev.byre.benchmarks.Subjects.OfHashSet;
import dev.byre.benchmarks.Subjects.OfTreeSet;
import dev.byre.benchmarks.Subjects.Toggled;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubjectsTest {
    @Test
    void aWriteHardlyEverFindsWhatItWrites() {
        Indexes indexes = new Indexes();
        indexes.size = 100_000;
        indexes.setUp();
        Map<Integer, Integer> written = new HashMap<>();
        int idle = 0;
        int writes = 3 << 16;
        for (int i = 0; i < writes; i++) {
            int number = indexes.nextOne();
            Integer element = indexes.element(number);
            idle += element.equals(written.put(indexes.at[number], element)) ? 1 : 0;
        }
        assertEquals(0, idle / (double) writes, 1e-4);
    }

    @Test
    void eachWriteToASetChangesItAndItsSizeStaysAboutWhatItWas() {
        Toggled toggled = new Toggled();
        toggled.size = 1000;
        toggled.setUp();
        OfHashSet subject = new OfHashSet();
        subject.size = 1000;
        subject.setUp();
        int sum = 0;
        int writes = 3 << 16;
        for (int i = 0; i < writes; i++) {
            Integer element = toggled.nextOne();
            if (!subject.set.remove(element)) {
                assertTrue(subject.set.add(element));
            }
            sum += subject.set.size();
        }
        assertEquals(1000, sum / (double) writes, 50);
    }

    @Test
    void setsThatAreComparedHoldTheSame() {
        OfHashSet hashSet = new OfHashSet();
        OfTreeSet treeSet = new OfTreeSet();
        Subjects.OfCowSet cowSet = new Subjects.OfCowSet();
        Subjects.OfCowSortedSet cowSortedSet = new Subjects.OfCowSortedSet();
        hashSet.size = treeSet.size = cowSet.size = cowSortedSet.size = 16;
        hashSet.setUp();
        treeSet.setUp();
        cowSet.setUp();
        cowSortedSet.setUp();
        Set<Set<Integer>> distinct = new HashSet<>(Set.of(hashSet.set));
        distinct.add(treeSet.set);
        distinct.add(cowSet.set);
        distinct.add(cowSortedSet.set);
        assertEquals(Set.of(hashSet.set), distinct);
        assertEquals(16, hashSet.set.size());
    }
}
