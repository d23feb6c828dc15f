package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may know which, from the bottom up; libraries are known only where they are used. */
class ArchitectureTest {

    private static final String ROOT = "org.gongkai";

    /** What each package may know of ours besides itself. A new package is entered here first. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("trouble", Set.of()),
            Map.entry("label", Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("figure", Set.of()),
            Map.entry("source", Set.of()),
            Map.entry("publish", Set.of()),
            Map.entry("knowledge", Set.of("identity", "figure", "label")),
            Map.entry("agency", Set.of("knowledge", "label", "trouble")),
            Map.entry("form", Set.of("agency", "source", "figure", "knowledge", "label", "statement", "trouble")),
            Map.entry("statement", Set.of("figure", "knowledge")),
            Map.entry("own", Set.of("agency", "form", "figure", "identity", "knowledge", "source", "trouble")),
            Map.entry("warehouse", Set.of("agency", "knowledge", "identity", "trouble")),
            Map.entry("reading", Set.of("agency", "figure", "form", "knowledge", "source", "statement", "trouble")),
            Map.entry("plan", Set.of("knowledge", "label", "reading", "warehouse")),
            Map.entry(
                    "load",
                    Set.of(
                            "agency",
                            "form",
                            "own",
                            "plan",
                            "reading",
                            "knowledge",
                            "warehouse",
                            "figure",
                            "source",
                            "statement",
                            "trouble")),
            Map.entry("explain", Set.of("identity", "knowledge")),
            Map.entry("check", Set.of("explain", "identity", "knowledge", "warehouse")),
            Map.entry("official", Set.of("figure", "identity", "knowledge", "label", "publish")),
            Map.entry("compile", Set.of("agency", "knowledge", "official", "reporting", "warehouse")),
            Map.entry("synthetic", Set.of("agency", "explain", "identity", "knowledge", "official", "warehouse")),
            Map.entry("reporting", Set.of("knowledge", "publish", "warehouse")),
            Map.entry("slip", Set.of("publish", "reporting", "trouble", "warehouse")),
            Map.entry(
                    "precheck",
                    Set.of(
                            "agency",
                            "explain",
                            "figure",
                            "form",
                            "identity",
                            "knowledge",
                            "reporting",
                            "slip",
                            "source",
                            "statement",
                            "trouble")),
            Map.entry(
                    "job",
                    Set.of(
                            "form",
                            "own",
                            "knowledge",
                            "source",
                            "plan",
                            "load",
                            "check",
                            "reading",
                            "reporting",
                            "slip",
                            "publish",
                            "trouble",
                            "warehouse")),
            Map.entry("operation", Set.of("job", "publish", "trouble", "warehouse")),
            Map.entry(
                    "console",
                    Set.of(
                            "compile",
                            "form",
                            "job",
                            "knowledge",
                            "official",
                            "operation",
                            "plan",
                            "precheck",
                            "publish",
                            "reading",
                            "reporting",
                            "slip",
                            "source",
                            "synthetic",
                            "trouble",
                            "warehouse")),
            Map.entry("", Set.of("console")));

    /** What reads a form: a library of its own, which runs without this database and without Spring. */
    private static final List<String> READING = List.of(
            "trouble", "label", "identity", "figure", "source", "knowledge", "agency", "form", "own", "reading");

    private static JavaClasses program;

    @BeforeAll
    static void importProgram() {
        program = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }

    private static String packageOf(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name;
    }

    private static String[] packagesOf(Stream<String> names) {
        return names.map(ArchitectureTest::packageOf).toArray(String[]::new);
    }

    private static Set<String> packagesOfProgram() {
        return program.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(packagesOfProgram()).containsExactlyInAnyOrder(packagesOf(MAY_KNOW.keySet().stream()));
    }

    @Test
    void packagesDependInOneDirection() {
        new TreeMap<>(MAY_KNOW).forEach((name, known) -> {
            String[] allowed = packagesOf(Stream.concat(known.stream(), Stream.of(name)));
            classes()
                    .that()
                    .resideInAPackage(packageOf(name))
                    .should()
                    .onlyDependOnClassesThat(not(resideInAPackage(ROOT + "..")).or(resideInAnyPackage(allowed)))
                    .check(program);
        });
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(program);
    }

    @Test
    void springBatchAndSpringBootAreKnownAtTheEdgeOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packagesOf(Stream.of("job", "console")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework.batch..", "org.springframework.boot..", "org.springframework.context..")
                .check(program);
    }

    @Test
    void springIsKnownOnlyWhereStatementsAreRun() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        packagesOf(Stream.of("warehouse", "plan", "load", "check", "reporting", "job")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework..")
                .check(program);
    }

    @Test
    void databasesAreKnownOnlyAboveTheReader() {
        noClasses()
                .that()
                .resideInAnyPackage(packagesOf(READING.stream()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb..", "org.h2..", "org.springframework..")
                .check(program);
    }

    @Test
    void duckDbIsKnownToTheWarehouseOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packageOf("warehouse"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duckdb..")
                .check(program);
    }

    @Test
    void workbooksAreKnownOnlyWhereTheyAreReadAndWritten() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packagesOf(Stream.of("source", "slip", "official", "compile", "reporting")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.poi..")
                .check(program);
    }

    @Test
    void noClassIsNamedForWhatItIsNot() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(program);
    }

    @Test
    void noPackageIsADrawerForAll() {
        assertThat(packagesOfProgram())
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\.(util|utils|common|impl|helper|manager)(\\..*)?"));
    }
}
