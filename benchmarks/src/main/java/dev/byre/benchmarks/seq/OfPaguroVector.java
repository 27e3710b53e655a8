package dev.byre.benchmarks.seq;

import java.util.Arrays;
import org.organicdesign.fp.collections.MutList;
import org.organicdesign.fp.collections.PersistentVector;

/** Paguro's PersistentVector. It is built by its mutable form, and a slice of it is a view. */
public class OfPaguroVector extends OfList<PersistentVector<Object>> {
    @Override
    public String type() {
        return "Paguro PersistentVector";
    }

    @Override
    public AnyList another() {
        return new OfPaguroVector();
    }

    @Override
    public Object empty() {
        return PersistentVector.empty();
    }

    @Override
    public Object built(Object[] elements) {
        MutList<Object> built = PersistentVector.emptyMutable();
        for (Object element : elements) {
            built = built.append(element);
        }
        return built.immutable();
    }

    @Override
    public Object copied(Object[] elements) {
        return PersistentVector.ofIter(Arrays.asList(elements));
    }

    @Override
    public Object set(int index, Object element) {
        return list.replace(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.append(element);
    }

    @Override
    public Object removeFirst() {
        return super.slice(1, size());
    }

    @Override
    public Object slice(int from, int to) {
        return list.subList(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.concat(((OfPaguroVector) other).list);
    }
}
