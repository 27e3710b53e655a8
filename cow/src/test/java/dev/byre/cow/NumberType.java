package dev.byre.cow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.checkerframework.checker.nullness.qual.Nullable;

/**
 * A type of number: what the arrays of it do, each with a signature of its own, said the same for all of them.
 *
 * @param number makes one of few different numbers, of which a larger argument makes a larger one
 * @param order how the numbers sort
 */
record NumberType<E extends Number, A, S extends PrimitiveArray<E, A, S>>(
        String name,
        IntFunction<E> number,
        Comparator<E> order,
        Supplier<S> empty,
        IntFunction<S> zeros,
        Function<Collection<E>, S> ofCollection,
        Function<A, S> of,
        Function<A, S> borrow,
        UnaryOperator<S> copyOf,
        Function<List<E>, A> array,
        Function<A, List<E>> list,
        Calls<E, A, S> calls) {
    /** The methods that take or give a number. */
    interface Calls<E, A, S> {
        E get(S array, int index);

        void set(S array, int index, E element);

        void add(S array, E element);

        void addAll(S array, A elements);

        void insertAt(S array, int index, E element);

        E removeAt(S array, int index);

        E removeLast(S array);

        void edit(S array, int index, UnaryOperator<E> edit);

        boolean removeIf(S array, Predicate<E> filter);

        void replaceAll(S array, UnaryOperator<E> operator);

        void fill(S array, E element);

        void fill(S array, int from, int to, E element);

        int indexOf(S array, E sought);

        int lastIndexOf(S array, E sought);

        boolean contains(S array, E sought);

        int binarySearch(S array, E sought);

        void forEach(S array, Consumer<E> action);

        /** Gives the numbers by their own method, never by one that boxes. */
        Iterator<E> iterator(S array);

        Spliterator<E> spliterator(S array);

        List<E> stream(S array, boolean parallel);
    }

    static Stream<NumberType<?, ?, ?>> all() {
        return Stream.of(INTS, LONGS, DOUBLES, BYTES);
    }

    S of(List<E> elements) {
        return of.apply(array.apply(elements));
    }

    /** So many numbers, from one on. */
    List<E> numbers(int from, int count) {
        List<E> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(number.apply(from + i));
        }
        return numbers;
    }

    @Override
    public String toString() {
        return name;
    }

    /** An iterator, as one over objects. */
    private static <E> Iterator<E> boxing(BooleanSupplier hasNext, Supplier<E> next) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return hasNext.getAsBoolean();
            }

            @Override
            public E next() {
                return next.get();
            }
        };
    }

    /** A spliterator over numbers, as one over objects. */
    private record Boxing<E, P extends Spliterator<?>>(
            P part,
            Function<P, @Nullable P> split,
            BiFunction<P, Consumer<? super E>, Boolean> advance,
            BiConsumer<P, Consumer<? super E>> finish)
            implements Spliterator<E> {
        @Override
        public boolean tryAdvance(Consumer<? super E> action) {
            return advance.apply(part, action);
        }

        @Override
        public void forEachRemaining(Consumer<? super E> action) {
            finish.accept(part, action);
        }

        @Override
        public @Nullable Spliterator<E> trySplit() {
            P left = split.apply(part);
            return left == null ? null : new Boxing<>(left, split, advance, finish);
        }

        @Override
        public long estimateSize() {
            return part.estimateSize();
        }

        @Override
        public int characteristics() {
            return part.characteristics();
        }
    }

    static final NumberType<Integer, int[], CowIntArray> INTS = new NumberType<>(
            "CowIntArray",
            n -> n,
            Comparator.naturalOrder(),
            CowIntArray::new,
            CowIntArray::new,
            CowIntArray::new,
            CowIntArray::of,
            CowIntArray::borrow,
            CowIntArray::copyOf,
            list -> list.stream().mapToInt(e -> e).toArray(),
            array -> Arrays.stream(array).boxed().toList(),
            new Calls<>() {
                @Override
                public Integer get(CowIntArray array, int index) {
                    return array.get(index);
                }

                @Override
                public void set(CowIntArray array, int index, Integer element) {
                    array.set(index, element);
                }

                @Override
                public void add(CowIntArray array, Integer element) {
                    array.add(element);
                }

                @Override
                public void addAll(CowIntArray array, int[] elements) {
                    array.addAll(elements);
                }

                @Override
                public void insertAt(CowIntArray array, int index, Integer element) {
                    array.insertAt(index, element);
                }

                @Override
                public Integer removeAt(CowIntArray array, int index) {
                    return array.removeAt(index);
                }

                @Override
                public Integer removeLast(CowIntArray array) {
                    return array.removeLast();
                }

                @Override
                public void edit(CowIntArray array, int index, UnaryOperator<Integer> edit) {
                    array.edit(index, v -> edit.apply(v));
                }

                @Override
                public boolean removeIf(CowIntArray array, Predicate<Integer> filter) {
                    return array.removeIf(v -> filter.test(v));
                }

                @Override
                public void replaceAll(CowIntArray array, UnaryOperator<Integer> operator) {
                    array.replaceAll(v -> operator.apply(v));
                }

                @Override
                public void fill(CowIntArray array, Integer element) {
                    array.fill(element);
                }

                @Override
                public void fill(CowIntArray array, int from, int to, Integer element) {
                    array.fill(from, to, element);
                }

                @Override
                public int indexOf(CowIntArray array, Integer sought) {
                    return array.indexOf(sought);
                }

                @Override
                public int lastIndexOf(CowIntArray array, Integer sought) {
                    return array.lastIndexOf(sought);
                }

                @Override
                public boolean contains(CowIntArray array, Integer sought) {
                    return array.contains(sought);
                }

                @Override
                public int binarySearch(CowIntArray array, Integer sought) {
                    return array.binarySearch(sought);
                }

                @Override
                public void forEach(CowIntArray array, Consumer<Integer> action) {
                    array.forEach(v -> action.accept(v));
                }

                @Override
                public Iterator<Integer> iterator(CowIntArray array) {
                    PrimitiveIterator.OfInt iterator = array.iterator();
                    return boxing(iterator::hasNext, () -> iterator.nextInt());
                }

                @Override
                public Spliterator<Integer> spliterator(CowIntArray array) {
                    return new Boxing<>(
                            array.spliterator(),
                            Spliterator.OfInt::trySplit,
                            (part, action) -> part.tryAdvance((IntConsumer) v -> action.accept(v)),
                            (part, action) -> part.forEachRemaining((IntConsumer) v -> action.accept(v)));
                }

                @Override
                public List<Integer> stream(CowIntArray array, boolean parallel) {
                    IntStream stream = array.stream();
                    return (parallel ? stream.parallel() : stream)
                            .mapToObj(v -> Integer.valueOf(v))
                            .toList();
                }
            });

    static final NumberType<Long, long[], CowLongArray> LONGS = new NumberType<>(
            "CowLongArray",
            n -> (long) n << 40 | n,
            Comparator.naturalOrder(),
            CowLongArray::new,
            CowLongArray::new,
            CowLongArray::new,
            CowLongArray::of,
            CowLongArray::borrow,
            CowLongArray::copyOf,
            list -> list.stream().mapToLong(e -> e).toArray(),
            array -> Arrays.stream(array).boxed().toList(),
            new Calls<>() {
                @Override
                public Long get(CowLongArray array, int index) {
                    return array.get(index);
                }

                @Override
                public void set(CowLongArray array, int index, Long element) {
                    array.set(index, element);
                }

                @Override
                public void add(CowLongArray array, Long element) {
                    array.add(element);
                }

                @Override
                public void addAll(CowLongArray array, long[] elements) {
                    array.addAll(elements);
                }

                @Override
                public void insertAt(CowLongArray array, int index, Long element) {
                    array.insertAt(index, element);
                }

                @Override
                public Long removeAt(CowLongArray array, int index) {
                    return array.removeAt(index);
                }

                @Override
                public Long removeLast(CowLongArray array) {
                    return array.removeLast();
                }

                @Override
                public void edit(CowLongArray array, int index, UnaryOperator<Long> edit) {
                    array.edit(index, v -> edit.apply(v));
                }

                @Override
                public boolean removeIf(CowLongArray array, Predicate<Long> filter) {
                    return array.removeIf(v -> filter.test(v));
                }

                @Override
                public void replaceAll(CowLongArray array, UnaryOperator<Long> operator) {
                    array.replaceAll(v -> operator.apply(v));
                }

                @Override
                public void fill(CowLongArray array, Long element) {
                    array.fill(element);
                }

                @Override
                public void fill(CowLongArray array, int from, int to, Long element) {
                    array.fill(from, to, element);
                }

                @Override
                public int indexOf(CowLongArray array, Long sought) {
                    return array.indexOf(sought);
                }

                @Override
                public int lastIndexOf(CowLongArray array, Long sought) {
                    return array.lastIndexOf(sought);
                }

                @Override
                public boolean contains(CowLongArray array, Long sought) {
                    return array.contains(sought);
                }

                @Override
                public int binarySearch(CowLongArray array, Long sought) {
                    return array.binarySearch(sought);
                }

                @Override
                public void forEach(CowLongArray array, Consumer<Long> action) {
                    array.forEach(v -> action.accept(v));
                }

                @Override
                public Iterator<Long> iterator(CowLongArray array) {
                    PrimitiveIterator.OfLong iterator = array.iterator();
                    return boxing(iterator::hasNext, () -> iterator.nextLong());
                }

                @Override
                public Spliterator<Long> spliterator(CowLongArray array) {
                    return new Boxing<>(
                            array.spliterator(),
                            Spliterator.OfLong::trySplit,
                            (part, action) -> part.tryAdvance((LongConsumer) v -> action.accept(v)),
                            (part, action) -> part.forEachRemaining((LongConsumer) v -> action.accept(v)));
                }

                @Override
                public List<Long> stream(CowLongArray array, boolean parallel) {
                    LongStream stream = array.stream();
                    return (parallel ? stream.parallel() : stream)
                            .mapToObj(v -> Long.valueOf(v))
                            .toList();
                }
            });

    static final NumberType<Double, double[], CowDoubleArray> DOUBLES = new NumberType<>(
            "CowDoubleArray",
            NumberType::oddDouble,
            Comparator.naturalOrder(),
            CowDoubleArray::new,
            CowDoubleArray::new,
            CowDoubleArray::new,
            CowDoubleArray::of,
            CowDoubleArray::borrow,
            CowDoubleArray::copyOf,
            list -> list.stream().mapToDouble(e -> e).toArray(),
            array -> Arrays.stream(array).boxed().toList(),
            new Calls<>() {
                @Override
                public Double get(CowDoubleArray array, int index) {
                    return array.get(index);
                }

                @Override
                public void set(CowDoubleArray array, int index, Double element) {
                    array.set(index, element);
                }

                @Override
                public void add(CowDoubleArray array, Double element) {
                    array.add(element);
                }

                @Override
                public void addAll(CowDoubleArray array, double[] elements) {
                    array.addAll(elements);
                }

                @Override
                public void insertAt(CowDoubleArray array, int index, Double element) {
                    array.insertAt(index, element);
                }

                @Override
                public Double removeAt(CowDoubleArray array, int index) {
                    return array.removeAt(index);
                }

                @Override
                public Double removeLast(CowDoubleArray array) {
                    return array.removeLast();
                }

                @Override
                public void edit(CowDoubleArray array, int index, UnaryOperator<Double> edit) {
                    array.edit(index, v -> edit.apply(v));
                }

                @Override
                public boolean removeIf(CowDoubleArray array, Predicate<Double> filter) {
                    return array.removeIf(v -> filter.test(v));
                }

                @Override
                public void replaceAll(CowDoubleArray array, UnaryOperator<Double> operator) {
                    array.replaceAll(v -> operator.apply(v));
                }

                @Override
                public void fill(CowDoubleArray array, Double element) {
                    array.fill(element);
                }

                @Override
                public void fill(CowDoubleArray array, int from, int to, Double element) {
                    array.fill(from, to, element);
                }

                @Override
                public int indexOf(CowDoubleArray array, Double sought) {
                    return array.indexOf(sought);
                }

                @Override
                public int lastIndexOf(CowDoubleArray array, Double sought) {
                    return array.lastIndexOf(sought);
                }

                @Override
                public boolean contains(CowDoubleArray array, Double sought) {
                    return array.contains(sought);
                }

                @Override
                public int binarySearch(CowDoubleArray array, Double sought) {
                    return array.binarySearch(sought);
                }

                @Override
                public void forEach(CowDoubleArray array, Consumer<Double> action) {
                    array.forEach(v -> action.accept(v));
                }

                @Override
                public Iterator<Double> iterator(CowDoubleArray array) {
                    PrimitiveIterator.OfDouble iterator = array.iterator();
                    return boxing(iterator::hasNext, () -> iterator.nextDouble());
                }

                @Override
                public Spliterator<Double> spliterator(CowDoubleArray array) {
                    return new Boxing<>(
                            array.spliterator(),
                            Spliterator.OfDouble::trySplit,
                            (part, action) -> part.tryAdvance((DoubleConsumer) v -> action.accept(v)),
                            (part, action) -> part.forEachRemaining((DoubleConsumer) v -> action.accept(v)));
                }

                @Override
                public List<Double> stream(CowDoubleArray array, boolean parallel) {
                    DoubleStream stream = array.stream();
                    return (parallel ? stream.parallel() : stream)
                            .mapToObj(v -> Double.valueOf(v))
                            .toList();
                }
            });

    static final NumberType<Byte, byte[], CowByteArray> BYTES = new NumberType<>(
            "CowByteArray",
            n -> (byte) (n - 3),
            Comparator.naturalOrder(),
            CowByteArray::new,
            CowByteArray::new,
            CowByteArray::new,
            CowByteArray::of,
            CowByteArray::borrow,
            CowByteArray::copyOf,
            NumberType::bytes,
            array -> {
                List<Byte> bytes = new ArrayList<>();
                for (byte b : array) {
                    bytes.add(b);
                }
                return bytes;
            },
            new Calls<>() {
                @Override
                public Byte get(CowByteArray array, int index) {
                    return array.get(index);
                }

                @Override
                public void set(CowByteArray array, int index, Byte element) {
                    array.set(index, element);
                }

                @Override
                public void add(CowByteArray array, Byte element) {
                    array.add(element);
                }

                @Override
                public void addAll(CowByteArray array, byte[] elements) {
                    array.addAll(elements);
                }

                @Override
                public void insertAt(CowByteArray array, int index, Byte element) {
                    array.insertAt(index, element);
                }

                @Override
                public Byte removeAt(CowByteArray array, int index) {
                    return array.removeAt(index);
                }

                @Override
                public Byte removeLast(CowByteArray array) {
                    return array.removeLast();
                }

                @Override
                public void edit(CowByteArray array, int index, UnaryOperator<Byte> edit) {
                    array.edit(index, v -> edit.apply((byte) v));
                }

                @Override
                public boolean removeIf(CowByteArray array, Predicate<Byte> filter) {
                    return array.removeIf(v -> filter.test((byte) v));
                }

                @Override
                public void replaceAll(CowByteArray array, UnaryOperator<Byte> operator) {
                    array.replaceAll(v -> operator.apply((byte) v));
                }

                @Override
                public void fill(CowByteArray array, Byte element) {
                    array.fill(element);
                }

                @Override
                public void fill(CowByteArray array, int from, int to, Byte element) {
                    array.fill(from, to, element);
                }

                @Override
                public int indexOf(CowByteArray array, Byte sought) {
                    return array.indexOf(sought);
                }

                @Override
                public int lastIndexOf(CowByteArray array, Byte sought) {
                    return array.lastIndexOf(sought);
                }

                @Override
                public boolean contains(CowByteArray array, Byte sought) {
                    return array.contains(sought);
                }

                @Override
                public int binarySearch(CowByteArray array, Byte sought) {
                    return array.binarySearch(sought);
                }

                @Override
                public void forEach(CowByteArray array, Consumer<Byte> action) {
                    array.forEach(v -> action.accept((byte) v));
                }

                @Override
                public Iterator<Byte> iterator(CowByteArray array) {
                    PrimitiveIterator.OfInt iterator = array.iterator();
                    return boxing(iterator::hasNext, () -> (byte) iterator.nextInt());
                }

                @Override
                public Spliterator<Byte> spliterator(CowByteArray array) {
                    return new Boxing<>(
                            array.spliterator(),
                            Spliterator.OfInt::trySplit,
                            (part, action) -> part.tryAdvance((IntConsumer) v -> action.accept((byte) v)),
                            (part, action) -> part.forEachRemaining((IntConsumer) v -> action.accept((byte) v)));
                }

                @Override
                public List<Byte> stream(CowByteArray array, boolean parallel) {
                    IntStream stream = array.stream();
                    return (parallel ? stream.parallel() : stream)
                            .mapToObj(v -> Byte.valueOf((byte) v))
                            .toList();
                }
            });

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        int i = 0;
        for (byte b : list) {
            bytes[i++] = b;
        }
        return bytes;
    }

    /** Both zeros and NaN are among the numbers. */
    private static Double oddDouble(int n) {
        return switch (n) {
            case 0 -> -0.0;
            case 1 -> 0.0;
            case 31 -> Double.NaN;
            default -> n / 4.0;
        };
    }
}
