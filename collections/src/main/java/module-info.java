/**
 * Persistent immutable collections: each update returns a new one that shares nearly all with the one it was made of.
 */
module dev.byre.collections {
    requires transitive dev.byre.core;
    requires static org.checkerframework.checker.qual;

    exports dev.byre.collections;
}
