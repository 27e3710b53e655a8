package dev.byre.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases that the documentation of Rust's {@code std::borrow::Cow} shows, as they are written with ours. */
class RustExamplesTest {
    /** Makes every number positive; the array is copied at the first negative one, if there is one. */
    static Cow<int[]> absAll(Cow<int[]> input) {
        for (int i = 0; i < input.get().length; i++) {
            if (input.get()[i] < 0) {
                int at = i;
                input = input.edit(a -> a[at] = -a[at]);
            }
        }
        return input;
    }

    @Test
    void noCopyHappensBecauseNothingNeedsToBeChanged() {
        int[] slice = {0, 1, 2};
        CowEvents.assertNoCopies(() ->
                assertSame(slice, absAll(Cow.borrowed(slice, int[]::clone)).get()));
    }

    @Test
    void oneCopyHappensHoweverManyNumbersChange() {
        int[] slice = {-1, 0, -2, -3};
        CowEvents events = CowEvents.during(() -> {
            Cow<int[]> result = absAll(Cow.borrowed(slice, int[]::clone));
            assertTrue(result.isOwned());
            assertArrayEquals(new int[] {1, 0, 2, 3}, result.get());
        });
        assertEquals(1, events.copies());
        assertArrayEquals(new int[] {-1, 0, -2, -3}, slice);
    }

    @Test
    void noCopyHappensBecauseTheInputIsOwnedAlready() {
        int[] mine = {-1, 0, 1};
        CowEvents.assertNoCopies(() -> assertSame(mine, absAll(Cow.owned(mine)).get()));
        assertArrayEquals(new int[] {1, 0, 1}, mine);
    }

    /** A path with single slashes; the very same string if it has no double ones. */
    static Cow<String> normalized(Cow<String> path) {
        return path.update(p -> p.contains("//") ? p.replaceAll("/{2,}", "/") : p);
    }

    @Test
    void aNormalPathIsPassedOnWithoutAnAllocation() {
        Cow<String> path = Cow.borrowed("/usr/share/doc", String::new);
        assertSame(path, normalized(path));
        Cow<String> fixed = normalized(Cow.borrowed("/usr//share///doc", String::new));
        assertEquals(Cow.owned("/usr/share/doc"), fixed);
        assertTrue(fixed.isOwned());
    }

    /** Keeps what it is given as it is, and copies it when something is added to it. */
    static final class Items<T> {
        private Cow<List<T>> values;

        Items(Cow<List<T>> values) {
            this.values = values;
        }

        Items<T> push(T value) {
            values = values.edit(list -> list.add(value));
            return this;
        }
    }

    @Test
    void aBuilderKeepsABorrowedPartUntilItIsChanged() {
        List<Integer> readonly = List.of(1, 2);
        Items<Integer> borrowed = new Items<>(Cow.borrowed(readonly, ArrayList::new));
        assertTrue(borrowed.values.isBorrowed());
        assertSame(readonly, borrowed.values.get());

        CowEvents events = CowEvents.during(() -> borrowed.push(3).push(4));
        assertEquals(1, events.copies());
        assertEquals(List.of(1, 2, 3, 4), borrowed.values.get());
        assertEquals(List.of(1, 2), readonly);
    }
}
