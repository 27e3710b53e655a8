package dev.byre.site.tour;

/** A result that contradicts what Byre promises. */
final class BrokenPromise extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenPromise(String message) {
        super(message);
    }
}
