package dev.byre.benchmarks.seq;

import static dev.byre.benchmarks.rivals.Probes.BATCH;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Writing to lists. An immutable list makes of one and the same list a new one each time, which is dropped; only where
 * elements are added at the end is each added to the version before. A list that is changed in place is written to as
 * the only handle, and what a batch has added or removed is undone after it; or it is shared before each write, which makes
 * another version too.
 */
public final class ListWriting {
    private ListWriting() {}

    /** Set, at random indexes. */
    @OperationsPerInvocation(BATCH)
    public static class Set extends EveryPersistentList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            Work.set(list, elements, sink);
        }

        @Benchmark
        public final void arrayList(OfArrayList list, ListElements elements, Blackhole sink) {
            run(list, elements, sink);
        }

        @Benchmark
        public final void copyOnWriteArrayList(OfCopyOnWriteArrayList list, ListElements elements, Blackhole sink) {
            run(list, elements, sink);
        }

        @Benchmark
        public final void cowArray(OfCowArray list, ListElements elements, Blackhole sink) {
            run(list, elements, sink);
        }

        @Benchmark
        public void cowArrayShared(OfCowArray list, ListElements elements, Blackhole sink) {
            Work.setInCopy(list, elements, sink);
        }
    }

    /** Add, 64 elements one after the other. */
    @OperationsPerInvocation(Work.ADDED)
    public static class Add extends EveryPersistentList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            Work.add(list, elements, sink);
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void arrayList(AddedToArrayLists lists) {
            lists.add();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void copyOnWriteArrayList(AddedToCopyOnWriteArrayLists lists) {
            lists.add();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowArray(AddedToCowArrays lists) {
            lists.add();
        }

        @Benchmark
        public void cowArrayShared(OfCowArray list, ListElements elements, Blackhole sink) {
            Work.addToCopy(list, elements, sink);
        }
    }

    /** Insert, at random indexes. */
    public static class Insert extends EveryPersistentList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            int i = elements.nextOne();
            sink.consume(list.insert(elements.at[i], elements.elements[i]));
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void arrayList(InsertedIntoArrayLists lists) {
            lists.insert();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void copyOnWriteArrayList(InsertedIntoCopyOnWriteArrayLists lists) {
            lists.insert();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowArray(InsertedIntoCowArrays lists) {
            lists.insert();
        }

        @Benchmark
        public void cowArrayShared(OfCowArray list, ListElements elements, Blackhole sink) {
            int i = elements.nextOne();
            sink.consume(list.copy().insert(elements.at[i], elements.elements[i]));
        }
    }

    /** Remove, of the first element. */
    public static class RemoveFirst extends EveryPersistentList {
        @Override
        void run(AnyList list, ListElements elements, Blackhole sink) {
            sink.consume(list.removeFirst());
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void arrayList(RemovedFromArrayLists lists) {
            lists.removeFirst();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void copyOnWriteArrayList(RemovedFromCopyOnWriteArrayLists lists) {
            lists.removeFirst();
        }

        @Benchmark
        @OperationsPerInvocation(BATCH)
        public void cowArray(RemovedFromCowArrays lists) {
            lists.removeFirst();
        }

        @Benchmark
        public void cowArrayShared(OfCowArray list, ListElements elements, Blackhole sink) {
            sink.consume(list.copy().removeFirst());
        }
    }

    /** ArrayLists to add to. */
    public static class AddedToArrayLists extends InPlace.Added {
        @Override
        public OfMutableList<?> one() {
            return new OfArrayList();
        }
    }

    /** CopyOnWriteArrayLists to add to. */
    public static class AddedToCopyOnWriteArrayLists extends InPlace.Added {
        @Override
        public OfMutableList<?> one() {
            return new OfCopyOnWriteArrayList();
        }
    }

    /** CowArrays to add to. */
    public static class AddedToCowArrays extends InPlace.Added {
        @Override
        public OfMutableList<?> one() {
            return new OfCowArray();
        }
    }

    /** ArrayLists to insert into. */
    public static class InsertedIntoArrayLists extends InPlace.Inserted {
        @Override
        public OfMutableList<?> one() {
            return new OfArrayList();
        }
    }

    /** CopyOnWriteArrayLists to insert into. */
    public static class InsertedIntoCopyOnWriteArrayLists extends InPlace.Inserted {
        @Override
        public OfMutableList<?> one() {
            return new OfCopyOnWriteArrayList();
        }
    }

    /** CowArrays to insert into. */
    public static class InsertedIntoCowArrays extends InPlace.Inserted {
        @Override
        public OfMutableList<?> one() {
            return new OfCowArray();
        }
    }

    /** ArrayLists to remove from. */
    public static class RemovedFromArrayLists extends InPlace.Removed {
        @Override
        public OfMutableList<?> one() {
            return new OfArrayList();
        }
    }

    /** CopyOnWriteArrayLists to remove from. */
    public static class RemovedFromCopyOnWriteArrayLists extends InPlace.Removed {
        @Override
        public OfMutableList<?> one() {
            return new OfCopyOnWriteArrayList();
        }
    }

    /** CowArrays to remove from. */
    public static class RemovedFromCowArrays extends InPlace.Removed {
        @Override
        public OfMutableList<?> one() {
            return new OfCowArray();
        }
    }
}
