package dev.byre.benchmarks.hash;

import dev.byre.benchmarks.maps.AnyMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.collections.api.factory.Maps;
import org.eclipse.collections.api.map.ImmutableMap;
import org.eclipse.collections.api.tuple.Pair;

/** Eclipse Collections' ImmutableMap, a table of keys and values side by side. */
public class OfEclipse extends OfFlatMap {
    @Override
    public String type() {
        return "Eclipse ImmutableMap";
    }

    @Override
    public AnyMap another() {
        return new OfEclipse();
    }

    @Override
    public Object copied(Map<Object, Object> source) {
        return Maps.immutable.withAll(source);
    }

    @Override
    @SuppressWarnings("unchecked") // It is one that this class has made.
    public void iterate(BiConsumer<Object, Object> action) {
        // Its entrySet() copies all entries first.
        for (Pair<Object, Object> pair : ((ImmutableMap<Object, Object>) map()).keyValuesView()) {
            action.accept(pair.getOne(), pair.getTwo());
        }
    }
}
