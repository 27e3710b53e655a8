package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.byre.testkit.HashKey;
import dev.byre.testkit.HashKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SerializationTest {
    @SuppressWarnings("NullAway") // Null is a key and a value here.
    private static Stream<Serializable> handles() {
        CowArray<Object> shared = new CowArray<>(java.util.Arrays.asList("a", null, 3, List.of()));
        CowArray<Object> written = shared.share();
        written.add("more");
        written.remove(0);
        CowArray<Object> emptied = shared.share();
        emptied.clear();
        CowIntArray sharedInts = CowIntArray.of(1, Integer.MIN_VALUE, 3);
        CowIntArray writtenInts = sharedInts.share();
        writtenInts.add(4);
        return Stream.of(
                new CowArray<>(),
                new CowArray<>(16),
                shared,
                written,
                emptied,
                CowArray.borrow(new String[] {"a", "b"}),
                CowArray.of(CowArray.of(1), CowIntArray.of(2)),
                new CowArray<>(new ArrayList<>(Collections.nCopies(1000, "x"))),
                new CowIntArray(),
                new CowIntArray(1000),
                sharedInts,
                writtenInts,
                CowIntArray.borrow(new int[] {1, 2}),
                new CowLongArray(1000),
                CowLongArray.of(Long.MIN_VALUE, -1, Long.MAX_VALUE),
                new CowDoubleArray(),
                CowDoubleArray.of(-0.0, Double.NaN, Double.MIN_VALUE),
                new CowByteArray(1000),
                CowByteArray.of(Byte.MIN_VALUE, (byte) -1, Byte.MAX_VALUE),
                new CowMap<>(),
                CowMap.of(null, "a", "b", null, "c", List.of()),
                CowMap.of("handle", CowMap.of(1, CowSet.of(2)), CowArray.of(3), CowIntArray.of(4)),
                Form.TREE.map(),
                writtenTree(),
                HashKeys.ALL.stream().collect(CowMap.<HashKey, HashKey, Boolean>collector(key -> key, key -> true)),
                new CowSet<>(),
                new CowSet<>(java.util.Arrays.asList("a", null, 3)),
                CowSet.of(CowSet.of(1), CowSet.of(2)),
                Form.TREE.set(),
                HashKeys.ALL.stream().collect(CowSet.collector()),
                new CowSortedMap<>(),
                Form.FLAT.sortedMap(),
                Form.TREE.sortedMap(),
                new CowSortedMap<>(Form.TREE.sortedMap().descendingMap()),
                new CowSortedMap<>(Collections.reverseOrder()),
                CowSortedMap.of("handle", CowSortedSet.of(2), "null", null),
                new CowSortedSet<>(),
                Form.TREE.sortedSet(),
                new CowSortedSet<>(Form.TREE.sortedSet().descendingSet()),
                CowSortedSet.of("a", "b"));
    }

    private static CowMap<Integer, Integer> writtenTree() {
        CowMap<Integer, Integer> map = Form.TREE.map();
        CowMap<Integer, Integer> share = map.share();
        share.keySet().removeIf(key -> key % 3 == 0);
        map.release();
        return share;
    }

    @ParameterizedTest
    @MethodSource("handles")
    void whatIsReadIsEqualToWhatWasWrittenAndIndependent(Serializable handle) throws Exception {
        String before = handle.toString();
        Object read = read(written(handle));
        assertEquals(handle, read);
        assertEquals(handle.getClass(), read.getClass());
        assertNotSame(handle, read);
        assertEquals(handle.hashCode(), read.hashCode());
        if (read instanceof PrimitiveArray<?, ?, ?> array) {
            array.removeRange(array.size() / 2, array.size());
            assertTrue(array.isEmpty() || array.isKnownUnique());
            array.checkInvariants();
        } else if (read instanceof CowMap<?, ?> map) {
            map.remove(map.isEmpty() ? 7 : map.keySet().iterator().next());
            assertEquals(handle.toString().equals("{}") || map.isKnownUnique(), true);
            map.checkInvariants();
        } else if (read instanceof CowSet<?> set) {
            set.remove(set.isEmpty() ? 7 : set.iterator().next());
            assertEquals(handle.toString().equals("[]") || set.isKnownUnique(), true);
            set.checkInvariants();
        } else if (read instanceof CowSortedMap<?, ?> map) {
            assertEquals(((CowSortedMap<?, ?>) handle).comparator(), map.comparator());
            assertEquals(before, read.toString());
            map.pollLastEntry();
            assertTrue(map.isEmpty() || map.isKnownUnique());
            map.checkInvariants();
        } else if (read instanceof CowSortedSet<?> set) {
            assertEquals(((CowSortedSet<?>) handle).comparator(), set.comparator());
            assertEquals(before, read.toString());
            set.pollFirst();
            assertTrue(set.isEmpty() || set.isKnownUnique());
            set.checkInvariants();
        } else {
            @SuppressWarnings("unchecked") // Of whatever elements, it takes another.
            CowArray<Object> array = (CowArray<Object>) read;
            array.add(7);
            assertTrue(array.isKnownUnique());
        }
        assertEquals(before, handle.toString());
    }

    @Test
    void anElementThatCannotBeWrittenIsTold() {
        assertThrows(NotSerializableException.class, () -> written(CowArray.of(new Object())));
        assertThrows(NotSerializableException.class, () -> written(CowMap.of(1, new Object())));
        assertThrows(NotSerializableException.class, () -> written(CowSet.of(new Object())));
    }

    @Test
    void aReleasedHandleIsNotWritten() {
        CowArray<Integer> array = CowArray.of(1);
        array.release();
        assertThrows(IllegalStateException.class, () -> written(array));
        CowMap<Integer, Integer> map = CowMap.of(1, 10);
        map.release();
        assertThrows(IllegalStateException.class, () -> written(map));
        CowSortedMap<Integer, Integer> sorted = CowSortedMap.of(1, 10);
        sorted.release();
        assertThrows(IllegalStateException.class, () -> written(sorted));
    }

    private static List<Serializable> ofThree() {
        return List.of(
                CowArray.of("a", "b", "c"),
                CowIntArray.of(1, 2, 3),
                CowMap.of("a", 1, "b", 2, "c", 3),
                CowSet.of("a", "b", "c"),
                CowSortedMap.of("a", 1, "b", 2, "c", 3),
                CowSortedSet.of("a", "b", "c"));
    }

    @Test
    void aForgedSizeAllocatesNothingAndIsFoundAtTheEndOfTheData() throws Exception {
        for (Serializable handle : ofThree()) {
            byte[] forged = withSize(written(handle), Integer.MAX_VALUE);
            long allocated = allocatedBytes(() -> assertThrows(IOException.class, () -> read(forged)));
            assertTrue(allocated < 1 << 20, () -> allocated + " bytes were allocated");
        }
    }

    @Test
    void aNegativeSizeIsToldAndRefused() throws Exception {
        for (Serializable handle : ofThree()) {
            byte[] forged = withSize(written(handle), -5);
            InvalidObjectException thrown = assertThrows(InvalidObjectException.class, () -> read(forged));
            assertTrue(String.valueOf(thrown.getMessage()).contains("-5"), thrown::getMessage);
        }
    }

    @Test
    void anElementThatIsThereTwiceIsReadOnce() throws Exception {
        // What was a list is read as a set.
        byte[] forged = written(CowArray.of("a", "b", "a"));
        forged[sizeAt(forged) - 1] = 4;
        assertEquals(CowSet.of("a", "b"), read(forged));
    }

    @Test
    void anUnknownKindIsToldAndRefused() throws Exception {
        byte[] forged = written(CowIntArray.of(1, 2, 3));
        forged[sizeAt(forged) - 1] = 77;
        InvalidObjectException thrown = assertThrows(InvalidObjectException.class, () -> read(forged));
        assertTrue(String.valueOf(thrown.getMessage()).contains("77"), thrown::getMessage);
    }

    @Test
    void aHandleThatDoesNotComeInItsSerialFormIsRefused() throws Exception {
        for (Class<?> type : List.of(
                CowArray.class,
                CowIntArray.class,
                CowMap.class,
                CowSet.class,
                CowSortedMap.class,
                CowSortedSet.class)) {
            byte[] forged = renamed(written(new Impostor()), Impostor.class.getName(), type.getName());
            assertThrows(ObjectStreamException.class, () -> read(forged));
        }
    }

    /** Written in place of a handle, as a stream would have it that was not written by one. */
    private static final class Impostor implements Serializable {
        private static final long serialVersionUID = 1;
    }

    private static byte[] written(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("BanSerializableRead") // What is read was written a line before.
    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    private static byte[] withSize(byte[] bytes, int size) {
        ByteBuffer.wrap(bytes).putInt(sizeAt(bytes), size);
        return bytes;
    }

    /** The size stands behind the kind, at the head of the first block of data. */
    private static int sizeAt(byte[] bytes) {
        for (int i = 0; i < bytes.length - 6; i++) {
            boolean kind = bytes[i + 2] >= 1 && bytes[i + 2] <= 6;
            if (bytes[i] == 0x77 && kind && ByteBuffer.wrap(bytes).getInt(i + 3) == 3) {
                return i + 3;
            }
        }
        throw new AssertionError("no size is where it should be");
    }

    private static byte[] renamed(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String forged =
                text.replace((char) 0 + "" + (char) from.length() + from, (char) 0 + "" + (char) to.length() + to);
        return forged.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long allocatedBytes(Supplier<?> block) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Object kept = block.get();
        long after = threads.getCurrentThreadAllocatedBytes();
        assertTrue(kept != null);
        return after - before;
    }
}
