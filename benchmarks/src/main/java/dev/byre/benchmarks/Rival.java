package dev.byre.benchmarks;

import org.checkerframework.checker.nullness.qual.Nullable;

/** Who is measured; the benchmark methods bear these names. */
enum Rival {
    ARRAY_LIST("arrayList", "ArrayList", null),
    COW_ARRAY("cowArray", "CowArray", ARRAY_LIST, Kind.HANDLE),
    INT_ARRAY("intArray", "int[]", null),
    COW_INT_ARRAY("cowIntArray", "CowIntArray", INT_ARRAY, Kind.HANDLE),
    HASH_MAP("hashMap", "HashMap", null),
    COW_MAP("cowMap", "CowMap", HASH_MAP, Kind.HANDLE),
    TREE_MAP("treeMap", "TreeMap", null),
    COW_SORTED_MAP("cowSortedMap", "CowSortedMap", TREE_MAP, Kind.HANDLE),
    SHARED("shared", "Shared", null, Kind.OURS),
    COW("cow", "Cow", null, Kind.OURS),
    PERSISTENT_MAP("persistentMap", "PersistentMap", HASH_MAP, Kind.OURS),
    /** As the others that are just shared: each write is the first after a share, and makes another version. */
    COW_MAP_SHARED("cowMapShared", "CowMap, just shared", HASH_MAP, Kind.OURS),
    SCALA("scala", "Scala HashMap", HASH_MAP, Kind.PEER),
    KOTLINX("kotlinx", "kotlinx PersistentMap", HASH_MAP, Kind.PEER),
    PAGURO("paguro", "Paguro PersistentHashMap", HASH_MAP, Kind.PEER),
    VAVR("vavr", "Vavr HashMap", HASH_MAP, Kind.PEER),
    CLOJURE("clojure", "Clojure PersistentHashMap", HASH_MAP, Kind.PEER),
    BIFURCAN("bifurcan", "Bifurcan Map", HASH_MAP, Kind.PEER),
    PCOLLECTIONS("pcollections", "PCollections HashTreePMap", HASH_MAP, Kind.PEER),
    DEXX("dexx", "Dexx HashMap", HASH_MAP, Kind.PEER),
    JAVIMMUTABLE("javimmutable", "javimmutable IMap", HASH_MAP, Kind.PEER),
    /** No peer: it is changed in place. */
    TRIE_MAP("trieMap", "Scala TrieMap", HASH_MAP, Kind.OTHER),
    TRIE_MAP_SHARED("trieMapShared", "Scala TrieMap, just snapshot", HASH_MAP, Kind.PEER),
    /** No peer, as the next two: there is no other version of it but a copy. */
    MAP_COPY("mapCopy", "Map.copyOf", HASH_MAP),
    IMMUTABLE_MAP("immutableMap", "Guava ImmutableMap", HASH_MAP, Kind.OTHER),
    ECLIPSE_MAP("eclipseMap", "Eclipse ImmutableMap", HASH_MAP, Kind.OTHER),
    HASH_SET("hashSet", "HashSet", null),
    COW_SET("cowSet", "CowSet", HASH_SET, Kind.HANDLE),
    PERSISTENT_SET("persistentSet", "PersistentSet", HASH_SET, Kind.OURS),
    SET_COPY("setCopy", "Set.copyOf", HASH_SET),
    IMMUTABLE_SET("immutableSet", "Guava ImmutableSet", HASH_SET, Kind.OTHER),
    PERSISTENT_SORTED_MAP("persistentSortedMap", "PersistentSortedMap", TREE_MAP, Kind.OURS),
    COW_SORTED_MAP_SHARED("cowSortedMapShared", "CowSortedMap, just shared", TREE_MAP, Kind.OURS),
    SCALA_TREE_MAP("scalaTreeMap", "Scala TreeMap", TREE_MAP, Kind.PEER),
    PAGURO_TREE_MAP("paguroTreeMap", "Paguro PersistentTreeMap", TREE_MAP, Kind.PEER),
    VAVR_TREE_MAP("vavrTreeMap", "Vavr TreeMap", TREE_MAP, Kind.PEER),
    CLOJURE_TREE_MAP("clojureTreeMap", "Clojure PersistentTreeMap", TREE_MAP, Kind.PEER),
    BIFURCAN_SORTED_MAP("bifurcanSortedMap", "Bifurcan SortedMap", TREE_MAP, Kind.PEER),
    TREE_P_MAP("treePMap", "PCollections TreePMap", TREE_MAP, Kind.PEER),
    DEXX_TREE_MAP("dexxTreeMap", "Dexx TreeMap", TREE_MAP, Kind.PEER),
    JAVIMMUTABLE_SORTED("javimmutableSorted", "javimmutable sorted IMap", TREE_MAP, Kind.PEER),
    SKIP_LIST_MAP("skipListMap", "ConcurrentSkipListMap", TREE_MAP),
    /** No peer: there is no other version of it but a copy. */
    IMMUTABLE_SORTED_MAP("immutableSortedMap", "Guava ImmutableSortedMap", TREE_MAP, Kind.OTHER),
    TREE_MAP_BY_PUT("treeMapByPut", "TreeMap, put by put", TREE_MAP),
    TREE_SET("treeSet", "TreeSet", null),
    COW_SORTED_SET("cowSortedSet", "CowSortedSet", TREE_SET, Kind.HANDLE),
    PERSISTENT_SORTED_SET("persistentSortedSet", "PersistentSortedSet", TREE_SET, Kind.OURS),
    PERSISTENT_LIST("persistentList", "PersistentList", ARRAY_LIST, Kind.OURS),
    COW_ARRAY_SHARED("cowArrayShared", "CowArray, just shared", ARRAY_LIST, Kind.OURS),
    SCALA_VECTOR("scalaVector", "Scala Vector", ARRAY_LIST, Kind.PEER),
    KOTLINX_LIST("kotlinxList", "kotlinx PersistentList", ARRAY_LIST, Kind.PEER),
    PAGURO_VECTOR("paguroVector", "Paguro PersistentVector", ARRAY_LIST, Kind.PEER),
    PAGURO_RRB("paguroRrb", "Paguro RrbTree", ARRAY_LIST, Kind.PEER),
    VAVR_VECTOR("vavrVector", "Vavr Vector", ARRAY_LIST, Kind.PEER),
    CLOJURE_VECTOR("clojureVector", "Clojure PersistentVector", ARRAY_LIST, Kind.PEER),
    BIFURCAN_LIST("bifurcanList", "Bifurcan List", ARRAY_LIST, Kind.PEER),
    TREE_P_VECTOR("treePVector", "PCollections TreePVector", ARRAY_LIST, Kind.PEER),
    DEXX_VECTOR("dexxVector", "Dexx Vector", ARRAY_LIST, Kind.PEER),
    JAVIMMUTABLE_LIST("javimmutableList", "javimmutable IList", ARRAY_LIST, Kind.PEER),
    /** No peer, as the next two: there is no other version of it but a copy. */
    LIST_COPY("listCopy", "List.copyOf", ARRAY_LIST),
    IMMUTABLE_LIST("immutableList", "Guava ImmutableList", ARRAY_LIST, Kind.OTHER),
    ECLIPSE_LIST("eclipseList", "Eclipse ImmutableList", ARRAY_LIST, Kind.OTHER),
    /** No peer: it is changed in place, and copies itself at each change. */
    COPY_ON_WRITE_ARRAY_LIST("copyOnWriteArrayList", "CopyOnWriteArrayList", ARRAY_LIST),
    ARRAY_LIST_BY_ADD("arrayListByAdd", "ArrayList, add by add", ARRAY_LIST),
    COW_INT_ARRAY_SHARED("cowIntArrayShared", "CowIntArray, just shared", INT_ARRAY, Kind.OURS),
    FASTUTIL_INTS("fastutilInts", "fastutil IntArrayList", INT_ARRAY, Kind.OTHER),
    ECLIPSE_INTS("eclipseInts", "Eclipse IntArrayList", INT_ARRAY, Kind.OTHER),
    STRING_BUILDER("stringBuilder", "StringBuilder", null),
    COW_STRING("cowString", "CowString", STRING_BUILDER, Kind.HANDLE),
    COW_STRING_ALONE("cowStringAlone", "CowString, no version kept", STRING_BUILDER, Kind.HANDLE),
    COW_STRING_SHARED("cowStringShared", "CowString, just shared", STRING_BUILDER, Kind.OURS),
    PERSISTENT_TEXT("persistentText", "PersistentText", STRING_BUILDER, Kind.OURS),
    BIFURCAN_ROPE("bifurcanRope", "Bifurcan Rope", STRING_BUILDER, Kind.PEER),
    /** No peer: each change copies it. */
    STRING("string", "String", STRING_BUILDER);

    /** Whose it is. */
    enum Kind {
        /** Byre's. */
        OURS,
        /** Byre's, changed in place by what changes it. */
        HANDLE,
        /** The like of ours in another library. */
        PEER,
        /** The JDK's. */
        JDK,
        /** What is measured beside, for comparison. */
        OTHER
    }

    private final String method;
    private final String type;

    /** The one of the JDK that this one stands in for, and is held against; null for those that are held against none. */
    private final @Nullable Rival reference;

    private final Kind kind;

    Rival(String method, String type, @Nullable Rival reference) {
        this(method, type, reference, Kind.JDK);
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

    boolean isOfJdk() {
        return kind == Kind.JDK;
    }

    boolean isOurs() {
        return kind == Kind.OURS || kind == Kind.HANDLE;
    }

    /** Whether it is ours, and changed in place by what changes it. */
    boolean isHandle() {
        return kind == Kind.HANDLE;
    }
}
