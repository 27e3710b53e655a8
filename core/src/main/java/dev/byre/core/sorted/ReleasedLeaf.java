package dev.byre.core.sorted;

import org.checkerframework.checker.nullness.qual.Nullable;

/** What a released handle holds: whatever is asked of it, it says so. */
final class ReleasedLeaf extends Leaf {
    static final ReleasedLeaf INSTANCE = new ReleasedLeaf();

    private ReleasedLeaf() {
        super(0);
    }

    private static IllegalStateException released() {
        return new IllegalStateException("this handle was released");
    }

    @Override
    public int size() {
        throw released();
    }

    @Override
    public int find(Order order, @Nullable Object key) {
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
    void checkInvariants(Order order, boolean isRoot) {}
}
