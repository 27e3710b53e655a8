package dev.byre.benchmarks.seq;

import io.lacuna.bifurcan.List;
import java.util.Arrays;
import java.util.function.Consumer;

/** Bifurcan's List. It is built by its linear form; an element in the middle is put in by slicing and joining. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfBifurcan extends AnyList {
    private List<Object> list;

    @Override
    public String type() {
        return "Bifurcan List";
    }

    @Override
    public AnyList another() {
        return new OfBifurcan();
    }

    @Override
    public Object list() {
        return list;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object list) {
        this.list = (List<Object>) list;
    }

    @Override
    public Object empty() {
        return new List<>();
    }

    @Override
    public Object built(Object[] elements) {
        List<Object> built = new List<>().linear();
        for (Object element : elements) {
            built = built.addLast(element);
        }
        return built.forked();
    }

    @Override
    public Object copied(Object[] elements) {
        return List.from(Arrays.asList(elements));
    }

    @Override
    public int size() {
        return (int) list.size();
    }

    @Override
    public Object get(int index) {
        return list.nth(index);
    }

    @Override
    public Object set(int index, Object element) {
        return list.set(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.addLast(element);
    }

    @Override
    public Object insert(int index, Object element) {
        return list.slice(0, index).addLast(element).concat(list.slice(index, list.size()));
    }

    @Override
    public Object removeFirst() {
        return list.removeFirst();
    }

    @Override
    public Object slice(int from, int to) {
        return list.slice(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.concat(((OfBifurcan) other).list);
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
