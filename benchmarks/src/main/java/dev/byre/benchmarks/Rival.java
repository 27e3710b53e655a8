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
    COW_SORTED_MAP("cowSortedMap", "CowSortedMap", TREE_MAP),
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
    PERSISTENT_SET("persistentSet", "PersistentSet", HASH_SET),
    PERSISTENT_SORTED_MAP("persistentSortedMap", "PersistentSortedMap", TREE_MAP),
    SCALA_TREE_MAP("scalaTreeMap", "Scala TreeMap", TREE_MAP, true),
    PAGURO_TREE_MAP("paguroTreeMap", "Paguro PersistentTreeMap", TREE_MAP, true),
    VAVR_TREE_MAP("vavrTreeMap", "Vavr TreeMap", TREE_MAP, true),
    CLOJURE_TREE_MAP("clojureTreeMap", "Clojure PersistentTreeMap", TREE_MAP, true),
    BIFURCAN_SORTED_MAP("bifurcanSortedMap", "Bifurcan SortedMap", TREE_MAP, true),
    TREE_P_MAP("treePMap", "PCollections TreePMap", TREE_MAP, true),
    DEXX_TREE_MAP("dexxTreeMap", "Dexx TreeMap", TREE_MAP, true),
    /** No peer: there is no other version of it but a copy. */
    IMMUTABLE_SORTED_MAP("immutableSortedMap", "Guava ImmutableSortedMap", TREE_MAP),
    TREE_MAP_BY_PUT("treeMapByPut", "TreeMap, put by put", TREE_MAP),
    TREE_SET("treeSet", "TreeSet", null),
    COW_SORTED_SET("cowSortedSet", "CowSortedSet", TREE_SET),
    PERSISTENT_SORTED_SET("persistentSortedSet", "PersistentSortedSet", TREE_SET),
    PERSISTENT_LIST("persistentList", "PersistentList", ARRAY_LIST),
    SCALA_VECTOR("scalaVector", "Scala Vector", ARRAY_LIST, true),
    KOTLINX_LIST("kotlinxList", "kotlinx PersistentList", ARRAY_LIST, true),
    PAGURO_VECTOR("paguroVector", "Paguro PersistentVector", ARRAY_LIST, true),
    PAGURO_RRB("paguroRrb", "Paguro RrbTree", ARRAY_LIST, true),
    VAVR_VECTOR("vavrVector", "Vavr Vector", ARRAY_LIST, true),
    CLOJURE_VECTOR("clojureVector", "Clojure PersistentVector", ARRAY_LIST, true),
    BIFURCAN_LIST("bifurcanList", "Bifurcan List", ARRAY_LIST, true),
    TREE_P_VECTOR("treePVector", "PCollections TreePVector", ARRAY_LIST, true),
    DEXX_VECTOR("dexxVector", "Dexx Vector", ARRAY_LIST, true),
    /** No peer: there is no other version of it but a copy. */
    IMMUTABLE_LIST("immutableList", "Guava ImmutableList", ARRAY_LIST),
    ARRAY_LIST_BY_ADD("arrayListByAdd", "ArrayList, add by add", ARRAY_LIST),
    STRING_BUILDER("stringBuilder", "StringBuilder", null),
    COW_STRING("cowString", "CowString", STRING_BUILDER),
    COW_STRING_ALONE("cowStringAlone", "CowString, no version kept", STRING_BUILDER),
    PERSISTENT_TEXT("persistentText", "PersistentText", STRING_BUILDER),
    BIFURCAN_ROPE("bifurcanRope", "Bifurcan Rope", STRING_BUILDER, true),
    /** No peer: each change copies it. */
    STRING("string", "String", STRING_BUILDER);

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
