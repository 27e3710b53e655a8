package dev.byre.site.tour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.byre.cow.CowArray;
import dev.byre.cow.CowByteArray;
import dev.byre.cow.CowIntArray;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkReaderTest {
    @TempDir
    Path folder;

    @Test
    void everyFileIsReadInTheOrderOfTheNames() throws Exception {
        Jdk jdk = SmallJdk.in(folder);

        PlainModule first = jdk.plain().get(0);
        assertEquals("a", first.name);
        assertEquals(List.of("one.txt", "p/Two.class"), first.files);
        assertArrayEquals(new int[] {9, 10}, first.sizes);
        assertEquals(SmallJdk.TEXT_CHECKSUM, first.checksums[0]);
        assertEquals(List.of("p/empty", "p/q/Three.class", "z"), jdk.plain().get(1).files);
        assertEquals(0, jdk.plain().get(1).checksums[0]);
        assertEquals(1, jdk.largest());
        assertArrayEquals(new int[] {9, 10, 0, 10, 300, 10}, jdk.sizes());
        assertEquals(6, jdk.names().size());
        assertEquals(310, jdk.content().size());
        assertEquals(0, jdk.content().mismatch(new CowByteArray(310)));
        assertArrayEquals(SmallJdk.classFile(61, 70), jdk.content().slice(0, 10).toArray());
    }

    @Test
    void filesClassesAndConstantsAreCounted() throws Exception {
        Jdk.Counts counts = SmallJdk.in(folder).counts();

        assertEquals(6, counts.files());
        assertEquals(339, counts.bytes());
        assertEquals(3, counts.classes());
        assertEquals(61, counts.newest());
        assertEquals(75, counts.constants());
    }

    @Test
    void aVersionIsKeptAfterEachModule() throws Exception {
        Jdk jdk = SmallJdk.in(folder);

        assertEquals(
                List.of(List.of("a"), List.of("a", "b"), List.of("a", "b", "c")),
                jdk.versions().stream()
                        .map(v -> v.stream().map(ModuleFiles::name).toList())
                        .toList());
        assertEquals(CowIntArray.of(0, 10, 300), jdk.versions().get(1).get(1).sizes());
        assertEquals(jdk.versions().get(2), jdk.catalogue());
    }

    @Test
    void theCatalogueMayBeChangedAndTheVersionsStay() throws Exception {
        Jdk jdk = SmallJdk.in(folder);
        CowArray<ModuleFiles> catalogue = jdk.catalogue();

        new Edit(1, 2, 7, 8).in(catalogue);

        assertEquals(7, catalogue.get(1).sizes().get(2));
        assertEquals(8, catalogue.get(1).checksums().get(2));
        new Checks().sameLoading("version", jdk.versions(), jdk.plain());
    }

    @Test
    void aClassFileTellsItsVersionAndItsConstants() throws Exception {
        byte[] file;
        try (InputStream in = JdkReaderTest.class.getResourceAsStream("JdkReaderTest.class")) {
            assertNotNull(in);
            file = in.readAllBytes();
        }
        ClassHeader header = ClassHeader.of(file);

        assertNotNull(header);
        assertEquals(61, header.version());
        assertEquals(new ClassHeader(61, 258), ClassHeader.of(SmallJdk.classFile(61, 258)));
    }

    @Test
    void whatIsNoClassFileHasNoHeader() {
        byte[] other = SmallJdk.classFile(61, 1);
        other[0] = 0;

        assertNull(ClassHeader.of(other));
        assertNull(ClassHeader.of(Arrays.copyOf(SmallJdk.classFile(61, 1), 9)));
        assertNull(ClassHeader.of(new byte[0]));
    }
}
