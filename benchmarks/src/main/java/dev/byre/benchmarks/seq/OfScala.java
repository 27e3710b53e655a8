package dev.byre.benchmarks.seq;

import java.util.function.Consumer;
import scala.collection.Iterator;
import scala.collection.SeqOps;
import scala.collection.immutable.ArraySeq$;
import scala.collection.immutable.Vector;
import scala.collection.immutable.Vector$;
import scala.collection.immutable.VectorBuilder;
import scala.runtime.BoxedUnit;

/** Scala's Vector. It is built by its builder; an element in the middle is patched in, which copies the rest. */
@SuppressWarnings("NullAway.Init") // JMH calls setUp first.
public class OfScala extends AnyList {
    private Vector<Object> list;

    @Override
    public String type() {
        return "Scala Vector";
    }

    @Override
    public AnyList another() {
        return new OfScala();
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
        return Vector$.MODULE$.empty();
    }

    @Override
    public Object built(Object[] elements) {
        VectorBuilder<Object> builder = new VectorBuilder<>();
        for (Object element : elements) {
            builder.addOne(element);
        }
        return builder.result();
    }

    @Override
    public Object copied(Object[] elements) {
        return Vector$.MODULE$.from(ArraySeq$.MODULE$.unsafeWrapArray(elements));
    }

    @Override
    public int size() {
        return list.length();
    }

    @Override
    public Object get(int index) {
        return list.apply(index);
    }

    @Override
    public Object set(int index, Object element) {
        return ops().updated(index, element);
    }

    /** The vector by the face of which Java finds but one method of each name. */
    private SeqOps<Object, ?, ?> ops() {
        return list;
    }

    @Override
    public Object add(Object element) {
        return ops().appended(element);
    }

    @Override
    public Object insert(int index, Object element) {
        return list.patch(index, ArraySeq$.MODULE$.unsafeWrapArray(new Object[] {element}), 0);
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
        return list.appendedAll(((OfScala) other).list);
    }

    @Override
    public void forEach(Consumer<Object> action) {
        list.foreach(element -> {
            action.accept(element);
            return BoxedUnit.UNIT;
        });
    }

    @Override
    public void iterate(Consumer<Object> action) {
        for (Iterator<Object> i = list.iterator(); i.hasNext(); ) {
            action.accept(i.next());
        }
    }
}
