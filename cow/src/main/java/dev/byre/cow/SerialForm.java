package dev.byre.cow;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * The serial form of every handle: its kind, its comparator if it is sorted, and its contents. It is read element by
 * element into a handle that grows, so that a forged length allocates nothing.
 */
final class SerialForm implements Serializable {
    private static final long serialVersionUID = 1;

    private static final byte ARRAY = 1;
    private static final byte INT_ARRAY = 2;
    private static final byte MAP = 3;
    private static final byte SET = 4;
    private static final byte SORTED_MAP = 5;
    private static final byte SORTED_SET = 6;
    private static final byte LONG_ARRAY = 7;
    private static final byte DOUBLE_ARRAY = 8;
    private static final byte BYTE_ARRAY = 9;

    private transient Serializable handle;

    SerialForm(Serializable handle) {
        this.handle = handle;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        if (handle instanceof CowArray<?> array) {
            begin(out, ARRAY, array.size());
            writeElements(out, array);
        } else if (handle instanceof CowMap<?, ?> map) {
            begin(out, MAP, map.size());
            writeEntries(out, map);
        } else if (handle instanceof CowSet<?> set) {
            begin(out, SET, set.size());
            writeElements(out, set);
        } else if (handle instanceof CowSortedMap<?, ?> map) {
            begin(out, SORTED_MAP, map.size());
            out.writeObject(map.comparator());
            writeEntries(out, map);
        } else if (handle instanceof CowSortedSet<?> set) {
            begin(out, SORTED_SET, set.size());
            out.writeObject(set.comparator());
            writeElements(out, set);
        } else {
            PrimitiveArray<?, ?, ?> array = (PrimitiveArray<?, ?, ?>) handle;
            begin(out, kind(array), array.size());
            for (int i = 0; i < array.size(); i++) {
                array.writeElement(i, out);
            }
        }
    }

    private static byte kind(PrimitiveArray<?, ?, ?> array) {
        if (array instanceof CowIntArray) {
            return INT_ARRAY;
        }
        if (array instanceof CowLongArray) {
            return LONG_ARRAY;
        }
        return array instanceof CowDoubleArray ? DOUBLE_ARRAY : BYTE_ARRAY;
    }

    private static void begin(ObjectOutputStream out, byte kind, int size) throws IOException {
        out.writeByte(kind);
        out.writeInt(size);
    }

    private static void writeElements(ObjectOutputStream out, Collection<?> elements) throws IOException {
        for (Object element : elements) {
            out.writeObject(element);
        }
    }

    private static void writeEntries(ObjectOutputStream out, Map<?, ?> map) throws IOException {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeObject(entry.getKey());
            out.writeObject(entry.getValue());
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        byte kind = in.readByte();
        int size = in.readInt();
        if (size < 0) {
            throw new InvalidObjectException("size " + size + " is negative");
        }
        switch (kind) {
            case ARRAY -> handle = read(in, size, new CowArray<>());
            case INT_ARRAY -> handle = read(in, size, new CowIntArray());
            case MAP -> handle = read(in, size, new CowMap<>());
            case SET -> handle = read(in, size, new CowSet<>());
            case SORTED_MAP -> handle = read(in, size, new CowSortedMap<>(comparator(in)));
            case SORTED_SET -> handle = read(in, size, new CowSortedSet<>(comparator(in)));
            case LONG_ARRAY -> handle = read(in, size, new CowLongArray());
            case DOUBLE_ARRAY -> handle = read(in, size, new CowDoubleArray());
            case BYTE_ARRAY -> handle = read(in, size, new CowByteArray());
            default -> throw new InvalidObjectException("kind " + kind + " is none of 1 to 9");
        }
    }

    private static <C extends Collection<Object>> C read(ObjectInputStream in, int size, C elements)
            throws IOException, ClassNotFoundException {
        for (int i = 0; i < size; i++) {
            elements.add(in.readObject());
        }
        return elements;
    }

    private static PrimitiveArray<?, ?, ?> read(ObjectInputStream in, int size, PrimitiveArray<?, ?, ?> array)
            throws IOException {
        for (int i = 0; i < size; i++) {
            array.readElement(in);
        }
        return array;
    }

    private static <M extends Map<Object, Object>> M read(ObjectInputStream in, int size, M map)
            throws IOException, ClassNotFoundException {
        for (int i = 0; i < size; i++) {
            map.put(in.readObject(), in.readObject());
        }
        return map;
    }

    @SuppressWarnings("unchecked") // A comparator that does not take the elements says so.
    private static @Nullable Comparator<Object> comparator(ObjectInputStream in)
            throws IOException, ClassNotFoundException {
        return (Comparator<Object>) in.readObject();
    }

    private Object readResolve() {
        return handle;
    }
}
