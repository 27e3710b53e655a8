/**
 * Persistent immutable collections. The module has no types yet: they come with the hash, sorted and sequence engines,
 * and programs that depend on it today go on to compile when they do.
 */
module dev.byre.collections {
    requires transitive dev.byre.core;
}
