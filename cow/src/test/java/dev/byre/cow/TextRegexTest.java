package dev.byre.cow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.byre.testkit.Letters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Regular expressions over both faces find what they find in a String. */
class TextRegexTest {
    private static final String[] ATOMS = {
        "a",
        "b",
        ".",
        "\\R",
        "\\n",
        "\\r",
        "[^ab]",
        "[a-b]",
        "\\X",
        "\\w",
        "\\p{L}",
        "\\p{So}",
        "\ud83d\ude00",
        "\ud83d",
        "\ude00",
        "\u20ac",
        "\u00e9",
        "$",
        "^",
        "\\b",
        "(?=a)",
        "(?!b)",
        "(?<=a)",
        "(?<!\\r)",
        "(?<=.)",
        "(a|b|\\R)",
        "(?:ab)",
        "[\ud83d\ude00b]"
    };

    private static final String[] QUANTIFIERS = {"", "", "", "?", "*", "+", "{2}", "*?", "+?", "++"};

    private static final int[] FLAGS = {
        0,
        Pattern.DOTALL,
        Pattern.MULTILINE,
        Pattern.MULTILINE | Pattern.DOTALL,
        Pattern.UNIX_LINES,
        Pattern.LITERAL,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE
    };

    private static Pattern pattern(Random random) {
        StringBuilder regex = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String atom = ATOMS[random.nextInt(ATOMS.length)];
            boolean isPlace = "^$".contains(atom) || atom.startsWith("(?") || atom.equals("\\b");
            regex.append(atom).append(isPlace ? "" : QUANTIFIERS[random.nextInt(QUANTIFIERS.length)]);
            regex.append(random.nextInt(8) == 0 && i > 0 ? "|" : "");
        }
        return Pattern.compile(regex.toString(), FLAGS[random.nextInt(FLAGS.length)]);
    }

    /** A text of characters of all planes, unpaired halves and line breaks; some long. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.append(Letters.text(random.nextInt(30), random.nextInt(30)));
            text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        }
        return text.toString();
    }

    /** The same text in different trees. */
    private static List<CowString> faces(String text, Random random) {
        int middle = random.nextInt(text.length() + 1);
        CowString typed = new CowString(text.substring(middle));
        for (int i = 0; i < middle; i++) {
            typed.insert(i, text.charAt(i));
        }
        return List.of(CowString.borrow(text), new CowString(text), typed);
    }

    @Test
    void whatIsFoundIsFoundInTheStringToo() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Pattern pattern = pattern(random);
            String text = text(random);
            List<Object> expected = found(pattern, text, seed);
            for (CowString face : faces(text, random)) {
                String what = "seed " + seed + ", " + pattern;
                assertEquals(expected, found(pattern, face, seed), what);
                assertEquals(expected, found(pattern, face.snapshot(), seed), what);
            }
        }
    }

    private static List<Object> found(Pattern pattern, CharSequence text, long seed) {
        Random random = new Random(seed);
        List<Object> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.start() + " " + matcher.end() + " " + matcher.group());
            for (int i = 1; i <= matcher.groupCount(); i++) {
                found.add(String.valueOf(matcher.group(i)));
            }
        }
        found.add(matcher.replaceAll("<$0>"));
        found.add(matcher.replaceFirst(result -> "" + result.start()));
        found.add(Arrays.asList(pattern.split(text, random.nextInt(5) - 1)));
        found.add(pattern.splitAsStream(text).toList());
        int from = random.nextInt(text.length() + 1);
        int to = from + random.nextInt(text.length() - from + 1);
        matcher.region(from, to).useTransparentBounds(random.nextBoolean()).useAnchoringBounds(random.nextBoolean());
        found.add(matcher.find() ? matcher.start() + " " + matcher.end() : "none");
        found.add(matcher.region(from, to).lookingAt());
        found.add(matcher.region(from, to).matches());
        return found;
    }

    @Test
    void aScannerReadsBothFaces() {
        String text = "12 cows\r\n0.5 \ud83d\ude00\n".repeat(400);
        CowString face = new CowString(text);
        List<String> words = new Scanner(text).tokens().toList();
        assertEquals(words, Pattern.compile("\\s+").splitAsStream(face).toList());
        assertEquals(
                words, Pattern.compile("\\s+").splitAsStream(face.snapshot()).toList());
    }
}
