package dev.byre.collections;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The serial form of every immutable collection: its kind and its contents. It is read element by element into a
 * collection that grows, so that a forged length allocates nothing.
 */
final class SerialForm implements Serializable {
    private static final long serialVersionUID = 1;

    private static final byte MAP = 1;
    private static final byte SET = 2;

    private transient Serializable collection;

    SerialForm(Serializable collection) {
        this.collection = collection;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (collection instanceof PersistentMap<?, ?> map) {
            out.writeByte(MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeObject(entry.getKey());
                out.writeObject(entry.getValue());
            }
        } else {
            PersistentSet<?> set = (PersistentSet<?>) collection;
            out.writeByte(SET);
            out.writeInt(set.size());
            for (Object element : set) {
                out.writeObject(element);
            }
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        byte kind = in.readByte();
        int size = in.readInt();
        if (size < 0) {
            throw new InvalidObjectException("size " + size + " is negative");
        }
        switch (kind) {
            case MAP -> {
                Map<Object, Object> entries = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    entries.put(in.readObject(), in.readObject());
                }
                collection = PersistentMap.copyOf(entries);
            }
            case SET -> {
                List<Object> elements = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    elements.add(in.readObject());
                }
                collection = PersistentSet.copyOf(elements);
            }
            default -> throw new InvalidObjectException("kind " + kind + " is none of 1 and 2");
        }
    }

    private Object readResolve() {
        return collection;
    }
}
