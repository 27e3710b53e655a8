/** The sequence engine: what lists, primitive arrays and text are made of. */
package dev.byre.core.seq;
