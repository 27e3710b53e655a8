/**
 * Byre measured against java.util: a class for each group of operations, in it a class for each operation, in it a
 * method for each rival, all of the same shape.
 */
package dev.byre.benchmarks;
