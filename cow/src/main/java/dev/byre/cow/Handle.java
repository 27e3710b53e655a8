package dev.byre.cow;

import static dev.byre.core.ownership.Invariants.check;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import java.util.ConcurrentModificationException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A handle on a tree, as far as it matters who may write to it in place, whatever the nodes.
 *
 * <p>One thread at a time; while nobody writes, many threads may read and share.
 */
@SuppressWarnings("ReferenceEquality") // Owners are compared by identity.
abstract class Handle {
    /*
     * flat: the root is one leaf. It is held by as many handles as its owner counts, all of them under that owner, unless
     *       an immutable value holds it too: then the owner is pinned, or there is none.
     * tree: the root has nodes below. A share throws the owner away, on both sides, so that each copies what it writes to.
     *
     * M1  If this handle is alone, no other handle or value holds what the owner made, so all of it may be edited in place.
     * M2  A flat root that may be written to in place has this handle's owner, and that counts one holder.
     * M3  An owner that is shared by two handles is that of a flat root.
     */

    /** Counts additions and removals, for iterators that fail fast. */
    transient int modCount;

    /** Counts the leaves that were replaced by one with the same keys, so that iterators look at that. */
    transient int leafCopies;

    /** Under whom this handle writes; null if a write has to make one first. */
    private transient @Nullable Owner owner;

    /** Whether this handle knows that nobody else holds anything of its root; only a share can make that untrue. */
    private transient boolean alone;

    /** Whether what is shared is seen by an immutable value, rather than by another handle only. */
    private transient boolean pinned;

    /** The owner of nested handles, as {@link CowArray} has it. */
    private transient @Nullable Owner nestedOwner;

    /** Whether a function is running that was given a nested handle, which it may write to in place. */
    private transient boolean editing;

    /** The owner of the collection that this handle sits in and that alone may write to it, if there is one. */
    private transient @Nullable Owner home;

    /** A handle on a root that immutable values hold. */
    Handle() {
        pinned = true;
    }

    /** A handle on the root of another one, which is held by both from now on. */
    Handle(Handle other) {
        other.checkHeld();
        pinned = other.pinned;
        // From now on two handles hold the nested handles, so none of them is the other's alone.
        other.nestedOwner = null;
        other.alone = false;
        if (other.isFlat()) {
            owner = other.owner;
            if (owner != null) {
                owner.share();
            }
        } else {
            other.owner = null;
        }
    }

    /** Whether the root is one leaf. */
    abstract boolean isFlat();

    abstract boolean isReleased();

    final void checkHeld() {
        if (isReleased()) {
            throw new IllegalStateException("this handle was released");
        }
    }

    /** Shares the root with an independent handle. */
    abstract Handle share();

    /**
     * Tells that others are to hold the elements too from now on, so that no nested handle is this one's alone.
     *
     * @return false if they may hold shares of these only: a function is at work on one, and is yet to write to it
     */
    final boolean handsOver() {
        if (!editing) {
            nestedOwner = null;
        }
        return !editing;
    }

    /** This handle if it was made by the bearer of {@code owner}, otherwise a share of it that is. */
    final Handle ownedBy(Owner owner) {
        if (Owner.mayEdit(owner, home)) {
            return this;
        }
        Handle owned = share();
        owned.home = owner;
        return owned;
    }

    /**
     * What a function makes of a nested handle, of which it gets one that nobody else has.
     *
     * @param place puts that into the place of the handle
     */
    final <V> V editedHandle(V handle, Consumer<V> place, UnaryOperator<V> edit) {
        if (nestedOwner == null) {
            nestedOwner = new Owner();
        }
        V owned = Nested.ownedBy(nestedOwner, handle);
        // What the function reads of this collection while it runs must not depend on whether the handle was shared.
        place.accept(owned);
        boolean outer = editing;
        editing = true;
        try {
            return edit.apply(owned);
        } finally {
            editing = outer;
        }
    }

    /** Tells that an immutable value holds the root from now on. */
    final void pin() {
        checkHeld();
        nestedOwner = null;
        alone = false;
        pinned = true;
        if (owner != null && isFlat()) {
            owner.pin();
        } else {
            owner = null;
        }
    }

    /**
     * Whether this handle alone holds all of its contents, so that no write copies anything. True is never wrong; false
     * may be: while the handle is empty, after another was dropped without release, and for a tree that was ever
     * shared.
     */
    public boolean isKnownUnique() {
        checkHeld();
        return alone || (isFlat() && owner != null && owner.isUnique());
    }

    /** Takes this handle off the count of a flat root that it is about to drop, and forgets whom it wrote under. */
    final void leave() {
        modCount++;
        if (owner != null && isFlat()) {
            owner.release();
        }
        owner = null;
        alone = false;
    }

    /** Whether this handle writes under that owner, as far as there are no other holders. */
    final boolean hasOwner(Owner editor) {
        return owner == editor;
    }

    /** Tells that this handle, which is new, holds what belongs to a caller. */
    final void lent() {
        owner = Owner.ofLender();
        pinned = false;
    }

    /** Tells that another handle has taken nodes of this tree. */
    final void gaveNodes() {
        checkHeld();
        alone = false;
        owner = null;
    }

    /** Tells that this handle has taken nodes of others. */
    final void tookNodes() {
        alone = false;
    }

    /** Under whom to write: where there are other holders, another owner. */
    final Owner editor() {
        Owner held = owner;
        return held != null && (alone || !isFlat() || held.isUnique()) ? held : new Owner();
    }

    /**
     * Under whom this handle may write to what was made under the same owner, with nothing to tell of it; null if there
     * may be more to a write.
     */
    final @Nullable Owner ownerInPlace() {
        return alone || !isFlat() ? owner : null;
    }

    /** Whether this handle knows that it is the only one: then a write is nobody's business. */
    final boolean isAlone() {
        return alone;
    }

    /**
     * Tells, before the root of this handle is replaced, that an editor has written to a leaf or to a copy of it. Not
     * needed where this handle is alone.
     *
     * @param maker who made the leaf
     * @param entries how many entries were in the leaf
     * @param bytes the bytes of its references
     */
    final void wrote(Owner editor, @Nullable Owner maker, int entries, long bytes) {
        if (maker != editor && entries > 0) {
            Copies.made(getClass(), reason(), entries, bytes);
        }
        if (isFlat()) {
            if (owner != editor && owner != null) {
                owner.release();
            }
            alone = true;
            pinned = false;
        }
        owner = editor;
    }

    private Copies.Reason reason() {
        return isFlat() && owner != null ? owner.reasonToCopy() : pinned ? Copies.Reason.PINNED : Copies.Reason.SHARED;
    }

    /** Tells that this handle, which was empty, holds a root that was made for it alone. */
    final void loaded(Owner loader) {
        leave();
        owner = loader;
        alone = true;
        pinned = false;
    }

    final void checkUnmodified(int expected) {
        if (modCount != expected) {
            throw new ConcurrentModificationException("entries were added or removed meanwhile");
        }
    }

    /** Checks that an owner has made all nodes that are not empty. */
    abstract void checkOwner(Owner held);

    /** Checks M1 and M2. */
    final void checkOwnership() {
        Owner held = owner;
        check(!alone || held != null, "M1: alone without an owner");
        check(!alone || !isFlat() || (held != null && held.isUnique()), "M1: another handle is counted");
        if (held != null && (alone || (isFlat() && held.isUnique()))) {
            checkOwner(held);
        }
    }
}
