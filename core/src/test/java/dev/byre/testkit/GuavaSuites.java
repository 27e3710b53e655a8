package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Suites of guava-testlib, which are of JUnit 3, as dynamic tests of JUnit 5. */
public final class GuavaSuites {
    private GuavaSuites() {}

    /**
     * The tests of a suite, for a {@code @TestFactory}: one for all of what Guava's suites call a tester, which looks at one
     * method of one face. They are in one row, since containers within containers would deepen the stack that each of
     * many thousand exceptions walks.
     */
    public static Stream<DynamicTest> dynamic(TestSuite suite) {
        List<Test> tests = Collections.list(suite.tests());
        List<TestCase> cases = tests.stream()
                .filter(TestCase.class::isInstance)
                .map(TestCase.class::cast)
                .toList();
        Stream<DynamicTest> own = cases.isEmpty()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest(suite.getName(), () -> runAll(cases)));
        return Stream.concat(
                own,
                tests.stream()
                        .filter(TestSuite.class::isInstance)
                        .map(TestSuite.class::cast)
                        .flatMap(GuavaSuites::dynamic));
    }

    /** Runs all of them, whichever fail; Surefire reports a dynamic test by its number alone, so the failures say which. */
    private static void runAll(List<TestCase> cases) {
        List<Executable> runs = new ArrayList<>();
        for (TestCase test : cases) {
            runs.add(() -> run(test));
        }
        assertAll(runs);
    }

    private static void run(TestCase test) throws Throwable {
        try {
            test.runBare();
        } catch (AssertionError | Exception e) {
            throw new AssertionError(test + ": " + e, e);
        }
    }
}
