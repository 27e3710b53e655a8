package dev.byre.benchmarks;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Who is measured; the benchmark methods bear these names. */
enum Rival {
    ARRAY_LIST("arrayList", "ArrayList", null),
    COW_ARRAY("cowArray", "CowArray", ARRAY_LIST, Kind.OURS),
    INT_ARRAY("intArray", "int[]", null),
    COW_INT_ARRAY("cowIntArray", "CowIntArray", INT_ARRAY, Kind.OURS),
    HASH_MAP("hashMap", "HashMap", null),
    COW_MAP("cowMap", "CowMap", HASH_MAP, Kind.OURS),
    TREE_MAP("treeMap", "TreeMap", null),
    COW_SORTED_MAP("cowSortedMap", "CowSortedMap", TREE_MAP, Kind.OURS),
    SHARED("shared", "Shared", null, Kind.OURS),
    COW("cow", "Cow", null, Kind.OURS),
    PERSISTENT_MAP("persistentMap", "PersistentMap", HASH_MAP, Kind.OURS),
    SCALA("scala", "Scala HashMap", HASH_MAP, Kind.PEER),
    KOTLINX("kotlinx", "kotlinx PersistentMap", HASH_MAP, Kind.PEER),
    PAGURO("paguro", "Paguro PersistentHashMap", HASH_MAP, Kind.PEER),
    VAVR("vavr", "Vavr HashMap", HASH_MAP, Kind.PEER),
    CLOJURE("clojure", "Clojure PersistentHashMap", HASH_MAP, Kind.PEER),
    BIFURCAN("bifurcan", "Bifurcan Map", HASH_MAP, Kind.PEER),
    PCOLLECTIONS("pcollections", "PCollections HashTreePMap", HASH_MAP, Kind.PEER),
    DEXX("dexx", "Dexx HashMap", HASH_MAP, Kind.PEER),
    HASH_SET("hashSet", "HashSet", null),
    COW_SET("cowSet", "CowSet", HASH_SET, Kind.OURS),
    PERSISTENT_SET("persistentSet", "PersistentSet", HASH_SET, Kind.OURS),
    PERSISTENT_SORTED_MAP("persistentSortedMap", "PersistentSortedMap", TREE_MAP, Kind.OURS),
    SCALA_TREE_MAP("scalaTreeMap", "Scala TreeMap", TREE_MAP, Kind.PEER),
    PAGURO_TREE_MAP("paguroTreeMap", "Paguro PersistentTreeMap", TREE_MAP, Kind.PEER),
    VAVR_TREE_MAP("vavrTreeMap", "Vavr TreeMap", TREE_MAP, Kind.PEER),
    CLOJURE_TREE_MAP("clojureTreeMap", "Clojure PersistentTreeMap", TREE_MAP, Kind.PEER),
    BIFURCAN_SORTED_MAP("bifurcanSortedMap", "Bifurcan SortedMap", TREE_MAP, Kind.PEER),
    TREE_P_MAP("treePMap", "PCollections TreePMap", TREE_MAP, Kind.PEER),
    DEXX_TREE_MAP("dexxTreeMap", "Dexx TreeMap", TREE_MAP, Kind.PEER),
    /** No peer: there is no other version of it but a copy. */
    IMMUTABLE_SORTED_MAP("immutableSortedMap", "Guava ImmutableSortedMap", TREE_MAP),
    TREE_MAP_BY_PUT("treeMapByPut", "TreeMap, put by put", TREE_MAP),
    TREE_SET("treeSet", "TreeSet", null),
    COW_SORTED_SET("cowSortedSet", "CowSortedSet", TREE_SET, Kind.OURS),
    PERSISTENT_SORTED_SET("persistentSortedSet", "PersistentSortedSet", TREE_SET, Kind.OURS),
    PERSISTENT_LIST("persistentList", "PersistentList", ARRAY_LIST, Kind.OURS),
    SCALA_VECTOR("scalaVector", "Scala Vector", ARRAY_LIST, Kind.PEER),
    KOTLINX_LIST("kotlinxList", "kotlinx PersistentList", ARRAY_LIST, Kind.PEER),
    PAGURO_VECTOR("paguroVector", "Paguro PersistentVector", ARRAY_LIST, Kind.PEER),
    PAGURO_RRB("paguroRrb", "Paguro RrbTree", ARRAY_LIST, Kind.PEER),
    VAVR_VECTOR("vavrVector", "Vavr Vector", ARRAY_LIST, Kind.PEER),
    CLOJURE_VECTOR("clojureVector", "Clojure PersistentVector", ARRAY_LIST, Kind.PEER),
    BIFURCAN_LIST("bifurcanList", "Bifurcan List", ARRAY_LIST, Kind.PEER),
    TREE_P_VECTOR("treePVector", "PCollections TreePVector", ARRAY_LIST, Kind.PEER),
    DEXX_VECTOR("dexxVector", "Dexx Vector", ARRAY_LIST, Kind.PEER),
    /** No peer: there is no other version of it but a copy. */
    IMMUTABLE_LIST("immutableList", "Guava ImmutableList", ARRAY_LIST),
    ARRAY_LIST_BY_ADD("arrayListByAdd", "ArrayList, add by add", ARRAY_LIST),
    STRING_BUILDER("stringBuilder", "StringBuilder", null),
    COW_STRING("cowString", "CowString", STRING_BUILDER, Kind.OURS),
    COW_STRING_ALONE("cowStringAlone", "CowString, no version kept", STRING_BUILDER, Kind.OURS),
    PERSISTENT_TEXT("persistentText", "PersistentText", STRING_BUILDER, Kind.OURS),
    BIFURCAN_ROPE("bifurcanRope", "Bifurcan Rope", STRING_BUILDER, Kind.PEER),
    /** No peer: each change copies it. */
    STRING("string", "String", STRING_BUILDER);

    /** Whose it is. */
    enum Kind {
        /** Byre's. */
        OURS,
        /** The like of ours in another library. */
        PEER,
        /** The JDK's, or what is measured beside for comparison. */
        OTHER
    }

    private final String method;
    private final String type;

    /** The one of the JDK that this one stands in for, and is held against; null for those of the JDK themselves. */
    private final @Nullable Rival reference;

    private final Kind kind;

    Rival(String method, String type, @Nullable Rival reference) {
        this(method, type, reference, Kind.OTHER);
    }

    Rival(String method, String type, @Nullable Rival reference, Kind kind) {
        this.method = method;
        this.type = type;
        this.reference = reference;
        this.kind = kind;
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
        return kind == Kind.PEER;
    }

    boolean isOurs() {
        return kind == Kind.OURS;
    }

    /** Whether it is ours, and changed in place by what changes it. */
    boolean isHandle() {
        return isOurs() && type.startsWith("Cow");
    }
}
