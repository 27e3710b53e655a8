package dev.byre.benchmarks;

import static dev.byre.benchmarks.Rival.ARRAY_LIST_BY_ADD;
import static dev.byre.benchmarks.Rival.COW;
import static dev.byre.benchmarks.Rival.COW_ARRAY;
import static dev.byre.benchmarks.Rival.COW_INT_ARRAY;
import static dev.byre.benchmarks.Rival.COW_MAP;
import static dev.byre.benchmarks.Rival.COW_SET;
import static dev.byre.benchmarks.Rival.COW_SORTED_MAP;
import static dev.byre.benchmarks.Rival.COW_SORTED_SET;
import static dev.byre.benchmarks.Rival.COW_STRING;
import static dev.byre.benchmarks.Rival.COW_STRING_ALONE;
import static dev.byre.benchmarks.Rival.PERSISTENT_LIST;
import static dev.byre.benchmarks.Rival.PERSISTENT_MAP;
import static dev.byre.benchmarks.Rival.PERSISTENT_SORTED_MAP;
import static dev.byre.benchmarks.Rival.PERSISTENT_TEXT;
import static dev.byre.benchmarks.Rival.SCALA;
import static dev.byre.benchmarks.Rival.SHARED;
import static dev.byre.benchmarks.Rival.TREE_MAP_BY_PUT;
import static dev.byre.benchmarks.Target.aheadOfPeers;
import static dev.byre.benchmarks.Target.bytes;
import static dev.byre.benchmarks.Target.nanos;
import static dev.byre.benchmarks.Target.nanosAndBytes;
import static dev.byre.benchmarks.Target.times;
import static dev.byre.benchmarks.Target.timesBestPeer;
import static dev.byre.benchmarks.Target.timesPlus;

import dev.byre.benchmarks.hash.MapBuilding;
import dev.byre.benchmarks.hash.MapReading;
import dev.byre.benchmarks.hash.MapVersions;
import dev.byre.benchmarks.hash.MapWriting;
import dev.byre.benchmarks.hash.SetReading;
import dev.byre.benchmarks.maps.KeyKind;
import dev.byre.benchmarks.seq.ListBuilding;
import dev.byre.benchmarks.seq.ListParts;
import dev.byre.benchmarks.seq.ListReading;
import dev.byre.benchmarks.seq.ListWriting;
import dev.byre.benchmarks.sorted.SortedBuilding;
import dev.byre.benchmarks.sorted.SortedReading;
import dev.byre.benchmarks.sorted.SortedSetReading;
import dev.byre.benchmarks.sorted.SortedVersions;
import dev.byre.benchmarks.sorted.SortedWriting;
import dev.byre.benchmarks.text.AutomergePaper;
import dev.byre.benchmarks.text.SvelteComponent;
import dev.byre.benchmarks.text.TextInserting;
import dev.byre.benchmarks.text.TextReading;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What is measured, in the order of the page, and what must be reached: the one place where targets stand. */
enum Operation {
    SHARE(
            Sharing.Share.class,
            "share()",
            Unit.CALL,
            Sizes.ALL,
            nanosAndBytes(COW_ARRAY, 20, 64),
            nanosAndBytes(COW_INT_ARRAY, 20, 64),
            nanosAndBytes(SHARED, 20, 64),
            nanosAndBytes(COW_MAP, 20, 64),
            nanosAndBytes(COW_SET, 20, 64),
            nanosAndBytes(COW_SORTED_MAP, 20, 64),
            nanosAndBytes(COW_SORTED_SET, 20, 64)),
    SNAPSHOT(
            Sharing.Snapshot.class,
            "snapshot()",
            Unit.CALL,
            Sizes.ALL,
            nanosAndBytes(COW_ARRAY, 20, 64),
            nanosAndBytes(COW_MAP, 20, 64),
            nanosAndBytes(COW_SET, 20, 64),
            nanosAndBytes(COW_SORTED_MAP, 20, 64),
            nanosAndBytes(COW_SORTED_SET, 20, 64)),
    SHARE_AND_RELEASE(Sharing.ShareAndRelease.class, "share(), then release()", Unit.CALL),
    IS_KNOWN_UNIQUE(
            Sharing.IsKnownUnique.class,
            "isKnownUnique()",
            Unit.CALL,
            Sizes.ALL,
            nanosAndBytes(COW_ARRAY, 3, 0),
            nanosAndBytes(COW_INT_ARRAY, 3, 0),
            nanosAndBytes(SHARED, 3, 0),
            nanosAndBytes(COW_MAP, 3, 0),
            nanosAndBytes(COW_SET, 3, 0),
            nanosAndBytes(COW_SORTED_MAP, 3, 0),
            nanosAndBytes(COW_SORTED_SET, 3, 0)),
    UNIQUE_WHEN_UNIQUE(Sharing.UniqueWhenUnique.class, "unique(copier) when unique", Unit.CALL, bytes(SHARED, 0)),
    EDIT_WHEN_OWNED(MaybeOwned.EditWhenOwned.class, "edit, of an Owned", Unit.CALL, bytes(COW, 0)),
    WRAP_AND_EDIT(MaybeOwned.WrapAndEdit.class, "owned(value).edit(…).get()", Unit.CALL, bytes(COW, 0)),
    UPDATE_UNCHANGED(
            MaybeOwned.UpdateUnchanged.class, "update of a Borrowed, to the same instance", Unit.CALL, bytes(COW, 0)),

