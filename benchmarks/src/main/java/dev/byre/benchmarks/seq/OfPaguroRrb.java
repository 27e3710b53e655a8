package dev.byre.benchmarks.seq;

import java.util.Iterator;
import java.util.function.Consumer;
import org.organicdesign.fp.collections.RrbTree;
import org.organicdesign.fp.collections.RrbTree.ImRrbt;
import org.organicdesign.fp.collections.RrbTree.MutRrbt;

/** Paguro's RrbTree. It is built by its mutable form, and sliced by two splits. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfPaguroRrb extends AnyList {
    private ImRrbt<Object> list;

    @Override
    public String type() {
        return "Paguro RrbTree";
    }

    @Override
    public AnyList another() {
        return new OfPaguroRrb();
    }

    @Override
    public Object list() {
        return list;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object list) {
        this.list = (ImRrbt<Object>) list;
    }

    @Override
    public Object empty() {
        return RrbTree.empty();
    }

    @Override
    public Object built(Object[] elements) {
        MutRrbt<Object> built = RrbTree.emptyMutable();
        for (Object element : elements) {
            built = built.append(element);
        }
        return built.immutable();
    }

    @Override
    public int size() {
        return list.size();
    }

    @Override
    public Object get(int index) {
        return list.get(index);
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
    public Object insert(int index, Object element) {
        return list.insert(index, element);
    }

    @Override
    public Object removeFirst() {
        return list.without(0);
    }

    @Override
    public Object slice(int from, int to) {
        return list.split(to)._1().split(from)._2();
    }

    @Override
    public Object concat(AnyList other) {
        return list.join(((OfPaguroRrb) other).list);
    }

    @Override
    public void forEach(Consumer<Object> action) {
        list.forEach(action);
    }

    @Override
    public void iterate(Consumer<Object> action) {
        for (Iterator<Object> i = list.iterator(); i.hasNext(); ) {
            action.accept(i.next());
        }
    }
}
