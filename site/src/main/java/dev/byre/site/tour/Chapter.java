package dev.byre.site.tour;

import dev.byre.site.tour.report.Section;

/** One part of the tour. It is listed in {@link Tour#chapters}, and gets there all that it needs but the JDK. */
interface Chapter {
    /**
     * Does the work and tells what it cost.
     *
     * @throws BrokenPromise if a result is not what it must be
     */
    Section run(Jdk jdk);
}
