package dev.byre.benchmarks.seq;

import clojure.lang.AFn;
import clojure.lang.ITransientCollection;
import clojure.lang.PersistentVector;
import clojure.lang.RT;
import java.util.Iterator;
import java.util.function.Consumer;

/** Clojure's PersistentVector. It is built by a transient; a slice of it is a view. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfClojure extends AnyList {
    private PersistentVector list;

    @Override
    public String type() {
        return "Clojure PersistentVector";
    }

    @Override
    public AnyList another() {
        return new OfClojure();
    }

    @Override
    public Object list() {
        return list;
    }

    @Override
    public void hold(Object list) {
        this.list = (PersistentVector) list;
    }

    @Override
    public Object empty() {
        return PersistentVector.EMPTY;
    }

    @Override
    public Object built(Object[] elements) {
        ITransientCollection built = PersistentVector.EMPTY.asTransient();
        for (Object element : elements) {
            built = built.conj(element);
        }
        return built.persistent();
    }

    @Override
    public Object copied(Object[] elements) {
        return PersistentVector.create(elements);
    }

    @Override
    public int size() {
        return list.count();
    }

    @Override
    public Object get(int index) {
        return list.nth(index);
    }

    @Override
    public Object set(int index, Object element) {
        return list.assocN(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.cons(element);
    }

    @Override
    public Object removeFirst() {
        return slice(1, size());
    }

    @Override
    public Object slice(int from, int to) {
        return RT.subvec(list, from, to);
    }

    @Override
    public Object concat(AnyList other) {
        ITransientCollection concat = list.asTransient();
        for (Iterator<?> i = ((OfClojure) other).list.iterator(); i.hasNext(); ) {
            concat = concat.conj(i.next());
        }
        return concat.persistent();
    }

    @Override
    public void forEach(Consumer<Object> action) {
        list.reduce(
                new AFn() {
                    @Override
                    public Object invoke(Object accumulated, Object element) {
                        action.accept(element);
                        return accumulated;
                    }
                },
                this);
    }

    @Override
    public void iterate(Consumer<Object> action) {
        for (Iterator<?> i = list.iterator(); i.hasNext(); ) {
            action.accept(i.next());
        }
    }
}