    GET_AT_RANDOM(
            Reading.GetAtRandom.class,
            "get at random indexes",
            Unit.CALL,
            times(COW_ARRAY, 1.2).at(16),
            times(COW_ARRAY, 1.4).at(1000),
            times(COW_ARRAY, 1.8).at(100_000),
            timesPlus(COW_INT_ARRAY, 1.1, 1).at(16),
            timesPlus(COW_INT_ARRAY, 1, 2).at(1000),
            timesPlus(COW_INT_ARRAY, 1, 2).at(100_000)),
    GET_IN_SEQUENCE(
            Reading.GetInSequence.class,
            "get in sequence",
            Unit.ELEMENT,
            times(COW_ARRAY, 1.2).at(16),
            times(COW_ARRAY, 1.4).at(1000),
            times(COW_ARRAY, 1.8).at(100_000),
            timesPlus(COW_INT_ARRAY, 1.1, 1).at(16),
            timesPlus(COW_INT_ARRAY, 1, 2).at(1000),
            timesPlus(COW_INT_ARRAY, 1, 2).at(100_000)),
    ITERATE(Reading.Iterate.class, "iterate, by iterator()", Unit.ELEMENT, times(COW_ARRAY, 1.3)),
    FOR_EACH(Reading.ForEach.class, "forEach", Unit.ELEMENT, times(COW_ARRAY, 1.1)),
    SUM_BY_GET(Reading.SumByGet.class, "sum of ints, by get", Unit.ELEMENT),
    SUM_BY_FOR_EACH(Reading.SumByForEach.class, "sum of ints, by forEach", Unit.ELEMENT, times(COW_INT_ARRAY, 1.3)),
    SUM_BY_STREAM(Reading.SumByStream.class, "sum of ints, by stream()", Unit.ELEMENT, times(COW_INT_ARRAY, 1.3)),

    SET_AT_RANDOM(
            Writing.SetAtRandom.class,
            "set in place at random indexes",
            Unit.WRITE,
            times(COW_ARRAY, 1.2).at(16),
            times(COW_ARRAY, 3).at(1000),
            times(COW_ARRAY, 3).at(100_000),
            timesPlus(COW_INT_ARRAY, 1.1, 1).at(16)),
    APPEND(
            Writing.Append.class,
            "append in place, with room",
            Unit.WRITE,
            times(COW_ARRAY, 1.5),
            times(COW_INT_ARRAY, 1.5)),
    BUILD(
            Writing.Build.class,
            "build by add, from empty",
            Unit.ELEMENT,
            times(COW_ARRAY, 1.3),
            times(COW_INT_ARRAY, 1.3)),

    CHANGE_ONE(Versions.ChangeOne.class, "keep a version, change one element", Unit.CALL),
    RELEASE_THEN_CHANGE_ONE(
            Versions.ReleaseThenChangeOne.class,
            "take a version, give it up, change one element",
            Unit.CALL,
            bytes(COW_ARRAY, 64).at(16),
            bytes(COW_INT_ARRAY, 64).at(16)),
    READ_ONLY(
            Versions.ReadOnly.class,
            "keep a version, read one element of it",
            Unit.CALL,
            bytes(COW_ARRAY, 64),
            bytes(COW_INT_ARRAY, 64)),
    KEEP_TEN(Versions.KeepTen.class, "keep ten versions, change one element", Unit.CALL),
    KEEP_AFTER_ONE(Keeping.AfterOne.class, "keep a version, then write once; ten versions are held", Unit.CALL),
    KEEP_AFTER_TEN(Keeping.AfterTen.class, "keep a version, then write 10 times; ten versions are held", Unit.CALL),
    KEEP_AFTER_HUNDRED(
            Keeping.AfterHundred.class, "keep a version, then write 100 times; ten versions are held", Unit.CALL),
    KEEP_AFTER_THOUSAND(
            Keeping.AfterThousand.class, "keep a version, then write 1 000 times; ten versions are held", Unit.CALL),
    KEEP_ONE_AFTER_ONE(
            Keeping.HoldOne.AfterOne.class,
            "keep a version, then write once; one version is held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_ONE_AFTER_TEN(
            Keeping.HoldOne.AfterTen.class,
            "keep a version, then write 10 times; one version is held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_ONE_AFTER_HUNDRED(
            Keeping.HoldOne.AfterHundred.class,
            "keep a version, then write 100 times; one version is held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_ONE_AFTER_THOUSAND(
            Keeping.HoldOne.AfterThousand.class,
            "keep a version, then write 1 000 times; one version is held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_HUNDRED_AFTER_ONE(
            Keeping.HoldHundred.AfterOne.class,
            "keep a version, then write once; a hundred versions are held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_HUNDRED_AFTER_TEN(
            Keeping.HoldHundred.AfterTen.class,
            "keep a version, then write 10 times; a hundred versions are held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_HUNDRED_AFTER_HUNDRED(
            Keeping.HoldHundred.AfterHundred.class,
            "keep a version, then write 100 times; a hundred versions are held",
            Unit.CALL,
            Sizes.OF_HELD),
    KEEP_HUNDRED_AFTER_THOUSAND(
            Keeping.HoldHundred.AfterThousand.class,
            "keep a version, then write 1 000 times; a hundred versions are held",
            Unit.CALL,
            Sizes.OF_HELD),

