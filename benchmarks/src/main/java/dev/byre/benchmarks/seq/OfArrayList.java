package dev.byre.benchmarks.seq;

import java.util.ArrayList;
import java.util.Arrays;

/** java.util's, which others are held against. It is changed in place and copied to be kept. */
@SuppressWarnings("NonApiType") // This class is what others are held against.
public class OfArrayList extends OfMutableList<ArrayList<Object>> {
    @Override
    public String type() {
        return "ArrayList";
    }

    @Override
    public AnyList another() {
        return new OfArrayList();
    }

    @Override
    public ArrayList<Object> empty() {
        return new ArrayList<>();
    }

    @Override
    public Object copied(Object[] elements) {
        return new ArrayList<>(Arrays.asList(elements));
    }

    @Override
    ArrayList<Object> independent() {
        return new ArrayList<>(list);
    }

    @Override
    public Object slice(int from, int to) {
        return new ArrayList<>(list.subList(from, to));
    }

    @Override
    public Object concat(AnyList other) {
        ArrayList<Object> added = ((OfArrayList) other).list;
        ArrayList<Object> concat = new ArrayList<>(list.size() + added.size());
        concat.addAll(list);
        concat.addAll(added);
        return concat;
    }
}
