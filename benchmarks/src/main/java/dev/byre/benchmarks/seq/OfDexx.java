package dev.byre.benchmarks.seq;

import com.github.andrewoma.dexx.collection.Builder;
import com.github.andrewoma.dexx.collection.Vector;
import java.util.function.Consumer;

/** Dexx's Vector. It is built by its builder; it knows neither concatenation nor inserting, so others are built. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfDexx extends AnyList {
    private Vector<Object> list;

    @Override
    public String type() {
        return "Dexx Vector";
    }

    @Override
    public AnyList another() {
        return new OfDexx();
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
    public Object built(Object[] elements) {
        Builder<Object, Vector<Object>> builder = Vector.<Object>factory().newBuilder();
        for (Object element : elements) {
            builder.add(element);
        }
        return builder.build();
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
        return list.set(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.append(element);
    }

    @Override
    public Object removeFirst() {
        return list.tail();
    }

    @Override
    public Object slice(int from, int to) {
        return list.range(from, true, to, false);
    }

    @Override
    public Object concat(AnyList other) {
        return Vector.<Object>factory()
                .newBuilder()
                .addAll((Iterable<Object>) list)
                .addAll((Iterable<Object>) ((OfDexx) other).list)
                .build();
    }

    @Override
    public void forEach(Consumer<Object> action) {
        // The one of its own takes a function, and walks by the iterator.
        list.forEach(action);
    }

    @Override
    public void iterate(Consumer<Object> action) {
        for (Object element : list) {
            action.accept(element);
        }
    }
}
