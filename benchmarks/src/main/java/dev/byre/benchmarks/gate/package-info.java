/**
 * The gate: figures of Byre's own types that do not depend on the clock, held against those that were last accepted.
 */
package dev.byre.benchmarks.gate;
