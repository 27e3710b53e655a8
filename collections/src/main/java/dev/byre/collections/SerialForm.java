package dev.byre.collections;

import dev.byre.core.sorted.BulkLoad;
import dev.byre.core.sorted.Order;
import dev.byre.core.sorted.Sorted;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The serial form of every immutable collection: its kind, its order if it is sorted, and its contents. It is read
 * element by element into a collection that grows, so that a forged length allocates nothing.
 */
final class SerialForm implements Serializable {
    private static final long serialVersionUID = 1;

    private static final byte MAP = 1;
    private static final byte SET = 2;
    private static final byte SORTED_MAP = 3;
    private static final byte SORTED_SET = 4;
    private static final byte LIST = 5;

    private transient Serializable collection;

    SerialForm(Serializable collection) {
        this.collection = collection;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (collection instanceof PersistentMap<?, ?> map) {
            out.writeByte(MAP);
            writeEntries(out, map);
        } else if (collection instanceof PersistentSet<?> set) {
            out.writeByte(SET);
            writeElements(out, set);
        } else if (collection instanceof PersistentSortedMap<?, ?> map) {
            out.writeByte(SORTED_MAP);
            writeOrder(out, map);
            writeEntries(out, map.descending ? map.descendingMap() : map);
        } else if (collection instanceof PersistentSortedSet<?> set) {
            out.writeByte(SORTED_SET);
            writeOrder(out, set);
            writeElements(out, set.descending ? set.descendingSet() : set);
        } else {
            out.writeByte(LIST);
            writeElements(out, (PersistentList<?>) collection);
        }
    }

    private static void writeEntries(ObjectOutputStream out, Map<?, ?> map) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeObject(entry.getKey());
            out.writeObject(entry.getValue());
        }
    }

    private static void writeElements(ObjectOutputStream out, Collection<?> elements) throws IOException {
        out.writeInt(elements.size());
        for (Object element : elements) {
            out.writeObject(element);
        }
    }

    /** The order of the tree, in which its contents follow, and which way it is shown. */
    private static void writeOrder(ObjectOutputStream out, SortedRoot sorted) throws IOException {
        out.writeObject(sorted.order.comparator());
        out.writeBoolean(sorted.descending);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        byte kind = in.readByte();
        switch (kind) {
            case MAP -> {
                int size = readSize(in);
                Map<Object, Object> entries = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    entries.put(in.readObject(), in.readObject());
                }
                collection = PersistentMap.copyOf(entries);
            }
            case SET -> collection = PersistentSet.copyOf(readElements(in));
            case LIST -> collection = PersistentList.copyOf(readElements(in));
            case SORTED_MAP -> collection = PersistentSortedMap.of(readSorted(in, 1));
            case SORTED_SET -> collection = PersistentSortedSet.of(readSorted(in, 0));
            default -> throw new InvalidObjectException("kind " + kind + " is none of 1 to 5");
        }
    }

    private static int readSize(ObjectInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0) {
            throw new InvalidObjectException("size " + size + " is negative");
        }
        return size;
    }

    private static List<Object> readElements(ObjectInputStream in) throws IOException, ClassNotFoundException {
        int size = readSize(in);
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            elements.add(in.readObject());
        }
        return elements;
    }

    private static Sorted readSorted(ObjectInputStream in, int pair) throws IOException, ClassNotFoundException {
        Order order = Order.of((Comparator<?>) in.readObject());
        boolean descending = in.readBoolean();
        int size = readSize(in);
        BulkLoad load = new BulkLoad(pair, 0);
        for (int i = 0; i < size; i++) {
            load.add(in.readObject(), pair == 0 ? null : in.readObject());
        }
        return new Sorted(load.root(order, null), order, descending);
    }

    private Object readResolve() {
        return collection;
    }
}
