package dev.byre.benchmarks.seq;

import java.util.function.Consumer;
import org.javimmutable.collections.IList;
import org.javimmutable.collections.IListBuilder;
import org.javimmutable.collections.ILists;

/** javimmutable's IList, a balanced tree. It is built by its builder. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfJavimmutable extends AnyList {
    private IList<Object> list;

    @Override
    public String type() {
        return "javimmutable IList";
    }

    @Override
    public AnyList another() {
        return new OfJavimmutable();
    }

    @Override
    public Object list() {
        return list;
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void hold(Object list) {
        this.list = (IList<Object>) list;
    }

    @Override
    public Object empty() {
        return ILists.of();
    }

    @Override
    public Object built(Object[] elements) {
        IListBuilder<Object> builder = ILists.builder();
        for (Object element : elements) {
            builder.add(element);
        }
        return builder.build();
    }

    @Override
    public Object copied(Object[] elements) {
        return ILists.of(elements);
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
        return list.assign(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.insertLast(element);
    }

    @Override
    public Object insert(int index, Object element) {
        return list.insert(index, element);
    }

    @Override
    public Object removeFirst() {
        return list.deleteFirst();
    }

    @Override
    public Object slice(int from, int to) {
        return list.middle(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.insertAllLast(((OfJavimmutable) other).list);
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
