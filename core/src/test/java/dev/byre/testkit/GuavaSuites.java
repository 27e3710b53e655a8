package dev.byre.testkit;

import java.util.Collections;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;

/** Suites of guava-testlib, which are of JUnit 3, as dynamic tests of JUnit 5. */
public final class GuavaSuites {
    private GuavaSuites() {}

    /**
     * The tests of a suite, for a {@code @TestFactory}: all in one row, since containers within containers would deepen
     * the stack that each of many thousand exceptions walks.
     */
    public static Stream<DynamicTest> dynamic(TestSuite suite) {
        return Collections.list(suite.tests()).stream().flatMap(GuavaSuites::dynamic);
    }

    private static Stream<DynamicTest> dynamic(Test test) {
        if (test instanceof TestSuite suite) {
            return dynamic(suite);
        }
        TestCase leaf = (TestCase) test;
        return Stream.of(DynamicTest.dynamicTest(leaf.toString(), () -> run(leaf)));
    }

    /** Surefire reports a dynamic test by its number alone, so the failure itself says which it is. */
    private static void run(TestCase test) throws Throwable {
        try {
            test.runBare();
        } catch (AssertionError | Exception e) {
            throw new AssertionError(test + ": " + e, e);
        }
    }
}
