/** Hash maps and sets measured against java.util and against the persistent ones of other libraries. */
package dev.byre.benchmarks.hash;
