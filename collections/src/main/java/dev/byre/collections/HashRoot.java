package dev.byre.collections;

import dev.byre.core.hash.Trie;

/** What the immutable collections on a hash trie hold. */
abstract class HashRoot {
    /** Final, so that whoever sees this object sees the whole trie (JLS 17.5). */
    final Object root;

    final int size;

    /** The hash code once it was asked for, or 0; a race may work it out twice, to the same result. */
    private int hash;

    HashRoot(Object root, int size) {
        this.root = root;
        this.size = size;
    }

    /** The number of entries, O(1). */
    public int size() {
        return size;
    }

    /** Whether there are no entries. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The sum of the hash codes of the entries, O(n) at the first call and O(1) from then on. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = sumOfHashes();
            hash = known;
        }
        return known;
    }

    abstract int sumOfHashes();

    static UnsupportedOperationException immutable() {
        return new UnsupportedOperationException(
                "this collection is immutable: with, without, plus and minus make another");
    }

    void checkInvariants() {
        Trie.checkInvariants(root, size);
    }
}
