package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JdkObsolete") // Guava's suites are of JUnit 3.
class GuavaSuitesTest {
    private int ran;

    private TestCase testCase(String name, boolean passes) {
        return new TestCase(name) {
            @Override
            protected void runTest() {
                ran++;
                assertTrue("wrong", passes);
            }
        };
    }

    private static TestSuite suite(junit.framework.Test... tests) {
        TestSuite suite = new TestSuite("suite");
        List.of(tests).forEach(suite::addTest);
        return suite;
    }

    @Test
    void eachTesterIsOneTestThatRunsAllAndTellsAllThatFail() throws Throwable {
        TestSuite good = suite(testCase("a", true), testCase("b", true));
        TestSuite bad = suite(testCase("c", false), testCase("d", true), testCase("e", false));
        List<DynamicTest> tests = GuavaSuites.dynamic(suite(good, suite(bad))).toList();
        assertEquals(2, tests.size());
        tests.get(0).getExecutable().execute();
        Throwable failure = assertThrows(AssertionError.class, tests.get(1).getExecutable());
        assertEquals(5, ran);
        assertEquals(2, failure.getSuppressed().length);
        String told = String.valueOf(failure.getMessage());
        assertTrue(told.contains("c(") && told.contains("e("), told);
    }
}
