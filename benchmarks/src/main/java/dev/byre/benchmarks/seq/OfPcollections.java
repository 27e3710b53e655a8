package dev.byre.benchmarks.seq;

import java.util.Arrays;
import org.pcollections.TreePVector;

/** PCollections' TreePVector. It has no builder: it is built plus by plus, and a slice of it element by element. */
public class OfPcollections extends OfList<TreePVector<Object>> {
    @Override
    public String type() {
        return "PCollections TreePVector";
    }

    @Override
    public AnyList another() {
        return new OfPcollections();
    }

    @Override
    public Object empty() {
        return TreePVector.empty();
    }

    @Override
    public Object copied(Object[] elements) {
        return TreePVector.from(Arrays.asList(elements));
    }

    @Override
    public Object set(int index, Object element) {
        return list.with(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.plus(element);
    }

    @Override
    public Object insert(int index, Object element) {
        return list.plus(index, element);
    }

    @Override
    public Object removeFirst() {
        return list.minus(0);
    }

    @Override
    public Object slice(int from, int to) {
        return list.subList(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.plusAll(((OfPcollections) other).list);
    }
}
