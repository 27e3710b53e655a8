package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.collections.MapDiff;
import dev.byre.cow.CowMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapVersionsTest {
    @TempDir
    Path folder;

    @Test
    void theClassesOfEachModuleAreNamedAsInJava() throws Exception {
        MapVersions versions = MapVersions.of(SmallJdk.in(folder));

        assertEquals(
                List.of(
                        List.of(Map.entry("p.Two", 10)),
                        List.of(Map.entry("p.q.Three", 10)),
                        List.of(Map.entry("Four", 10))),
                versions.modules());
    }

    @Test
    void aVersionIsKeptAfterEachModule() {
        MapVersions versions = new MapVersions(List.of(
                List.of(Map.entry("module-info", 1), Map.entry("A", 2)),
                List.of(Map.entry("module-info", 3)),
                List.of()));

        List<HashMap<String, Integer>> copies = versions.keep(new HashMap<>(), HashMap::new);

        assertEquals(
                List.of(
                        Map.of("module-info", 1, "A", 2),
                        Map.of("module-info", 3, "A", 2),
                        Map.of("module-info", 3, "A", 2)),
                copies);
        assertEquals(copies, versions.keep(new CowMap<>(), CowMap::snapshot));
    }

    @Test
    void aPlainDiffFindsWhatWasAddedRemovedAndChanged() {
        PlainDiff diff =
                PlainDiff.of(Map.of("same", 0, "less", 1, "other", 2), Map.of("same", 0, "more", 3, "other", 4));

        assertEquals(Map.of("more", 3), diff.added());
        assertEquals(Map.of("less", 1), diff.removed());
        assertEquals(Map.of("other", new MapDiff.Change<>(2, 4)), diff.changed());
        assertEquals(3, diff.size());
        assertTrue(PlainDiff.of(Map.of("a", 1), Map.of("a", 1)).added().isEmpty());
    }
}
