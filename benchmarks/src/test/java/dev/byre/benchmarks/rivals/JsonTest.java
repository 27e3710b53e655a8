package dev.byre.benchmarks.rivals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void jsonIsReadAsItIsWritten() {
        assertEquals(
                Map.of("a", List.of(1, -20, "x\n\"\\\u00e9/"), "b", Map.of(), "c", List.of(), "d", true),
                Json.parse(" {\"a\": [1,-20 ,\"x\\n\\\"\\\\\\u00e9\\/\"],\"b\":{},\"c\":[ ], \"d\" : true} "));
        assertEquals(List.of(false), Json.parse("[false]"));
    }

    @Test
    void aNumberThatIsNotWholeOrNotAnIntIsADouble() {
        assertEquals(List.of(1.5, -2e10, 1e12), Json.parse("[1.5, -2.0E10, 1000000000000]"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("a \"quoted\" \\ name\n", List.of(1, 2.5, "x", List.of(), Map.of()));
        object.put("b", true);
        assertEquals(object, Json.parse(Json.write(object)));
        assertEquals("{\"b\":[1,true]}", Json.write(Map.of("b", List.of(1, true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1", "[1,]", "{\"a\" 1}", "\"", "[] x", "tru", "null", "1.5.2", "--1", "."})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
    }
}
