/**
 * What the count of a buffer promises to handles in two threads: one test for each claim about the order of memory. Run
 * by the profile {@code deep}.
 */
package dev.byre.cow.stress;
