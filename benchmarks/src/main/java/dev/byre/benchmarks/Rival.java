package dev.byre.benchmarks;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Who is measured; the benchmark methods bear these names. */
enum Rival {
    ARRAY_LIST("arrayList", "ArrayList", null),
    COW_ARRAY("cowArray", "CowArray", ARRAY_LIST),
    INT_ARRAY("intArray", "int[]", null),
    COW_INT_ARRAY("cowIntArray", "CowIntArray", INT_ARRAY),
    HASH_MAP("hashMap", "HashMap", null),
    TREE_MAP("treeMap", "TreeMap", null),
    SHARED("shared", "Shared", null),
    COW("cow", "Cow", null);

    private final String method;
    private final String type;

    /** The one of the JDK that this one stands in for, and is held against; null for those of the JDK themselves. */
    private final @Nullable Rival peer;

    Rival(String method, String type, @Nullable Rival peer) {
        this.method = method;
        this.type = type;
        this.peer = peer;
    }

    static Rival ofMethod(String method) {
        for (Rival rival : values()) {
            if (rival.method.equals(method)) {
                return rival;
            }
        }
        throw new IllegalArgumentException("no rival is measured by a method named " + method);
    }

    String method() {
        return method;
    }

    String type() {
        return type;
    }

    @Nullable
    Rival peer() {
        return peer;
    }
}
