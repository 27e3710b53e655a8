package dev.byre.site.tour;

import dev.byre.core.CowEvents;
import dev.byre.site.tour.report.Unit;

/**
 * What one operation costs.
 *
 * @param nanos its time, the median of the rounds
 * @param bytes what it allocates, the median of the rounds; not a number where the JVM cannot tell
 * @param operations how many a round had
 * @param events the copies in one whole round
 */
record Cost(double nanos, double bytes, int operations, CowEvents events) {
    String time() {
        return Unit.NANOS.text(nanos);
    }

    String allocated() {
        return Unit.BYTES.text(bytes);
    }

    /** Time and allocation in one cell. */
    String both() {
        return time() + " " + allocated();
    }

    /** The copies of one operation. */
    double copies() {
        return (double) events.copies() / operations;
    }

    /** The elements that one operation copied. */
    double elements() {
        return (double) events.elements() / operations;
    }
}
