/** Figures as text for a terminal and as one page of HTML, both from the same tables and charts. */
package dev.byre.site.tour.report;
