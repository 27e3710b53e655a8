package dev.byre.benchmarks.hash;

import clojure.lang.IPersistentSet;
import dev.byre.benchmarks.maps.AnyMap;
import dev.byre.benchmarks.maps.Footprints;
import dev.byre.benchmarks.maps.SetRival;
import dev.byre.collections.PersistentSet;
import dev.byre.cow.CowSet;
import java.util.HashSet;
import java.util.List;
import kotlinx.collections.immutable.ExtensionsKt;
import org.javimmutable.collections.ISet;
import org.javimmutable.collections.ISets;
import org.organicdesign.fp.collections.PersistentHashSet;
import org.pcollections.HashTreePSet;
import org.pcollections.MapPSet;

/** Whose bytes are counted: all hash maps, and sets. */
public final class HashFootprints {
    private HashFootprints() {}

    /** The two tables, in Markdown. */
    public static String page() {
        return new Footprints("hash maps and sets")
                .maps(maps(), 14, 16, 16)
                .sets(sets(), 10, 10, 10)
                .page();
    }

    /** One of each; to be used where nothing is measured, since it loads all. */
    public static List<AnyMap> maps() {
        return List.of(
                new OfHashMap(),
                new OfCowMap(),
                new OfPersistentMap(),
                new OfScala(),
                new OfKotlinx(),
                new OfPaguro(),
                new OfVavr(),
                new OfClojure(),
                new OfBifurcan(),
                new OfPcollections(),
                new OfDexx(),
                new OfJavimmutable(),
                new OfTrieMap(),
                new OfMapCopy(),
                new OfGuava(),
                new OfEclipse());
    }

    private static List<SetRival> sets() {
        return List.of(
                SetRival.inPlace("HashSet", HashSet::new, HashSet::new, HashSet::new),
                SetRival.inPlace("CowSet", CowSet::new, CowSet::copyOf, CowSet::share)
                        .ours(),
                SetRival.persistent("PersistentSet", PersistentSet::empty, PersistentSet::plus, PersistentSet::copyOf)
                        .ours(),
                SetRival.persistent(
                        "Scala HashSet",
                        scala.collection.immutable.HashSet::new,
                        scala.collection.immutable.HashSet::incl,
                        elements -> {
                            var builder = scala.collection.immutable.HashSet.newBuilder();
                            elements.forEach(builder::addOne);
                            return builder.result();
                        }),
                SetRival.persistent(
                        "kotlinx PersistentSet",
                        ExtensionsKt::persistentHashSetOf,
                        kotlinx.collections.immutable.PersistentSet::adding,
                        ExtensionsKt::toPersistentHashSet),
                SetRival.persistent(
                        "Paguro PersistentHashSet",
                        PersistentHashSet::empty,
                        PersistentHashSet::put,
                        PersistentHashSet::of),
                SetRival.persistent(
                        "Vavr HashSet",
                        io.vavr.collection.HashSet::empty,
                        io.vavr.collection.HashSet::add,
                        io.vavr.collection.HashSet::ofAll),
                SetRival.<IPersistentSet>persistent(
                        "Clojure PersistentHashSet",
                        () -> clojure.lang.PersistentHashSet.EMPTY,
                        IPersistentSet::cons,
                        elements -> clojure.lang.PersistentHashSet.create(elements.toArray())),
                SetRival.persistent(
                        "Bifurcan Set",
                        io.lacuna.bifurcan.Set::new,
                        io.lacuna.bifurcan.Set::add,
                        io.lacuna.bifurcan.Set::from),
                SetRival.persistent(
                        "PCollections HashTreePSet", HashTreePSet::empty, MapPSet::plus, HashTreePSet::from),
                SetRival.persistent(
                        "Dexx HashSet",
                        com.github.andrewoma.dexx.collection.HashSet::empty,
                        com.github.andrewoma.dexx.collection.HashSet::add,
                        elements -> com.github.andrewoma.dexx.collection.HashSet.factory()
                                .newBuilder()
                                .addAll(elements)
                                .build()),
                SetRival.<ISet<Object>>persistent("javimmutable ISet", ISets::hashed, ISet::insert, ISets::hashed));
    }
}
