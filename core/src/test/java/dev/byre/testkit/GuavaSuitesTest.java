package dev.byre.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import junit.framework.TestCase;
import junit.framework.TestSuite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

class GuavaSuitesTest {
    /** As the suites are written, and called by reflection. */
    @SuppressWarnings({"JdkObsolete", "EffectivelyPrivate", "UnusedMethod"})
    static final class Fails extends TestCase {
        private boolean tornDown;

        Fails() {
            super("testThatFails");
        }

        public void testThatFails() {
            throw new IllegalStateException("as it should");
        }

        @Override
        protected void tearDown() {
            tornDown = true;
        }
    }

    @Test
    void aFailureWithinNestedSuitesTellsWhichTestFailed() {
        Fails test = new Fails();
        TestSuite inner = new TestSuite("inner");
        inner.addTest(test);
        TestSuite outer = new TestSuite("outer");
        outer.addTest(inner);
        List<DynamicTest> tests = GuavaSuites.dynamic(outer).toList();
        assertEquals(1, tests.size());
        AssertionError failure = assertThrows(
                AssertionError.class, () -> tests.get(0).getExecutable().execute());
        assertTrue(String.valueOf(failure.getMessage()).contains("testThatFails"), failure::getMessage);
        assertTrue(test.tornDown);
    }
}
