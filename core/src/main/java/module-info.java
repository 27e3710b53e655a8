/**
 * Copy-on-write values, and the ownership on which all of Byre rests.
 *
 * <p>Users see {@link dev.byre.core}. The other packages are the engines below Byre's own collections and are open to
 * Byre's modules alone.
 */
@SuppressWarnings("module") // The modules that see the engines are compiled after this one.
module dev.byre.core {
    requires static jdk.jfr;
    requires static org.checkerframework.checker.qual;

    exports dev.byre.core;
    exports dev.byre.core.ownership to
            dev.byre.collections,
            dev.byre.cow;
    exports dev.byre.core.hash to
            dev.byre.collections,
            dev.byre.cow;
    exports dev.byre.core.sorted to
            dev.byre.collections,
            dev.byre.cow;
    exports dev.byre.core.seq to
            dev.byre.collections,
            dev.byre.cow;
}