    MAP_GET_HIT(
            MapReading.GetHit.class,
            "map: get, of keys that are there",
            Unit.CALL,
            Sizes.ALL,
            aheadOfPeers(COW_MAP).andTimes(0.9).at(16),
            aheadOfPeers(COW_MAP).andTimes(1.1).at(1000),
            aheadOfPeers(COW_MAP).andTimes(0.8).at(100_000),
            aheadOfPeers(COW_MAP).andTimes(1.2).at(1_000_000),
            aheadOfPeers(PERSISTENT_MAP).andTimes(0.9).at(16),
            aheadOfPeers(PERSISTENT_MAP).andTimes(1.1).at(1000),
            aheadOfPeers(PERSISTENT_MAP).andTimes(0.8).at(100_000),
            aheadOfPeers(PERSISTENT_MAP).andTimes(1.2).at(1_000_000)),
    MAP_GET_HIT_OF_STRINGS(
            MapReading.GetHit.class,
            KeyKind.STRING,
            "map: get, of Strings that are there",
            Sizes.OF_KINDS,
            aheadOfPeers(COW_MAP).andTimes(0.8).at(100_000),
            aheadOfPeers(PERSISTENT_MAP).andTimes(0.8).at(100_000)),
    MAP_GET_HIT_OF_RECORDS(
            MapReading.GetHit.class, KeyKind.RECORD, "map: get, of records of Strings that are there", Sizes.OF_KINDS),
    MAP_GET_HIT_OF_CLASS_NAMES(
            MapReading.GetHit.class,
            KeyKind.CLASS_NAME,
            "map: get, of the names of the JDK's classes that are there",
            Sizes.OF_CLASS_NAMES),
    MAP_GET_MISS(
            MapReading.GetMiss.class,
            "map: get, of keys that are not there",
            Unit.CALL,
            Sizes.ALL,
            times(COW_MAP, 0.7).at(1000),
            times(COW_MAP, 0.9).at(100_000),
            times(PERSISTENT_MAP, 0.7).at(1000),
            times(PERSISTENT_MAP, 0.9).at(100_000)),
    MAP_GET_MISS_OF_STRINGS(
            MapReading.GetMiss.class, KeyKind.STRING, "map: get, of Strings that are not there", Sizes.OF_KINDS),
    MAP_GET_MISS_OF_RECORDS(
            MapReading.GetMiss.class,
            KeyKind.RECORD,
            "map: get, of records of Strings that are not there",
            Sizes.OF_KINDS),
    MAP_GET_MISS_OF_CLASS_NAMES(
            MapReading.GetMiss.class,
            KeyKind.CLASS_NAME,
            "map: get, of the names of the JDK's classes that are not there",
            Sizes.OF_CLASS_NAMES),
    MAP_PUT_NEW(
            MapWriting.PutNew.class,
            "map: put, of keys that are not there; HashMap, TrieMap and CowMap in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_MAP, 2),
            timesBestPeer(PERSISTENT_MAP, 0.65).andBytes(350).at(1000),
            timesBestPeer(PERSISTENT_MAP, 0.65).andBytes(520).at(100_000),
            timesBestPeer(PERSISTENT_MAP, 0.9).at(1_000_000)),
    MAP_PUT_NEW_OF_STRINGS(
            MapWriting.PutNew.class,
            KeyKind.STRING,
            "map: put, of Strings that are not there; in place as above",
            Unit.WRITE,
            Sizes.OF_KINDS),
    MAP_PUT_NEW_OF_RECORDS(
            MapWriting.PutNew.class,
            KeyKind.RECORD,
            "map: put, of records of Strings that are not there; in place as above",
            Unit.WRITE,
            Sizes.OF_KINDS),
    MAP_PUT_NEW_OF_CLASS_NAMES(
            MapWriting.PutNew.class,
            KeyKind.CLASS_NAME,
            "map: put, of the names of the JDK's classes that are not there; in place as above",
            Unit.WRITE,
            Sizes.OF_CLASS_NAMES),
    MAP_REPLACE(
            MapWriting.Replace.class,
            "map: put, of other values for keys that are there; HashMap, TrieMap and CowMap in place",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_MAP, 1.2).andBytes(0),
            timesBestPeer(PERSISTENT_MAP, 0.8).andBytes(330).at(1000),
            timesBestPeer(PERSISTENT_MAP, 0.8).andBytes(450).at(100_000),
            timesBestPeer(PERSISTENT_MAP, 0.8).at(1_000_000)),
    MAP_REMOVE(
            MapWriting.Remove.class,
            "map: remove, of keys that are there; HashMap, TrieMap and CowMap in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_MAP, 2),
            timesBestPeer(PERSISTENT_MAP, 0.8).andBytes(330).at(1000),
            timesBestPeer(PERSISTENT_MAP, 0.8).andBytes(500).at(100_000),
            timesBestPeer(PERSISTENT_MAP, 0.8).at(1_000_000)),
    MAP_BUILD_BY_PUT(
            MapBuilding.BuildByPut.class,
            "map: build by put, from empty, or by the library's builder",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_MAP, 1.5).andTimesBytes(1).at(1000),
            times(COW_MAP, 1.2).andTimesBytes(1).at(100_000)),
    MAP_BUILD_FROM_MAP(
            MapBuilding.BuildFromMap.class,
            "map: build from a HashMap",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_MAP, 0.8),
            times(PERSISTENT_MAP, 0.8)),
    MAP_FOR_EACH(
            MapReading.ForEach.class,
            "map: forEach",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_MAP, 0.7).at(1000),
            times(COW_MAP, 0.4).at(100_000),
            times(PERSISTENT_MAP, 0.7).at(1000),
            times(PERSISTENT_MAP, 0.4).at(100_000)),
    MAP_ITERATE(
            MapReading.Iterate.class,
            "map: iterate, by iterator()",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_MAP, 0.7).at(1000),
            times(COW_MAP, 0.4).at(100_000),
            times(PERSISTENT_MAP, 0.7).at(1000),
            times(PERSISTENT_MAP, 0.4).at(100_000)),
    MAP_EQUALS_ONE_APART(
            MapVersions.EqualsOneApart.class,
            "map: equals, of two versions one value apart",
            Unit.CALL,
            Sizes.ALL,
            times(COW_MAP, 1).against(SCALA),
            times(PERSISTENT_MAP, 1).against(SCALA)),
    MAP_EQUALS_BUILT_APART(
            MapVersions.EqualsBuiltApart.class,
            "map: equals, of two equal maps built apart",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_MAP, 0.4).at(1000),
            times(COW_MAP, 0.25).at(100_000),
            times(PERSISTENT_MAP, 0.4).at(1000),
            times(PERSISTENT_MAP, 0.25).at(100_000)),
    MAP_DIFF(
            MapVersions.Diff.class,
            "map: what differs between two versions one value apart",
            Unit.CALL,
            Sizes.ALL,
            nanos(COW_MAP, 5000),
            nanos(PERSISTENT_MAP, 5000)),
    MAP_UNION(
            MapVersions.Union.class,
            "map: union of two versions with ten keys of their own each",
            Unit.CALL,
            Sizes.ALL,
            nanos(COW_MAP, 5000),
            nanos(PERSISTENT_MAP, 5000)),
    MAP_FIRST_WRITE(
            MapVersions.FirstWrite.class,
            "map: share() and the first write after it, a replacement; of a PersistentMap, the replacement alone",
            Unit.CALL,
            List.of(1_000_000),
            times(COW_MAP, 2).against(PERSISTENT_MAP).at(1_000_000)),
    MAP_PUT_COLLIDING(
            MapBuilding.PutColliding.class,
            KeyKind.COLLIDING,
            "map: build by put, of keys of one hash code",
            Unit.ELEMENT,
            List.of(65_536),
            times(COW_MAP, 3),
            times(PERSISTENT_MAP, 3)),
    MAP_GET_COLLIDING(
            MapBuilding.GetColliding.class,
            KeyKind.COLLIDING,
            "map: get, of keys of one hash code",
            Unit.ELEMENT,
            List.of(65_536),
            times(COW_MAP, 3),
            times(PERSISTENT_MAP, 3)),
    SET_CONTAINS(SetReading.Contains.class, "set: contains, of elements that are there", Unit.CALL, Sizes.ALL),
    SET_CONTAINS_OF_STRINGS(
            SetReading.Contains.class, KeyKind.STRING, "set: contains, of Strings that are there", Sizes.OF_KINDS),
    SET_CONTAINS_OF_RECORDS(
            SetReading.Contains.class,
            KeyKind.RECORD,
            "set: contains, of records of Strings that are there",
            Sizes.OF_KINDS),
    SET_CONTAINS_OF_CLASS_NAMES(
            SetReading.Contains.class,
            KeyKind.CLASS_NAME,
            "set: contains, of the names of the JDK's classes that are there",
            Sizes.OF_CLASS_NAMES),
    SET_FOR_EACH(SetReading.ForEach.class, "set: forEach", Unit.ELEMENT, Sizes.ALL),
    SET_BUILD(
            SetReading.Build.class,
            "set: build by add, from empty; Set.copyOf and ImmutableSet, from a list or an array",
            Unit.ELEMENT,
            Sizes.ALL),
    SORTED_GET_HIT(
            SortedReading.GetHit.class,
            "sorted map: get, of keys that are there",
            Unit.CALL,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.8).at(1000),
            times(COW_SORTED_MAP, 0.5).at(100_000),
            times(COW_SORTED_MAP, 0.5).at(1_000_000),
            times(PERSISTENT_SORTED_MAP, 0.8).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.5).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.5).at(1_000_000)),
    SORTED_GET_HIT_OF_STRINGS(
            SortedReading.GetHit.class, KeyKind.STRING, "sorted map: get, of Strings that are there", Sizes.OF_KINDS),
    SORTED_GET_HIT_OF_RECORDS(
            SortedReading.GetHit.class,
            KeyKind.RECORD,
            "sorted map: get, of records of Strings that are there",
            Sizes.OF_KINDS),
    SORTED_GET_HIT_OF_CLASS_NAMES(
            SortedReading.GetHit.class,
            KeyKind.CLASS_NAME,
            "sorted map: get, of the names of the JDK's classes that are there",
            Sizes.OF_CLASS_NAMES),
    SORTED_GET_MISS(SortedReading.GetMiss.class, "sorted map: get, of keys that are not there", Unit.CALL, Sizes.ALL),
    SORTED_FLOOR(
            SortedReading.Floor.class,
            "sorted map: floor, of keys that are not there",
            Unit.CALL,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.5).at(1000),
            times(COW_SORTED_MAP, 0.5).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.5).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.5).at(100_000)),
    SORTED_CEILING(
            SortedReading.Ceiling.class,
            "sorted map: ceiling, of keys that are not there",
            Unit.CALL,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.5).at(1000),
            times(COW_SORTED_MAP, 0.5).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.5).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.5).at(100_000)),
    SORTED_SCAN(
            SortedReading.Scan.class,
            "sorted map: the 100 entries from a random key on",
            Unit.CALL,
            Sizes.OF_SCANS,
            times(COW_SORTED_MAP, 0.3).at(1000),
            times(COW_SORTED_MAP, 0.3).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.3).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.3).at(100_000)),
    SORTED_PUT_NEW(
            SortedWriting.PutNew.class,
            "sorted map: put, of keys that are not there; the JDK's and CowSortedMap in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.6),
            timesBestPeer(PERSISTENT_SORTED_MAP, 0.8).andBytes(500).at(1000),
            timesBestPeer(PERSISTENT_SORTED_MAP, 0.6).andBytes(900).at(100_000)),
    SORTED_PUT_NEW_OF_STRINGS(
            SortedWriting.PutNew.class,
            KeyKind.STRING,
            "sorted map: put, of Strings that are not there; in place as above",
            Unit.WRITE,
            Sizes.OF_KINDS),
    SORTED_PUT_NEW_OF_RECORDS(
            SortedWriting.PutNew.class,
            KeyKind.RECORD,
            "sorted map: put, of records of Strings that are not there; in place as above",
            Unit.WRITE,
            Sizes.OF_KINDS),
    SORTED_PUT_NEW_OF_CLASS_NAMES(
            SortedWriting.PutNew.class,
            KeyKind.CLASS_NAME,
            "sorted map: put, of the names of the JDK's classes that are not there; in place as above",
            Unit.WRITE,
            Sizes.OF_CLASS_NAMES),
    SORTED_REPLACE(
            SortedWriting.Replace.class,
            "sorted map: put, of other values for keys that are there; the JDK's and CowSortedMap in place",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.6),
            timesBestPeer(PERSISTENT_SORTED_MAP, 0.8).andBytes(500).at(1000),
            timesBestPeer(PERSISTENT_SORTED_MAP, 0.6).andBytes(900).at(100_000)),
    SORTED_REMOVE(
            SortedWriting.Remove.class,
            "sorted map: remove, of keys that are there; the JDK's and CowSortedMap in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.6),
            timesBestPeer(PERSISTENT_SORTED_MAP, 0.7).at(1000),
            timesBestPeer(PERSISTENT_SORTED_MAP, 0.7).at(100_000)),
    SORTED_BUILD_BY_PUT(
            SortedBuilding.BuildByPut.class,
            "sorted map: build by put of keys in random order, from empty, or by the library's builder",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.8).at(1000),
            times(COW_SORTED_MAP, 0.8).at(100_000)),
    SORTED_BUILD_BY_PUT_IN_ORDER(
            SortedBuilding.BuildByPutInOrder.class,
            "sorted map: build by put of keys in their order, from empty, or by the library's builder",
            Unit.ELEMENT,
            Sizes.ALL),
    SORTED_BUILD_FROM_MAP(
            SortedBuilding.BuildFromMap.class,
            "sorted map: build from a HashMap",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.8).at(1000),
            times(COW_SORTED_MAP, 0.8).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.8).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.8).at(100_000)),
    SORTED_BUILD_FROM_SORTED_MAP(
            SortedBuilding.BuildFromSortedMap.class,
            "sorted map: build from a TreeMap",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.1).against(TREE_MAP_BY_PUT).at(1000),
            times(COW_SORTED_MAP, 0.1).against(TREE_MAP_BY_PUT).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.1).against(TREE_MAP_BY_PUT).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.1).against(TREE_MAP_BY_PUT).at(100_000)),
    SORTED_FOR_EACH(
            SortedReading.ForEach.class,
            "sorted map: forEach",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.4).at(1000),
            times(COW_SORTED_MAP, 0.25).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.4).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.25).at(100_000)),
    SORTED_ITERATE(
            SortedReading.Iterate.class,
            "sorted map: iterate, by iterator()",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_SORTED_MAP, 0.4).at(1000),
            times(COW_SORTED_MAP, 0.25).at(100_000),
            times(PERSISTENT_SORTED_MAP, 0.4).at(1000),
            times(PERSISTENT_SORTED_MAP, 0.25).at(100_000)),
    SORTED_DIFF(
            SortedVersions.Diff.class,
            "sorted map: what differs between two versions one value apart",
            Unit.CALL,
            Sizes.ALL),
    SORTED_UNION(
            SortedVersions.Union.class,
            "sorted map: union of two versions with ten keys of their own each",
            Unit.CALL,
            Sizes.ALL),
    SORTED_FIRST_WRITE(
            SortedVersions.FirstWrite.class,
            "sorted map: share() and the first write after it, a replacement; of a PersistentSortedMap, the replacement alone",
            Unit.CALL,
            List.of(1_000_000)),
    SORTED_SET_CONTAINS(
            SortedSetReading.Contains.class, "sorted set: contains, of elements that are there", Unit.CALL, Sizes.ALL),
    SORTED_SET_FOR_EACH(SortedSetReading.ForEach.class, "sorted set: forEach", Unit.ELEMENT, Sizes.ALL),
    SORTED_SET_BUILD(SortedSetReading.Build.class, "sorted set: build by add, from empty", Unit.ELEMENT, Sizes.ALL),
    LIST_GET(
            ListReading.Get.class,
            "list: get, at random indexes",
            Unit.CALL,
            Sizes.ALL,
            times(COW_ARRAY, 1.05).at(16),
            times(COW_ARRAY, 1.4).at(1000),
            times(COW_ARRAY, 1.8).at(100_000),
            times(PERSISTENT_LIST, 1.05).at(16),
            times(PERSISTENT_LIST, 1.4).at(1000),
            times(PERSISTENT_LIST, 1.8).at(100_000)),
    LIST_ITERATE(
            ListReading.Iterate.class,
            "list: iterate, by iterator()",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_ARRAY, 1.3),
            times(PERSISTENT_LIST, 1.3)),
    LIST_FOR_EACH(
            ListReading.ForEach.class,
            "list: forEach",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_ARRAY, 1.1),
            times(PERSISTENT_LIST, 1.1)),
    LIST_SET(
            ListWriting.Set.class,
            "list: set, at random indexes; the JDK's and CowArray in place",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_ARRAY, 3),
            timesBestPeer(PERSISTENT_LIST, 0.8).andBytes(300).at(1000),
            timesBestPeer(PERSISTENT_LIST, 0.8).andBytes(450).at(100_000)),
    LIST_ADD(
            ListWriting.Add.class,
            "list: add at the end, each of 64; the JDK's and CowArray in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            times(COW_ARRAY, 1.5),
            aheadOfPeers(PERSISTENT_LIST)),
    LIST_BUILD_BY_ADD(
            ListBuilding.BuildByAdd.class,
            "list: build by add, from empty, or by the library's builder",
            Unit.ELEMENT,
            Sizes.ALL),
    LIST_BUILD_FROM_ARRAY(
            ListBuilding.BuildFromArray.class,
            "list: build from an array",
            Unit.ELEMENT,
            Sizes.ALL,
            times(COW_ARRAY, 0.15).against(ARRAY_LIST_BY_ADD).at(1000),
            times(COW_ARRAY, 0.15).against(ARRAY_LIST_BY_ADD).at(100_000),
            times(PERSISTENT_LIST, 0.15).against(ARRAY_LIST_BY_ADD).at(1000),
            times(PERSISTENT_LIST, 0.15).against(ARRAY_LIST_BY_ADD).at(100_000)),
    LIST_CONCAT(
            ListParts.Concat.class,
            "list: the elements of two lists of this size; of an ArrayList, a copy",
            Unit.CALL,
            Sizes.ALL,
            nanos(COW_ARRAY, 150),
            nanos(PERSISTENT_LIST, 150)),
    LIST_INSERT(
            ListWriting.Insert.class,
            "list: insert at random indexes; the JDK's and CowArray in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            nanos(COW_ARRAY, 100),
            nanos(PERSISTENT_LIST, 150)),
    LIST_REMOVE_FIRST(
            ListWriting.RemoveFirst.class,
            "list: remove the first; the JDK's and CowArray in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.ALL,
            nanos(COW_ARRAY, 50),
            nanos(PERSISTENT_LIST, 50)),
    LIST_SLICE(
            ListParts.Slice.class,
            "list: a slice of half the elements; of an ArrayList, a copy",
            Unit.CALL,
            Sizes.ALL,
            nanos(COW_ARRAY, 130),
            nanos(PERSISTENT_LIST, 130)),
    TEXT_AUTOMERGE_PAPER(
            AutomergePaper.Edit.class,
            "text: an edit of automerge-paper; StringBuilder and CowString in place",
            Unit.WRITE,
            times(COW_STRING, 0.3)),
    TEXT_AUTOMERGE_PAPER_KEPT(
            AutomergePaper.KeepEach.class,
            "text: an edit of automerge-paper, and a version kept after it; in a heap of 3 GB",
            Unit.CALL,
            times(COW_STRING, 3).against(COW_STRING_ALONE)),
    TEXT_AUTOMERGE_PAPER_UNDONE(
            AutomergePaper.UndoTenth.class,
            "text: an edit of automerge-paper, each tenth undone and done again; StringBuilder and CowString in place",
            Unit.WRITE),
    TEXT_SVELTE_COMPONENT(
            SvelteComponent.Edit.class,
            "text: an edit of sveltecomponent; StringBuilder and CowString in place",
            Unit.WRITE,
            times(COW_STRING, 2)),
    TEXT_SVELTE_COMPONENT_KEPT(
            SvelteComponent.KeepEach.class,
            "text: an edit of sveltecomponent, and a version kept after it; in a heap of 3 GB",
            Unit.CALL,
            times(COW_STRING, 3).against(COW_STRING_ALONE)),
    TEXT_SVELTE_COMPONENT_UNDONE(
            SvelteComponent.UndoTenth.class,
            "text: an edit of sveltecomponent, each tenth undone and done again; StringBuilder and CowString in place",
            Unit.WRITE),
    TEXT_INSERT(
            TextInserting.Insert.class,
            "text: insert a character at random indexes; StringBuilder and CowString in place, bytes with those of undoing it",
            Unit.WRITE,
            Sizes.OF_TEXTS,
            nanos(COW_STRING, 1000).at(1_000_000),
            nanos(PERSISTENT_TEXT, 1000).at(1_000_000)),
    TEXT_CHAR_AT_IN_SEQUENCE(
            TextReading.CharAtInSequence.class,
            "text: charAt in sequence",
            Unit.ELEMENT,
            Sizes.OF_TEXTS,
            times(COW_STRING, 3).at(1_000_000),
            times(PERSISTENT_TEXT, 3).at(1_000_000)),
    TEXT_CHAR_AT_RANDOM(
            TextReading.CharAtRandom.class,
            "text: charAt at random indexes",
            Unit.CALL,
            Sizes.OF_TEXTS,
            nanos(COW_STRING, 60).at(1_000_000),
            nanos(PERSISTENT_TEXT, 60).at(1_000_000));

    /** The numbers of elements. */
    private static final class Sizes {
        static final List<Integer> OF_ARRAYS = List.of(16, 1000, 100_000);
        static final List<Integer> OF_HELD = List.of(1000, 100_000);
        static final List<Integer> OF_SCANS = List.of(1000, 100_000, 1_000_000);
        static final List<Integer> OF_KINDS = List.of(1000, 100_000);

        /** There are not many more. */
        static final List<Integer> OF_CLASS_NAMES = List.of(1000, 20_000);

        static final List<Integer> OF_TEXTS = List.of(1_000_000);
        static final List<Integer> ALL = List.of(16, 1000, 100_000, 1_000_000);
    }

    /** What one figure is about. */
    enum Unit {
        /** One call. */
        CALL,
        /** One call that changes a handle in place, and of a persistent rival makes another version. */
        WRITE,
        /** One element of a walk over all; JMH's figure is of the whole walk. */
        ELEMENT
    }

    /** How many versions are held where it is asked how often one may write between two. */
    static final List<Integer> HELD = List.of(1, 10, 100);

    /** How many of them in every run. */
    static final int USUALLY_HELD = 10;

    private final Class<?> benchmarks;
    private final KeyKind kind;
    private final String title;
    private final Unit unit;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of.
    private final List<Integer> sizes;

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, of records.
    private final List<Target> targets;

    Operation(Class<?> benchmarks, String title, Unit unit, Target... targets) {
        this(benchmarks, title, unit, Sizes.OF_ARRAYS, targets);
    }

    Operation(Class<?> benchmarks, String title, Unit unit, List<Integer> sizes, Target... targets) {
        this(benchmarks, KeyKind.INTEGER, title, unit, sizes, targets);
    }

    /** A call, by keys of a kind. */
    Operation(Class<?> benchmarks, KeyKind kind, String title, List<Integer> sizes, Target... targets) {
        this(benchmarks, kind, title, Unit.CALL, sizes, targets);
    }

    Operation(Class<?> benchmarks, KeyKind kind, String title, Unit unit, List<Integer> sizes, Target... targets) {
        this.benchmarks = benchmarks;
        this.kind = kind;
        this.title = title;
        this.unit = unit;
        this.sizes = sizes;
        this.targets = List.of(targets);
    }

    /** The operations that a version is made by, and that make the table of copy against share. */
    static List<Operation> ofVersions() {
        return List.of(CHANGE_ONE, RELEASE_THEN_CHANGE_ONE, READ_ONLY, KEEP_TEN);
    }

    /** The operations that keep a version and then write while so many versions are held, by the number of writes. */
    static SortedMap<Integer, Operation> ofWrites(int held) {
        return new TreeMap<>(
                switch (held) {
                    case 1 ->
                        Map.of(
                                1, KEEP_ONE_AFTER_ONE,
                                10, KEEP_ONE_AFTER_TEN,
                                100, KEEP_ONE_AFTER_HUNDRED,
                                1000, KEEP_ONE_AFTER_THOUSAND);
                    case 10 ->
                        Map.of(
                                1,
                                KEEP_AFTER_ONE,
                                10,
                                KEEP_AFTER_TEN,
                                100,
                                KEEP_AFTER_HUNDRED,
                                1000,
                                KEEP_AFTER_THOUSAND);
                    case 100 ->
                        Map.of(
                                1, KEEP_HUNDRED_AFTER_ONE,
                                10, KEEP_HUNDRED_AFTER_TEN,
                                100, KEEP_HUNDRED_AFTER_HUNDRED,
                                1000, KEEP_HUNDRED_AFTER_THOUSAND);
                    default -> throw new IllegalArgumentException("never are " + held + " versions held");
                });
    }

    /** Whether it keeps versions, which java.util can only copy. */
    boolean isOfVersions() {
        return ofVersions().contains(this)
                || HELD.stream().anyMatch(held -> ofWrites(held).containsValue(this));
    }

    /** Whether it is measured in full runs only, as it tells no more than how far {@link #HELD} matters. */
    boolean isForFullRuns() {
        return HELD.stream()
                .anyMatch(held -> held != USUALLY_HELD && ofWrites(held).containsValue(this));
    }

    /** What a class measures, an operation for each kind of keys. */
    static List<Operation> ofClass(String name) {
        List<Operation> operations = Stream.of(values())
                .filter(operation -> operation.className().equals(name))
                .toList();
        if (operations.isEmpty()) {
            throw new IllegalArgumentException("no operation is measured by the class " + name);
        }
        return operations;
    }

    /** The class of its benchmarks, as JMH writes it. */
    String className() {
        return benchmarks.getName().replace('$', '.');
    }

    /** Of which kind the keys are, where there are any. */
    KeyKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    /** Whether handles are changed in place where persistent rivals make another version. */
    boolean isInPlaceForHandles() {
        return unit == Unit.WRITE;
    }

    Unit unit() {
        return unit;
    }

    /** At which it is measured where none may be larger than a limit: the limit itself, if all are larger. */
    List<Integer> sizes(int limit) {
        List<Integer> within = sizes.stream().filter(size -> size <= limit).toList();
        return within.isEmpty() ? List.of(limit) : within;
    }

    List<Target> targets() {
        return targets;
    }

    @Nullable
    Target target(Rival rival, int size) {
        for (Target target : targets) {
            if (target.rival() == rival && target.isAt(size)) {
                return target;
            }
        }
        return null;
    }
}
