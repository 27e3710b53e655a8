package dev.byre.benchmarks.hash;

import clojure.lang.IPersistentSet;
import dev.byre.collections.PersistentSet;
import dev.byre.cow.CowSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kotlinx.collections.immutable.ExtensionsKt;
import org.organicdesign.fp.collections.PersistentHashSet;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/** Sets of which only the bytes are counted: no time is taken through these functions. */
@SuppressWarnings({"unchecked", "rawtypes", "ImmutableEnumChecker"}) // Each works on what it has made; none is changed.
enum SetRival {
    HASH_SET("HashSet", () -> new HashSet<>(), SetRival::added, HashSet::new, set -> new HashSet<>((HashSet<?>) set)),
    COW_SET("CowSet", () -> new CowSet<>(), SetRival::added, CowSet::copyOf, set -> ((CowSet<?>) set).share()),
    PERSISTENT_SET(
            "PersistentSet",
            PersistentSet::empty,
            (set, element) -> ((PersistentSet<Object>) set).plus(element),
            PersistentSet::copyOf),
    SCALA(
            "Scala HashSet",
            () -> new scala.collection.immutable.HashSet<>(),
            (set, element) -> ((scala.collection.immutable.HashSet<Object>) set).incl(element),
            elements -> {
                var builder = scala.collection.immutable.HashSet.newBuilder();
                elements.forEach(builder::addOne);
                return builder.result();
            }),
    KOTLINX(
            "kotlinx PersistentSet",
            () -> ExtensionsKt.persistentHashSetOf(),
            (set, element) -> ((kotlinx.collections.immutable.PersistentSet<Object>) set).adding(element),
            elements -> ExtensionsKt.toPersistentHashSet(elements)),
    PAGURO(
            "Paguro PersistentHashSet",
            PersistentHashSet::empty,
            (set, element) -> ((PersistentHashSet<Object>) set).put(element),
            PersistentHashSet::of),
    VAVR(
            "Vavr HashSet",
            io.vavr.collection.HashSet::empty,
            (set, element) -> ((io.vavr.collection.HashSet<Object>) set).add(element),
            io.vavr.collection.HashSet::ofAll),
    CLOJURE(
            "Clojure PersistentHashSet",
            () -> clojure.lang.PersistentHashSet.EMPTY,
            (set, element) -> ((IPersistentSet) set).cons(element),
            elements -> clojure.lang.PersistentHashSet.create(elements.toArray())),
    BIFURCAN(
            "Bifurcan Set",
            () -> new io.lacuna.bifurcan.Set<>(),
            (set, element) -> ((io.lacuna.bifurcan.Set<Object>) set).add(element),
            io.lacuna.bifurcan.Set::from),
    PCOLLECTIONS(
            "PCollections HashTreePSet",
            HashTreePSet::empty,
            (set, element) -> ((MapPSet<Object>) set).plus(element),
            HashTreePSet::from),
    DEXX(
            "Dexx HashSet",
            com.github.andrewoma.dexx.collection.HashSet::empty,
            (set, element) -> ((com.github.andrewoma.dexx.collection.HashSet<Object>) set).add(element),
            elements -> {
                var builder = com.github.andrewoma.dexx.collection.HashSet.<Object>factory()
                        .newBuilder();
                return builder.addAll(elements).build();
            });

    private final String type;
    private final java.util.function.Supplier<Object> empty;
    private final BiFunction<Object, Object, Object> plus;
    private final Function<Collection<Object>, Object> copied;
    private final UnaryOperator<Object> copy;
    private final boolean inPlace;

    SetRival(
            String type,
            java.util.function.Supplier<Object> empty,
            BiFunction<Object, Object, Object> plus,
            Function<Collection<Object>, Object> copied) {
        this(type, empty, plus, copied, UnaryOperator.identity(), false);
    }

    SetRival(
            String type,
            java.util.function.Supplier<Object> empty,
            BiFunction<Object, Object, Object> plus,
            Function<Collection<Object>, Object> copied,
            UnaryOperator<Object> copy) {
        this(type, empty, plus, copied, copy, true);
    }

    SetRival(
            String type,
            java.util.function.Supplier<Object> empty,
            BiFunction<Object, Object, Object> plus,
            Function<Collection<Object>, Object> copied,
            UnaryOperator<Object> copy,
            boolean inPlace) {
        this.type = type;
        this.empty = empty;
        this.plus = plus;
        this.copied = copied;
        this.copy = copy;
        this.inPlace = inPlace;
    }

    private static Object added(Object set, Object element) {
        ((Collection<Object>) set).add(element);
        return set;
    }

    String type() {
        return type;
    }

    boolean isInPlace() {
        return inPlace;
    }

    /** Of add after add. */
    Object grown(Object[] elements) {
        Object grown = empty.get();
        for (Object element : elements) {
            grown = plus(grown, element);
        }
        return grown;
    }

    Object copied(Object[] elements) {
        return copied.apply(new HashSet<>(Arrays.asList(elements)));
    }

    /** The set with an element: a new one, or the one that is given if that is changed in place. */
    Object plus(Object set, Object element) {
        return plus.apply(set, element);
    }

    /** A set that can be changed without this one's changing. */
    Object copy(Object set) {
        return copy.apply(set);
    }
}
