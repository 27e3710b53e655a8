package dev.byre.benchmarks.seq;

import org.eclipse.collections.api.factory.Lists;

/** Eclipse Collections' ImmutableList, which is java.util's List too. */
public class OfEclipse extends OfFlatList {
    @Override
    public String type() {
        return "Eclipse ImmutableList";
    }

    @Override
    public AnyList another() {
        return new OfEclipse();
    }

    @Override
    public Object copied(Object[] elements) {
        return Lists.immutable.with(elements).castToList();
    }
}
