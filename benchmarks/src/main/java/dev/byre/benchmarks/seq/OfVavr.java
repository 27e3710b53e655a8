package dev.byre.benchmarks.seq;

import io.vavr.collection.Vector;
import java.util.function.Consumer;

/** Vavr's Vector. It has no builder: it is built append by append, or from an array. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfVavr extends AnyList {
    private Vector<Object> list;

    @Override
    public String type() {
        return "Vavr Vector";
    }

    @Override
    public AnyList another() {
        return new OfVavr();
    }

    @Override
    public Object list() {
        return list;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object list) {
        this.list = (Vector<Object>) list;
    }

    @Override
    public Object empty() {
        return Vector.empty();
    }

    @Override
    public Object copied(Object[] elements) {
        return Vector.of(elements);
    }

    @Override
    public int size() {
        return list.length();
    }

    @Override
    public Object get(int index) {
        return list.get(index);
    }

    @Override
    public Object set(int index, Object element) {
        return list.update(index, element);
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
        return list.tail();
    }

    @Override
    public Object slice(int from, int to) {
        return list.slice(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.appendAll(((OfVavr) other).list);
    }

    @Override
    public void forEach(Consumer<Object> action) {
        list.forEach(action);
    }

    @Override
    public void iterate(Consumer<Object> action) {
        for (Object element : list) {
            action.accept(element);
        }
    }
}
