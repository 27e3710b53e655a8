package dev.byre.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of Java in the documentation, and what it says that it prints.
 *
 * @param place the file and the line where it starts
 * @param code the statements, imports first if there are any
 * @param printed the lines that its comments {@code // prints …} promise, in their order
 */
record Example(String place, String code, List<String> printed) {
    private static final Pattern IN_MARKDOWN =
            Pattern.compile("^```java\\R(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern IN_JAVADOC =
            Pattern.compile("<pre>\\{@code\\R(.*?)^ *\\* *\\}</pre>", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern PRINTS = Pattern.compile("// prints (.*)$", Pattern.MULTILINE);

    /** The examples of a Markdown file or of the Javadoc in a Java file. */
    static List<Example> in(Path file) throws IOException {
        boolean java = file.toString().endsWith(".java");
        String text = Files.readString(file);
        Matcher matcher = (java ? IN_JAVADOC : IN_MARKDOWN).matcher(text);
        List<Example> examples = new ArrayList<>();
        while (matcher.find()) {
            long line = text.substring(0, matcher.start()).lines().count() + 1;
            String place = Project.ROOT.relativize(file) + ":" + line;
            String code = java ? matcher.group(1).replaceAll("(?m)^ *\\* ?", "") : matcher.group(1);
            List<String> printed = PRINTS.matcher(code)
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            examples.add(new Example(place, code, printed));
        }
        return examples;
    }

    /** The example as a class whose {@code main} runs it. */
    String source() {
        Stream<String> given = Stream.of(
                        "java.util",
                        "java.util.function",
                        "java.util.stream",
                        "dev.byre.core",
                        "dev.byre.collections",
                        "dev.byre.cow")
                .map(name -> "import " + name + ".*;");
        String imports = Stream.concat(given, code.lines().filter(line -> line.startsWith("import ")))
                .collect(Collectors.joining("\n"));
        String body = code.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return """
                %s
                public class Main {
                    public static void main(String... args) throws Exception {
                %s
                    }
                }
                """.formatted(imports, body);
    }
}
