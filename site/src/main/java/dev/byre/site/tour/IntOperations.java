package dev.byre.site.tour;

import dev.byre.cow.CowIntArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Single operations on many ints. Those on names are alike, but written out: a loop over an interface would measure the
 * calls of the interface.
 */
final class IntOperations {
    /**
     * Operations in a round where nothing is copied. There must be many rounds rather than long ones: the compiler may
     * leave the first thousands of operations of each to slow code until it has seen some hundred rounds.
     */
    static final int MANY = 1000;

    /** Operations in a round where each copies. */
    static final int FEW = 32;

    private final Meter meter;
    private final int[] ints;

    /** The distance from one index to the next, so that no compiler makes a block of the loop. */
    private final int stride;

    IntOperations(Meter meter, int[] ints) {
        this.meter = meter;
        this.ints = ints;
        this.stride = stride(ints.length);
    }

    /** A distance to walk an array of this size at. */
    static int stride(int size) {
        return Math.max(1, 97 % size);
    }

    private int next(int index) {
        int next = index + stride;
        return next < ints.length ? next : next - ints.length;
    }

    /** An array with a number of others that share with it. */
    private record Family(CowIntArray first, List<CowIntArray> others) {}

    private Family family(int others) {
        CowIntArray first = CowIntArray.of(ints);
        List<CowIntArray> list = new ArrayList<>(MANY);
        for (int i = 0; i < others; i++) {
            list.add(first.share());
        }
        return new Family(first, list);
    }

    /** The costs of copy-on-write, in the order of the chapter. */
    List<Cost> shared() {
        Cost share = meter.measure(MANY, () -> family(0), family -> {
            for (int i = 0; i < MANY; i++) {
                family.others.add(family.first.share());
            }
            return family.others.size();
        });
        Cost firstWrite = meter.measure(FEW, () -> family(FEW), family -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                family.others.get(i).set(at, i);
            }
            return family.others.size();
        });
        Cost laterWrites = meter.measure(MANY, this::parted, family -> {
            CowIntArray other = family.others.get(0);
            for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
                family.first.set(at, i);
                other.set(at, i);
            }
            return family.first.get(0);
        });
        Cost released = meter.measure(MANY, () -> CowIntArray.of(ints), array -> {
            for (int i = 0, at = 0; i < MANY; i++, at = next(at)) {
                CowIntArray other = array.share();
                other.release();
                array.set(at, i);
            }
            return array.get(0);
        });
        Cost forgotten = meter.measure(FEW, () -> family(0), family -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                family.others.add(family.first.share());
                family.first.set(at, i);
            }
            return family.first.get(0);
        });
        Cost read = meter.measure(MANY, () -> CowIntArray.of(ints), array -> {
            long sum = 0;
            for (int i = 0, at = 0; i < MANY; i++, at = next(at)) {
                sum += array.get(at);
            }
            return sum;
        });
        return List.of(share, firstWrite, laterWrites, released, forgotten, read);
    }

    /** Two arrays that shared until both were written to at all the indexes that are written to later. */
    private Family parted() {
        Family family = family(1);
        CowIntArray other = family.others.get(0);
        for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
            family.first.set(at, -1);
            other.set(at, -1);
        }
        return family;
    }

    /** The costs without copy-on-write: of a copy, a write, both with the copy dropped, and a read. */
    List<Cost> copied() {
        Cost copy = meter.measure(FEW, () -> new int[FEW][], copies -> {
            for (int i = 0; i < FEW; i++) {
                copies[i] = ints.clone();
            }
            return copies.length;
        });
        Cost write = meter.measure(MANY, () -> new int[][] {ints.clone(), ints.clone()}, copies -> {
            for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
                copies[0][at] = i;
                copies[1][at] = i;
            }
            return copies[0][0];
        });
        Cost dropped = meter.measure(FEW, () -> new int[][] {ints.clone(), ints.clone()}, copies -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                copies[1] = copies[0].clone();
                copies[0][at] = i;
            }
            return copies[0][0];
        });
        Cost read = meter.measure(MANY, ints::clone, array -> {
            long sum = 0;
            for (int i = 0, at = 0; i < MANY; i++, at = next(at)) {
                sum += array[at];
            }
            return sum;
        });
        return List.of(copy, write, dropped, read);
    }
}
