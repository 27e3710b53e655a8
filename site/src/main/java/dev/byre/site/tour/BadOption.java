package dev.byre.site.tour;

/** An option that the tour cannot follow. The message is one line for the user. */
final class BadOption extends Exception {
    private static final long serialVersionUID = 1;

    BadOption(String message) {
        super(message);
    }
}
