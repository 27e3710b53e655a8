package dev.byre.site.tour;

import dev.byre.cow.CowIntArray;
import java.util.List;

/**
 * Single operations on many ints. Those on names are alike, but written out: a loop over an interface would measure the
 * calls of the interface.
 */
final class IntOperations {
    /** Operations in a round: many where nothing is copied, few where all is. */
    static final int MANY = 10_000;

    static final int FEW = 64;

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
    private record Family(CowIntArray first, CowIntArray[] others) {}

    private Family family(int others, boolean shared) {
        CowIntArray first = CowIntArray.of(ints);
        CowIntArray[] array = new CowIntArray[others];
        for (int i = 0; shared && i < others; i++) {
            array[i] = first.share();
        }
        return new Family(first, array);
    }

    /** The costs of copy-on-write, in the order of the chapter. */
    List<Cost> shared() {
        Cost share = meter.measure(MANY, () -> family(MANY, false), family -> {
            for (int i = 0; i < MANY; i++) {
                family.others[i] = family.first.share();
            }
            return family.others.length;
        });
        Cost firstWrite = meter.measure(FEW, () -> family(FEW, true), family -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                family.others[i].set(at, i);
            }
            return family.others.length;
        });
        Cost laterWrites = meter.measure(MANY, this::parted, family -> {
            for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
                family.first.set(at, i);
                family.others[0].set(at, i);
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
        Cost forgotten = meter.measure(FEW, () -> family(FEW, false), family -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                family.others[i] = family.first.share();
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

    /** Two arrays that shared until the first was written to. */
    private Family parted() {
        Family family = family(1, true);
        family.first.set(0, 0);
        return family;
    }

    /** The costs without copy-on-write. */
    List<Cost> copied() {
        Cost copy = meter.measure(FEW, () -> new int[FEW][], copies -> {
            for (int i = 0; i < FEW; i++) {
                copies[i] = ints.clone();
            }
            return copies.length;
        });
        Cost firstWrite = meter.measure(FEW, this::copies, copies -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                copies[i][at] = i;
            }
            return copies.length;
        });
        Cost laterWrites = meter.measure(MANY, this::copies, copies -> {
            for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
                copies[0][at] = i;
                copies[1][at] = i;
            }
            return copies[0][0];
        });
        Cost dropped = meter.measure(FEW, this::copies, copies -> {
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
        return List.of(copy, firstWrite, laterWrites, dropped, dropped, read);
    }

    private int[][] copies() {
        int[][] copies = new int[FEW][];
        for (int i = 0; i < FEW; i++) {
            copies[i] = ints.clone();
        }
        return copies;
    }
}
