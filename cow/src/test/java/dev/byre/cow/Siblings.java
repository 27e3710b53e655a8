package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** The lists that share with what a suite tests, and what each must still hold when a test is over. */
final class Siblings {
    private record Sibling(Object list, String held) {}

    private final List<Sibling> siblings = new ArrayList<>();

    /** Keeps a sibling alive until the end of the test. */
    void keep(Object sibling) {
        siblings.add(new Sibling(sibling, sibling.toString()));
    }

    void checkAndForget() {
        try {
            siblings.forEach(sibling -> assertEquals(sibling.held, sibling.list.toString()));
        } finally {
            siblings.clear();
        }
    }
}
