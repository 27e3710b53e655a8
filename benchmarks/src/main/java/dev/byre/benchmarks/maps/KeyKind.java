package dev.byre.benchmarks.maps;

import dev.byre.benchmarks.rivals.Probes;
import java.util.function.IntFunction;

/** What the keys of a map are. Two keys made of one number are equal, and share nothing. */
public enum KeyKind {
    /** Integers that fill the range of int, in no order. */
    INTEGER(Probes::integer),
    /** Strings of some twenty characters, which remember their hash codes. */
    STRING(KeyKind::string),
    /** Records of Strings, which compute their hash codes each time. */
    RECORD(Customer::of),
    /** The names of the JDK's own classes, in no order. */
    CLASS_NAME(ClassNames::name),
    /** Keys of one hash code. */
    COLLIDING(Colliding::new);

    @SuppressWarnings("ImmutableEnumChecker") // A function without state.
    private final IntFunction<Object> make;

    KeyKind(IntFunction<Object> make) {
        this.make = make;
    }

    /** A new key of this kind. */
    public Object key(int i) {
        return make.apply(i);
    }

    private static String string(int i) {
        return "customer/" + Probes.integer(i);
    }

    private record Customer(String name, String street, String town) implements Comparable<Customer> {
        private static final int HOUSES = 200;
        private static final int TOWNS = 1000;

        static Customer of(int i) {
            return new Customer(string(i), "street " + i / HOUSES + ", house " + i % HOUSES, "town " + i % TOWNS);
        }

        @Override
        public int compareTo(Customer other) {
            int order = town.compareTo(other.town);
            order = order != 0 ? order : street.compareTo(other.street);
            return order != 0 ? order : name.compareTo(other.name);
        }
    }

    /** A key whose hash code says nothing, but that can be compared. */
    private record Colliding(int id) implements Comparable<Colliding> {
        @Override
        public int hashCode() {
            return 1;
        }

        @Override
        public int compareTo(Colliding other) {
            return Integer.compare(id, other.id);
        }
    }
}
