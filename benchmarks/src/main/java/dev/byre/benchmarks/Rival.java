package dev.byre.benchmarks;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Who is measured; the benchmark methods bear these names. */
enum Rival {
    ARRAY_LIST("arrayList", "ArrayList", null),
    COW_ARRAY("cowArray", "CowArray", ARRAY_LIST),
    INT_ARRAY("intArray", "int[]", null),
    COW_INT_ARRAY("cowIntArray", "CowIntArray", INT_ARRAY),
    HASH_MAP("hashMap", "HashMap", null),
    COW_MAP("cowMap", "CowMap", HASH_MAP),
    TREE_MAP("treeMap", "TreeMap", null),
    SHARED("shared", "Shared", null),
    COW("cow", "Cow", null),
    PERSISTENT_MAP("persistentMap", "PersistentMap", HASH_MAP),
    SCALA("scala", "Scala HashMap", HASH_MAP, true),
    KOTLINX("kotlinx", "kotlinx PersistentMap", HASH_MAP, true),
    PAGURO("paguro", "Paguro PersistentHashMap", HASH_MAP, true),
    VAVR("vavr", "Vavr HashMap", HASH_MAP, true),
    CLOJURE("clojure", "Clojure PersistentHashMap", HASH_MAP, true),
    BIFURCAN("bifurcan", "Bifurcan Map", HASH_MAP, true),
    PCOLLECTIONS("pcollections", "PCollections HashTreePMap", HASH_MAP, true),
    DEXX("dexx", "Dexx HashMap", HASH_MAP, true),
    HASH_SET("hashSet", "HashSet", null),
    COW_SET("cowSet", "CowSet", HASH_SET),
    PERSISTENT_SET("persistentSet", "PersistentSet", HASH_SET);

    private final String method;
    private final String type;

    /** The one of the JDK that this one stands in for, and is held against; null for those of the JDK themselves. */
    private final @Nullable Rival reference;

    /** Whether it is the like of ours in another library. */
    private final boolean isPeer;

    Rival(String method, String type, @Nullable Rival reference) {
        this(method, type, reference, false);
    }

    Rival(String method, String type, @Nullable Rival reference, boolean isPeer) {
        this.method = method;
        this.type = type;
        this.reference = reference;
        this.isPeer = isPeer;
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
    Rival reference() {
        return reference;
    }

    boolean isPeer() {
        return isPeer;
    }
}
