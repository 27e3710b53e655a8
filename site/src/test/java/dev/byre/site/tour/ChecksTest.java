package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.byre.collections.PersistentText;
import dev.byre.cow.CowArray;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    private static final List<Edit> EDITS = List.of(new Edit(1, 2, 7, 8), new Edit(0, 0, 5, 6), new Edit(1, 2, 9, 9));

    private final Checks checks = new Checks();
    private final List<CowArray<ModuleFiles>> kept = new ArrayList<>();

    @TempDir
    Path folder;

    private Jdk jdk;

    @BeforeEach
    void keepVersions() throws Exception {
        jdk = SmallJdk.in(folder);
        CowArray<ModuleFiles> catalogue = jdk.catalogue();
        kept.add(catalogue.share());
        for (Edit edit : EDITS) {
            edit.in(catalogue);
            kept.add(catalogue.share());
        }
    }

    @Test
    void versionsThatAreWhatTheyWereAreCounted() {
        checks.sameVersions("version", kept, jdk.plain(), EDITS);
        checks.same("copies", 3, 3);

        assertEquals(
                "All right: 4 kept versions still hold what they held when they were kept (24 files and 0 map"
                        + " entries compared with plain copies), and 1 counts are what they must be.",
                checks.verdict());
    }

    @Test
    void aSizeThatChangedLaterIsFound() {
        kept.get(1).edit(0, m -> m.withFile(1, 1000, m.checksums().get(1)));

        assertBroken("version 2: module a is not what it was when it was kept");
    }

    @Test
    void aChecksumThatChangedLaterIsFound() {
        kept.get(3).edit(2, m -> m.withFile(0, m.sizes().get(0), 1000));

        assertBroken("version 4: module c is not what it was when it was kept");
    }

    @Test
    void anEditThatIsMissingIsFound() {
        kept.set(2, kept.get(1).share());

        assertBroken("version 3: module a is not what it was when it was kept");
    }

    @Test
    void anEditThatReachedAnEarlierVersionIsFound() {
        kept.set(0, kept.get(1).share());

        assertBroken("version 1: module b is not what it was when it was kept");
    }

    @Test
    void aModuleTooManyIsFound() {
        kept.get(0).add(kept.get(0).get(0));

        assertBroken("modules of version 1: 4, but it must be 3");
    }

    @Test
    void aWrongCountIsFound() {
        BrokenPromise e = assertThrows(BrokenPromise.class, () -> checks.same("copies", 2, 1));

        assertEquals("copies: 2, but it must be 1", e.getMessage());
    }

    @Test
    void aVersionKeptWhileLoadingThatChangedIsFound() {
        jdk.versions().get(1).edit(0, m -> m.withFile(0, 1, 1));

        assertThrows(BrokenPromise.class, () -> checks.sameLoading("version", jdk.versions(), jdk.plain()));
    }

    @Test
    void aMapThatMissesAnEntryOrHasAnotherValueOrOneEntryTooManyIsFound() {
        assertBroken(Map.of(), Map.of("a", 1), "size of map 1: 0, but it must be 1");
        assertBroken(Map.of("a", 2), Map.of("a", 1), "map 1: a has 2, but it must have 1");
        assertBroken(Map.of("b", 1), Map.of("a", 1), "map 1: a has null, but it must have 1");
    }

    @Test
    void aMapThatIteratesOverOtherThanItAnswersIsFound() {
        Map<String, Integer> twoFaced = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Integer>> entrySet() {
                return Map.of("b", 1).entrySet();
            }

            @Override
            public Integer get(Object key) {
                return 1;
            }
        };

        assertBroken(twoFaced, Map.of("a", 1), "map 1: b has 1, but it must have null");
    }

    @Test
    void aMapInAnotherOrderIsFound() {
        Map<String, Integer> map = new TreeMap<>(Map.of("a", 1, "b", 2));
        checks.sameOrder("map", map, new TreeMap<>(map));

        BrokenPromise e = assertThrows(
                BrokenPromise.class, () -> checks.sameOrder("map", map, new TreeMap<>(map).descendingMap()));
        assertEquals("map: a where b must be", e.getMessage());
    }

    @Test
    void aTextThatHasOtherCharactersIsFound() {
        PersistentText kept = PersistentText.of("cow");
        checks.sameText("version 1", kept, "cow");

        BrokenPromise e = assertThrows(BrokenPromise.class, () -> checks.sameText("version 2", kept, "cows"));
        assertEquals("version 2 is not what it was when it was kept", e.getMessage());
    }

    private void assertBroken(Map<String, Integer> kept, Map<String, Integer> copy, String message) {
        BrokenPromise e = assertThrows(BrokenPromise.class, () -> checks.sameMaps("map", List.of(kept), List.of(copy)));
        assertEquals(message, e.getMessage());
    }

    private void assertBroken(String message) {
        BrokenPromise e =
                assertThrows(BrokenPromise.class, () -> checks.sameVersions("version", kept, jdk.plain(), EDITS));
        assertEquals(message, e.getMessage());
    }
}
