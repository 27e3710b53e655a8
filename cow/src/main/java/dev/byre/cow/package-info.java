/**
 * Mutable handles with value semantics: {@code share()} gives an independent collection in O(1), and the first write to
 * either side copies what it must.
 */
package dev.byre.cow;
