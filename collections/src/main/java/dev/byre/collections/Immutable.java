package dev.byre.collections;

/** What is said to who tries to change what cannot be changed. */
final class Immutable {
    private Immutable() {}

    static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException(
                "this collection is immutable: with, without, plus and minus make another");
    }
}
