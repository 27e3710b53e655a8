package dev.byre.benchmarks.seq;

import dev.byre.collections.PersistentList;
import dev.byre.cow.CowArray;

/** Byre's immutable list. It is built by a CowArray. */
public class OfPersistentList extends OfList<PersistentList<Object>> {
    @Override
    public String type() {
        return "PersistentList";
    }

    @Override
    public boolean isOurs() {
        return true;
    }

    @Override
    public AnyList another() {
        return new OfPersistentList();
    }

    @Override
    public Object empty() {
        return PersistentList.empty();
    }

    @Override
    public Object built(Object[] elements) {
        CowArray<Object> built = new CowArray<>();
        for (Object element : elements) {
            built.add(element);
        }
        return built.snapshot();
    }

    @Override
    public Object copied(Object[] elements) {
        return PersistentList.of(elements);
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
        return list.plusAt(index, element);
    }

    @Override
    public Object removeFirst() {
        return list.minusFirst();
    }

    @Override
    public Object slice(int from, int to) {
        return list.slice(from, to);
    }

    @Override
    public Object concat(AnyList other) {
        return list.concat(((OfPersistentList) other).list);
    }
}
