/**
 * Text measured against java.lang's and against Bifurcan's Rope, where an editor's own history is replayed and where it
 * is read and written at random.
 *
 * <p>Each rival is a subclass of {@link dev.byre.benchmarks.text.AnyText}. A fork measures one rival and loads no other
 * subclass, so the calls through it are as direct as they would be without.
 */
package dev.byre.benchmarks.text;
