/**
 * Copy-on-write values: {@link dev.byre.core.Cow} may or may not own what it holds, {@link dev.byre.core.Shared} counts
 * its holders, and {@link dev.byre.core.CowEvents} tells where a program copies.
 */
package dev.byre.core;
