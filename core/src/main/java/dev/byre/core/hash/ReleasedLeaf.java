package dev.byre.core.hash;

import dev.byre.core.ownership.Owner;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What a released handle holds: whatever is asked of it, it says so. */
final class ReleasedLeaf extends Leaf {
    static final ReleasedLeaf INSTANCE = new ReleasedLeaf();

    private ReleasedLeaf() {
        super(null, 0, 0);
    }

    static IllegalStateException released() {
        return new IllegalStateException("this handle was released");
    }

    @Override
    public int size() {
        throw released();
    }

    @Override
    public int find(int hash, @Nullable Object key) {
        throw released();
    }

    @Override
    public @Nullable Object key(int index) {
        throw released();
    }

    @Override
    public @Nullable Object value(int index) {
        throw released();
    }

    @Override
    Leaf with(@Nullable Owner editor, int index, @Nullable Object value) {
        throw released();
    }

    @Override
    public boolean hasRoomFor(int hash) {
        throw released();
    }

    @Override
    public int position(int hash, @Nullable Object key) {
        throw released();
    }

    @Override
    Leaf plus(@Nullable Owner editor, int at, int hash, @Nullable Object key, @Nullable Object value) {
        throw released();
    }

    @Override
    public Leaf[] split(@Nullable Owner editor, int hash, @Nullable Object key, @Nullable Object value) {
        throw released();
    }

    @Override
    Leaf minus(@Nullable Owner editor, int index) {
        throw released();
    }

    @Override
    void checkInvariants(int path) {}
}
