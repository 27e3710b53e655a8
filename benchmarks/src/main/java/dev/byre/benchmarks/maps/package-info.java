/**
 * What the benchmarks of hash maps and of sorted maps have in common: the keys, what is done with them, and what is
 * counted.
 *
 * <p>Each rival is a subclass of {@link dev.byre.benchmarks.maps.AnyMap}. A fork measures one rival and loads no other
 * subclass, so the calls through it are as direct as they would be without.
 */
package dev.byre.benchmarks.maps;
