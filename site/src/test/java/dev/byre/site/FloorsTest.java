package dev.byre.site;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Who may import whom: the floors of the house. */
@DisabledIfSystemProperty(
        named = "dev.byre.tuning",
        matches = "tiny",
        disabledReason = "class files are read, which are the same in both runs")
class FloorsTest {
    private static final String[] LIBRARY = {"dev.byre.core..", "dev.byre.collections..", "dev.byre.cow.."};
    private static final String[] PUBLIC = {"dev.byre.core", "dev.byre.collections", "dev.byre.cow"};
    private static final DescribedPredicate<JavaClass> HIDDEN =
            resideInAnyPackage(LIBRARY).and(not(resideInAnyPackage(PUBLIC)));

    private static final JavaClasses CLASSES = importAll();

    /** All that is on the class path of these tests, and the benchmarks where they are built, as they are written. */
    private static JavaClasses importAll() {
        // Of what is not ours the name is enough, and most of the JDK is within reach.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        Set<Location> locations = new HashSet<>(Locations.ofPackage("dev.byre"));
        Path benchmarks = Project.ROOT.resolve("benchmarks/target/classes");
        if (Files.isDirectory(benchmarks)) {
            locations.add(Location.of(benchmarks));
        }
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/jmh_generated/"))
                .importLocations(locations);
    }

    @Test
    void theLibraryNeedsNothingButTheJdk() {
        classes()
                .that()
                .resideInAnyPackage(LIBRARY)
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "jdk.jfr..", "org.checkerframework..", "dev.byre.."))
                .check(CLASSES);
    }

    @Test
    void ownershipKnowsNothingAboveIt() {
        onlySees("dev.byre.core.ownership", "dev.byre.core.ownership");
    }

    @Test
    void coreSeesOwnershipAndNoEngine() {
        onlySees("dev.byre.core", "dev.byre.core", "dev.byre.core.ownership");
    }

    @Test
    void anEngineSeesCoreAndNoOtherEngine() {
        for (String engine : List.of("dev.byre.core.hash", "dev.byre.core.sorted", "dev.byre.core.seq")) {
            onlySees(engine, engine, "dev.byre.core", "dev.byre.core.ownership");
        }
    }

    @Test
    void collectionsDoNotSeeTheHandles() {
        onlySees("dev.byre.collections..", "dev.byre.collections..", "dev.byre.core..");
    }

    private static void onlySees(String floor, String... below) {
        noClasses()
                .that()
                .resideInAPackage(floor)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.byre..").and(not(resideInAnyPackage(below))))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noPackagesImportEachOther() {
        slices().matching("dev.byre.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void usersSeeThePublicPackagesOnly() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.byre.benchmarks..", "dev.byre.site..")
                .should()
                .dependOnClassesThat(HIDDEN)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noPublicSignatureShowsAnEngine() {
        Set<String> leaks = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            if (resideInAnyPackage(PUBLIC).test(type) && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                if (above(type).anyMatch(HIDDEN)) {
                    leaks.add(type.getFullName());
                }
                // A public method of a package-private class is public in the classes that extend it.
                for (JavaMember member : type.getAllMembers()) {
                    if (visible(member) && shows(member)) {
                        leaks.add(type.getFullName() + ": " + member.getFullName());
                    }
                }
            }
        }
        assertEquals(Set.of(), leaks);
    }

    /** What the head of a class names. */
    private static Stream<JavaClass> above(JavaClass type) {
        return Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
                .flatMap(named -> named.getAllInvolvedRawTypes().stream());
    }

    private static boolean visible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean shows(JavaMember member) {
        Set<JavaClass> shown = member instanceof JavaCodeUnit unit
                ? unit.getAllInvolvedRawTypes()
                : Set.of(member.getOwner().getField(member.getName()).getRawType());
        return shown.stream().anyMatch(HIDDEN);
    }

    @Test
    void onlyTwoClassesTouchAtomicsAndVarHandles() {
        noClasses()
                .that()
                .resideInAnyPackage(LIBRARY)
                .and()
                .doNotHaveFullyQualifiedName("dev.byre.core.ownership.RefCounted")
                .and()
                .doNotHaveFullyQualifiedName("dev.byre.core.sorted.Leaf")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent.atomic..", "java.lang.invoke..")
                        .and(not(DescribedPredicate.describe(
                                "what javac needs for lambdas and records",
                                type -> Set.of(
                                                "LambdaMetafactory",
                                                "SerializedLambda",
                                                "StringConcatFactory",
                                                "MethodHandles$Lookup",
                                                "MethodHandle",
                                                "CallSite")
                                        .contains(type.getName().replaceAll(".*\\.", ""))))))
                .check(CLASSES);
    }

    @Test
    void thereIsSomethingToCheck() {
        Set<String> packages = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertTrue(packages.containsAll(Set.of(PUBLIC)));
        assertTrue(packages.containsAll(
                Set.of("dev.byre.core.ownership", "dev.byre.core.seq", "dev.byre.core.hash", "dev.byre.core.sorted")));
    }
}
