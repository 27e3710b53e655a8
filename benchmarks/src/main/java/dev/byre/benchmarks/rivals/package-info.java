/**
 * What the benchmarks of maps, lists and text have in common: how rivals are asked, how their bytes are counted, and how
 * files are read and written.
 */
package dev.byre.benchmarks.rivals;
