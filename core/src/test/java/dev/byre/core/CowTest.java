package dev.byre.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

@SuppressWarnings("CheckReturnValue") // Much is called only to see what it throws.
class CowTest {
    private static final UnaryOperator<List<Integer>> COPY = ArrayList::new;

    private final List<Integer> lent = new ArrayList<>(List.of(1, 2, 3));

    @Test
    void aBorrowedValueIsReadWithoutACopy() {
        CowEvents.assertNoCopies(() -> {
            Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
            assertSame(lent, cow.get());
            assertTrue(cow.isBorrowed());
            assertFalse(cow.isOwned());
        });
    }

    @Test
    void anOwnedValueIsGivenAwayWithoutACopy() {
        Cow<List<Integer>> cow = Cow.owned(lent);
        assertSame(lent, cow.get());
        assertSame(lent, cow.toOwned());
        assertTrue(cow.isOwned());
        assertFalse(cow.isBorrowed());
        assertSame(cow, cow.own());
    }

    @Test
    void owningABorrowedValueCopiesItEachTime() {
        Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
        assertNotSame(lent, cow.toOwned());
        assertEquals(lent, cow.toOwned());
        assertNotSame(cow.own().value(), cow.own().value());
        assertEquals(
                2, CowEvents.during(() -> cow.own().edit(l -> cow.toOwned())).copies());
    }

    @Test
    void editingABorrowedValueLeavesTheLenderAsItWas() {
        Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
        Cow.Owned<List<Integer>> edited = cow.edit(l -> l.add(4));
        assertEquals(List.of(1, 2, 3), lent);
        assertEquals(List.of(1, 2, 3, 4), edited.value());
        assertTrue(cow.isBorrowed());
    }

    @Test
    void editingAnOwnedValueIsInPlaceAndReturnsTheSameCow() {
        Cow<List<Integer>> cow = Cow.owned(lent);
        CowEvents.assertNoCopies(() -> assertSame(cow, cow.edit(l -> l.add(4))));
        assertEquals(List.of(1, 2, 3, 4), lent);
    }

    @Test
    void anUpdateThatReturnsTheSameInstanceLeavesTheCowBorrowed() {
        Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
        assertSame(cow, cow.update(l -> l));
        Cow<List<Integer>> changed = cow.update(l -> List.of(7));
        assertTrue(changed.isOwned());
        assertEquals(List.of(7), changed.get());
    }

    @Test
    void mappingToTheVeryValueDoesNotMakeItOwned() {
        Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
        assertTrue(cow.map(l -> l).isBorrowed());
        assertEquals(Cow.owned(3), cow.map(List::size));
        assertTrue(cow.map(List::size).isOwned());
    }

    @Test
    void anEditThatThrowsLeavesABorrowedValueAsItWas() {
        Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
        assertThrows(
                ArithmeticException.class,
                () -> cow.edit(l -> {
                    l.clear();
                    throw new ArithmeticException();
                }));
        assertEquals(List.of(1, 2, 3), cow.get());
    }

    @Test
    void equalityIsByContentWhateverTheVariant() {
        Cow<List<Integer>> borrowed = Cow.borrowed(lent, COPY);
        Cow<List<Integer>> owned = Cow.owned(List.of(1, 2, 3));
        assertEquals(borrowed, owned);
        assertEquals(owned, borrowed);
        assertEquals(borrowed.hashCode(), owned.hashCode());
        assertNotEquals(borrowed, Cow.owned(List.of(1, 2)));
        assertNotEquals(borrowed, lent);
        assertEquals(1, new HashSet<>(Set.of(borrowed)).size());
    }

    @Test
    void arraysAreComparedAndPrintedByContent() {
        Cow<int[]> borrowed = Cow.borrowed(new int[] {1, 2}, int[]::clone);
        Cow<int[]> owned = Cow.owned(new int[] {1, 2});
        assertEquals(borrowed, owned);
        assertEquals(owned, borrowed);
        assertEquals(borrowed.hashCode(), owned.hashCode());
        assertEquals("Borrowed[[1, 2]]", borrowed.toString());
        assertEquals("Owned[[1, 2]]", owned.toString());
        assertEquals("Owned[x]", Cow.owned("x").toString());
        assertNotEquals(borrowed, Cow.owned(new int[] {2, 1}));
        assertEquals(Cow.owned(new String[][] {{"a"}}), Cow.owned(new Object[][] {{"a"}}));
    }

    @Test
    @SuppressWarnings("NullAway") // The point of the test.
    void nullsAreRefusedAtTheDoorByName() {
        assertEquals("value", refusal(() -> Cow.borrowed(null, COPY)));
        assertEquals("copier", refusal(() -> Cow.borrowed(lent, null)));
        assertEquals("value", refusal(() -> Cow.owned(null)));
        assertEquals("edit", refusal(() -> Cow.owned(lent).edit(null)));
        assertEquals(
                "the copier returned null",
                refusal(() -> Cow.borrowed(lent, l -> null).own()));
        assertEquals("the function returned null", refusal(() -> Cow.owned(lent).map(l -> null)));
        assertEquals("the function returned null", refusal(() -> Cow.owned(lent).update(l -> null)));
    }

    private static String refusal(Runnable call) {
        return String.valueOf(
                assertThrows(NullPointerException.class, call::run).getMessage());
    }

    @Test
    void theVariantsAreRecordsToMatchOn() {
        Cow<List<Integer>> cow = Cow.borrowed(lent, COPY);
        String variant = cow instanceof Cow.Borrowed<List<Integer>> b ? "borrowed " + b.value() : "owned";
        assertEquals("borrowed [1, 2, 3]", variant);
        assertSame(COPY, ((Cow.Borrowed<List<Integer>>) cow).copier());
    }
}
