package dev.byre.core.hash;

import dev.byre.core.ownership.Copies;
import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * Where the entries of a hash trie are: all those whose mixed hashes begin with the same {@link #depth()} bits, in the
 * order of these hashes.
 *
 * <p>An update returns the leaf to hold from then on: this one, edited in place, if the owner made it, or another.
 *
 * <p>One thread at a time while it is edited in place; immutable once it has no owner.
 */
public abstract sealed class Leaf permits TagLeaf, Bucket, ReleasedLeaf {
    /** Who may edit this leaf in place; null if nobody. */
    private final @Nullable Owner owner;

    /** How many leading bits of the hash are the same for all entries, by the path that leads here. */
    private final byte depth;

    /** 1 in a map, where an entry takes two slots, 0 in a set. */
    final byte pair;

    Leaf(@Nullable Owner owner, int depth, int pair) {
        this.owner = owner;
        this.depth = (byte) depth;
        this.pair = (byte) pair;
    }

    /** Who made this leaf and may edit it in place; null if nobody may. */
    public final @Nullable Owner owner() {
        return owner;
    }

    /** Whether an update by that owner edits this leaf in place, rather than make another. */
    public boolean isEditableBy(@Nullable Owner editor) {
        return Owner.mayEdit(editor, owner);
    }

    /** How many leading bits of the hash all entries share by the path that leads here. */
    public final int depth() {
        return depth;
    }

    /** A leaf without entries, for the same trie. */
    final TagLeaf emptied(int emptyDepth) {
        return new TagLeaf(emptyDepth, pair);
    }

    /** The number of entries. */
    public abstract int size();

    /** The bytes of the references to the entries' keys and values. */
    public final long bytes() {
        return ((long) Copies.REFERENCE_BYTES * size()) << pair;
    }

    /**
     * The index of an entry.
     *
     * @param hash the key's mixed hash, which leads to this leaf
     * @return the index, or -1 if there is none
     */
    public abstract int find(int hash, @Nullable Object key);

    /** The key at an index. */
    public abstract @Nullable Object key(int index);

    /** The value at an index; null in a set. */
    public abstract @Nullable Object value(int index);

    /** Whether the value at an index equals that of an entry of another leaf. */
    @SuppressWarnings("ReferenceEquality") // The very same value needs no call of equals.
    public final boolean hasValueOf(int index, Leaf other, int otherIndex) {
        Object value = value(index);
        Object theirs = other.value(otherIndex);
        // Not by Objects.equals: a whole program calls that, of all classes, so the JVM cannot take it in here.
        return value == theirs || (value != null && value.equals(theirs));
    }

    /** Another value at an index. */
    abstract Leaf with(@Nullable Owner editor, int index, @Nullable Object value);

    /** Whether one more entry of that hash fits. */
    public abstract boolean hasRoomFor(int hash);

    /** The index at which an entry belongs that is not here. May ask keys for their hashes, and compare them. */
    public abstract int position(int hash, @Nullable Object key);

    /** One more entry, for which there is room, at its position. Asks no key anything. */
    abstract Leaf plus(@Nullable Owner editor, int at, int hash, @Nullable Object key, @Nullable Object value);

    /**
     * What a leaf becomes for which one more entry is too much: the lower and the upper leaf below the first hash bit
     * that parts them; or a single one, if all have one hash. This leaf stays as it is.
     */
    public abstract Leaf[] split(@Nullable Owner editor, int hash, @Nullable Object key, @Nullable Object value);

    /** Whether this leaf has so few entries that it is worth looking at its sibling. */
    public boolean isSmall() {
        return size() <= TagLeaf.FEW;
    }

    /** One entry less. */
    abstract Leaf minus(@Nullable Owner editor, int index);

    /** Checks the inside, given a hash that leads here. */
    abstract void checkInvariants(int path);
}
