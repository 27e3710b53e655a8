/**
 * The tour: what copy-on-write buys, and where it buys nothing, shown on the files of the JDK that runs it.
 *
 * <p>{@link dev.byre.site.tour.Tour} lists the chapters; a new one is a class that implements {@code Chapter}.
 */
package dev.byre.site.tour;
