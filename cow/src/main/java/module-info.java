/** Mutable collections with value semantics, whose {@code share()} is O(1) at any size. */
module dev.byre.cow {
    requires transitive dev.byre.core;
    requires transitive dev.byre.collections;
    requires static org.checkerframework.checker.qual;

    exports dev.byre.cow;
}
