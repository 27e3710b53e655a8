package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ConcurrentModificationException;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;
import org.junit.jupiter.api.Test;

/** Elements and functions that change the list, or share it, while the list asks them. */
class CallbackTest {
    private static final String FOREIGN = "of the other list";

    private final CowArray<Object> list = CowArray.of("a", "b", "c");

    /** Is equal to what its value is equal to, and does something whenever it is compared or hashed. */
    private record Meddler(Object value, Runnable action) {
        @Override
        public boolean equals(@Nullable Object other) {
            action.run();
            return value.equals(other);
        }

        @Override
        public int hashCode() {
            action.run();
            return value.hashCode();
        }
    }

    /** The list copies away from the array that a search has begun in, and the other one writes to that array. */
    private void shareAndWriteOnBothSides() {
        CowArray<Object> other = list.share();
        list.set(1, "b");
        other.set(0, FOREIGN);
        other.set(2, FOREIGN);
    }

    @Test
    void aSearchReadsNoOtherListsElements() {
        Meddler sought = new Meddler(FOREIGN, this::shareAndWriteOnBothSides);
        assertEquals(-1, list.indexOf(sought));
        assertEquals(-1, list.lastIndexOf(sought));
        assertEquals(List.of("a", "b", "c"), list);
    }

    @Test
    void equalsReadsNoOtherListsElements() {
        CowArray<Object> foreign = CowArray.of(new Meddler("a", this::shareAndWriteOnBothSides), "b", FOREIGN);
        assertEquals(false, foreign.equals(list));
    }

    @Test
    void hashCodeReadsNoOtherListsElements() {
        list.set(0, new Meddler("a", this::shareAndWriteOnBothSides));
        assertEquals(List.of("a", "b", "c").hashCode(), list.hashCode());
    }

    @Test
    void aSearchNoticesThatTheListWasChangedByAnElement() {
        Meddler sought = new Meddler("c", () -> list.remove(0));
        assertThrows(ConcurrentModificationException.class, () -> list.indexOf(sought));
        assertThrows(ConcurrentModificationException.class, () -> list.remove(sought));
        assertEquals(List.of("c"), list);
        assertThrows(ConcurrentModificationException.class, () -> list.lastIndexOf(sought));
        list.add(new Meddler("d", list::clear));
        assertThrows(ConcurrentModificationException.class, list::hashCode);
    }

    @Test
    void whatAFilterWritesIsKept() {
        CowArray<Integer> array = CowArray.of(1, 2, 3);
        array.removeIf(e -> {
            array.set(0, 9);
            return e == 2;
        });
        assertEquals(List.of(9, 3), array);
        CowIntArray ints = CowIntArray.of(1, 2, 3);
        ints.removeIf(e -> {
            ints.set(0, 9);
            return e == 2;
        });
        assertEquals(CowIntArray.of(9, 3), ints);
    }
}
