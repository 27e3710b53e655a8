package dev.byre.benchmarks.gate;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jol.vm.VM;

/**
 * The objects of Byre that values reach: their nodes and arrays, each counted once. Objects of other classes, which are
 * elements, are not counted, and nothing is sought behind them.
 *
 * <p>Adding a value takes the time of what has not been reached before, so that of a version what it has for itself.
 *
 * <p>One thread at a time.
 */
final class Reach {
    private static final Map<Class<?>, List<Field>> FIELDS = new HashMap<>();

    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> toVisit = new ArrayDeque<>();
    private long bytes;

    Reach(Object... values) {
        for (Object value : values) {
            add(value);
        }
    }

    void add(Object value) {
        reach(value);
        while (!toVisit.isEmpty()) {
            Object object = toVisit.pop();
            if (object instanceof Object[] array) {
                for (Object slot : array) {
                    reach(slot);
                }
            } else {
                for (Field field : fields(object.getClass())) {
                    reach(valueOf(field, object));
                }
            }
        }
    }

    private void reach(Object object) {
        if (object != null && isCounted(object.getClass()) && reached.add(object)) {
            bytes += VM.current().sizeOf(object);
            toVisit.push(object);
        }
    }

    private static boolean isCounted(Class<?> type) {
        return type.isArray() || type.getName().startsWith("dev.byre.");
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> known = FIELDS.get(type);
        if (known == null) {
            known = new ArrayList<>();
            for (Class<?> c = type; c != null && !c.isArray() && isCounted(c); c = c.getSuperclass()) {
                for (Field field : c.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())
                            && !field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        known.add(field);
                    }
                }
            }
            FIELDS.put(type, known);
        }
        return known;
    }

    private static Object valueOf(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(field + " was made accessible", impossible);
        }
    }

    int objects() {
        return reached.size();
    }

    long bytes() {
        return bytes;
    }
}
