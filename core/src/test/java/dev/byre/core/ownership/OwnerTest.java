package dev.byre.core.ownership;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OwnerTest {
    @Test
    void aBearerMayEditWhatWasMadeUnderItsTokenAndNothingElse() {
        Owner owner = new Owner();
        assertTrue(Owner.mayEdit(owner, owner));
        assertFalse(Owner.mayEdit(owner, new Owner()));
        assertFalse(Owner.mayEdit(owner, null));
    }

    @Test
    void noOwnerIsNeverEqualToNoOwner() {
        assertFalse(Owner.mayEdit(null, null));
        assertFalse(Owner.mayEdit(null, new Owner()));
    }
}
