package dev.byre.cow;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Map;

/**
 * The serial form of every handle: its kind and its contents. It is read element by element into a handle that grows,
 * so that a forged length allocates nothing.
 */
final class SerialForm implements Serializable {
    private static final long serialVersionUID = 1;

    private static final byte ARRAY = 1;
    private static final byte INT_ARRAY = 2;
    private static final byte MAP = 3;
    private static final byte SET = 4;

    private transient Serializable handle;

    SerialForm(Serializable handle) {
        this.handle = handle;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (handle instanceof CowArray<?> array) {
            out.writeByte(ARRAY);
            out.writeInt(array.size());
            for (Object element : array) {
                out.writeObject(element);
            }
        } else if (handle instanceof CowMap<?, ?> map) {
            out.writeByte(MAP);
            out.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.writeObject(entry.getKey());
                out.writeObject(entry.getValue());
            }
        } else if (handle instanceof CowSet<?> set) {
            out.writeByte(SET);
            out.writeInt(set.size());
            for (Object element : set) {
                out.writeObject(element);
            }
        } else {
            CowIntArray ints = (CowIntArray) handle;
            out.writeByte(INT_ARRAY);
            out.writeInt(ints.size());
            for (int i = 0; i < ints.size(); i++) {
                out.writeInt(ints.get(i));
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
            case ARRAY -> {
                CowArray<Object> array = new CowArray<>();
                for (int i = 0; i < size; i++) {
                    array.add(in.readObject());
                }
                handle = array;
            }
            case INT_ARRAY -> {
                CowIntArray ints = new CowIntArray();
                for (int i = 0; i < size; i++) {
                    ints.add(in.readInt());
                }
                handle = ints;
            }
            case MAP -> {
                CowMap<Object, Object> map = new CowMap<>();
                for (int i = 0; i < size; i++) {
                    map.put(in.readObject(), in.readObject());
                }
                handle = map;
            }
            case SET -> {
                CowSet<Object> set = new CowSet<>();
                for (int i = 0; i < size; i++) {
                    set.add(in.readObject());
                }
                handle = set;
            }
            default -> throw new InvalidObjectException("kind " + kind + " is none of 1 to 4");
        }
    }

    private Object readResolve() {
        return handle;
    }
}
