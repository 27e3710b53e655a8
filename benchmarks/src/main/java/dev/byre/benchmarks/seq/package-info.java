/**
 * Lists measured against java.util's and against the persistent ones of other libraries.
 *
 * <p>Each rival is a subclass of {@link dev.byre.benchmarks.seq.AnyList}. A fork measures one rival and loads no other
 * subclass, so the calls through it are as direct as they would be without.
 */
package dev.byre.benchmarks.seq;
