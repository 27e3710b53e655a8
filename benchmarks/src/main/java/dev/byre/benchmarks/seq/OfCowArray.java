package dev.byre.benchmarks.seq;

import dev.byre.cow.CowArray;

/** Byre's handle. It is changed in place, and shared to be kept. */
public class OfCowArray extends OfMutableList<CowArray<Object>> {
    @Override
    public String type() {
        return "CowArray";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyList another() {
        return new OfCowArray();
    }

    @Override
    public CowArray<Object> empty() {
        return new CowArray<>();
    }

    @Override
    public Object copied(Object[] elements) {
        return CowArray.of(elements);
    }

    @Override
    CowArray<Object> independent() {
        return list.share();
    }

    @Override
    public Object slice(int from, int to) {
        return list.slice(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        CowArray<Object> concat = list.share();
        concat.addAll(((OfCowArray) other).list);
        return concat;
    }
}
