/** What the benchmarks of maps, lists and text have in common: how rivals are asked, and how their bytes are counted. */
package dev.byre.benchmarks.rivals;
