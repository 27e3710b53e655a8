/** The sorted engine: what sorted maps and sets are made of. */
package dev.byre.core.sorted;
