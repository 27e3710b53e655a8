package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.core.CowEvents;
import dev.byre.cow.CowArray;
import dev.byre.cow.CowIntArray;
import org.junit.jupiter.api.Test;

class ModuleFilesTest {
    private final CowArray<String> files = CowArray.of("a", "b");
    private final CowIntArray sizes = CowIntArray.of(1, 2);
    private final CowIntArray checksums = CowIntArray.of(3, 4);
    private final ModuleFiles module = new ModuleFiles("m", files, sizes, checksums);

    @Test
    void nothingDoneOutsideReachesInside() {
        files.set(0, "x");
        sizes.set(0, 9);
        checksums.set(0, 9);
        module.files().set(1, "x");
        module.sizes().set(1, 9);
        module.checksums().set(1, 9);

        assertEquals(new ModuleFiles("m", CowArray.of("a", "b"), CowIntArray.of(1, 2), CowIntArray.of(3, 4)), module);
    }

    @Test
    void anEditedModuleIsAnotherOneAndCopiesTwoArrays() {
        CowEvents events = CowEvents.during(() -> {
            ModuleFiles edited = module.withFile(1, 7, 8);
            assertEquals(
                    new ModuleFiles("m", CowArray.of("a", "b"), CowIntArray.of(1, 7), CowIntArray.of(3, 8)), edited);
        });

        assertEquals(2, events.copies());
        assertEquals(4, events.elements());
        assertEquals(CowIntArray.of(1, 2), module.sizes());
    }
}
