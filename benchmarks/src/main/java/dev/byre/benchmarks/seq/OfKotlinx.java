package dev.byre.benchmarks.seq;

import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentList;

/** kotlinx.collections.immutable's persistentListOf. It is built by its builder; a slice of it is a view. */
public class OfKotlinx extends OfList<PersistentList<Object>> {
    @Override
    public String type() {
        return "kotlinx PersistentList";
    }

    @Override
    public AnyList another() {
        return new OfKotlinx();
    }

    @Override
    public Object empty() {
        return ExtensionsKt.persistentListOf();
    }

    @Override
    public Object built(Object[] elements) {
        PersistentList.Builder<Object> builder =
                ExtensionsKt.<Object>persistentListOf().builder();
        for (Object element : elements) {
            builder.add(element);
        }
        return builder.build();
    }

    @Override
    public Object copied(Object[] elements) {
        return ExtensionsKt.toPersistentList(elements);
    }

    @Override
    public Object set(int index, Object element) {
        return list.replacingAt(index, element);
    }

    @Override
    public Object add(Object element) {
        return list.adding(element);
    }

    @Override
    public Object insert(int index, Object element) {
        return list.addingAt(index, element);
    }

    @Override
    public Object removeFirst() {
        return list.removingAt(0);
    }

    @Override
    public Object slice(int from, int to) {
        return list.subList(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.addingAll(((OfKotlinx) other).list);
    }
}
