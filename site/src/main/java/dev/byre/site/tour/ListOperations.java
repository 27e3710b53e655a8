package dev.byre.site.tour;

import static dev.byre.site.tour.IntOperations.FEW;
import static dev.byre.site.tour.IntOperations.MANY;

import dev.byre.cow.CowArray;
import java.util.ArrayList;
import java.util.List;

/** Single operations on many names, as {@link IntOperations} on ints. */
final class ListOperations {
    private final Meter meter;

    /** An ArrayList, as it copies another one faster than any other list. */
    private final List<String> names;

    private final int stride;

    ListOperations(Meter meter, List<String> names) {
        this.meter = meter;
        this.names = new ArrayList<>(names);
        this.stride = IntOperations.stride(names.size());
    }

    private int next(int index) {
        int next = index + stride;
        return next < names.size() ? next : next - names.size();
    }

    /** A list with a number of others that share with it. */
    private record Family(CowArray<String> first, List<CowArray<String>> others) {}

    private Family family(int others) {
        CowArray<String> first = CowArray.copyOf(names);
        List<CowArray<String>> list = new ArrayList<>(MANY);
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
                family.others.get(i).set(at, "");
            }
            return family.others.size();
        });
        Cost laterWrites = meter.measure(MANY, this::parted, family -> {
            CowArray<String> other = family.others.get(0);
            for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
                family.first.set(at, "");
                other.set(at, "");
            }
            return family.first.size();
        });
        Cost released = meter.measure(MANY, () -> CowArray.copyOf(names), list -> {
            for (int i = 0, at = 0; i < MANY; i++, at = next(at)) {
                CowArray<String> other = list.share();
                other.release();
                list.set(at, "");
            }
            return list.size();
        });
        Cost forgotten = meter.measure(FEW, () -> family(0), family -> {
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                family.others.add(family.first.share());
                family.first.set(at, "");
            }
            return family.first.size();
        });
        Cost read = meter.measure(MANY, () -> CowArray.copyOf(names), list -> {
            long sum = 0;
            for (int i = 0, at = 0; i < MANY; i++, at = next(at)) {
                sum += list.get(at).length();
            }
            return sum;
        });
        return List.of(share, firstWrite, laterWrites, released, forgotten, read);
    }

    /** Two lists that shared until both were written to at all the indexes that are written to later. */
    private Family parted() {
        Family family = family(1);
        CowArray<String> other = family.others.get(0);
        for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
            family.first.set(at, "");
            other.set(at, "");
        }
        return family;
    }

    /** The costs without copy-on-write, as of the ints. */
    List<Cost> copied() {
        Cost copy = meter.measure(FEW, () -> new ArrayList<List<String>>(FEW), copies -> {
            for (int i = 0; i < FEW; i++) {
                copies.add(new ArrayList<>(names));
            }
            return copies.size();
        });
        Cost write = meter.measure(MANY, this::copies, copies -> {
            List<String> first = copies.get(0);
            List<String> other = copies.get(1);
            for (int i = 0, at = 0; i < MANY; i += 2, at = next(at)) {
                first.set(at, "");
                other.set(at, "");
            }
            return first.size();
        });
        Cost dropped = meter.measure(FEW, this::copies, copies -> {
            List<String> first = copies.get(0);
            for (int i = 0, at = 0; i < FEW; i++, at = next(at)) {
                copies.set(1, new ArrayList<>(first));
                first.set(at, "");
            }
            return first.size();
        });
        Cost read = meter.measure(MANY, () -> new ArrayList<>(names), list -> {
            long sum = 0;
            for (int i = 0, at = 0; i < MANY; i++, at = next(at)) {
                sum += list.get(at).length();
            }
            return sum;
        });
        return List.of(copy, write, dropped, read);
    }

    private List<List<String>> copies() {
        List<List<String>> copies = new ArrayList<>(2);
        copies.add(new ArrayList<>(names));
        copies.add(new ArrayList<>(names));
        return copies;
    }
}
