package dev.airtight.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * Who may import whom; the command sees every module, so the rules of all of them are kept here.
 */
@AnalyzeClasses(packages = "dev.airtight", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final String ANNOTATIONS = "dev.airtight.annotations..";
  private static final String GRAMMAR = "dev.airtight.grammar..";
  private static final String GENERATED = "dev.airtight.grammar.antlr..";
  private static final String CORE = "dev.airtight.core..";
  private static final String SOLVER = "dev.airtight.solver..";
  private static final String PATHS = "dev.airtight.paths..";
  private static final String FRAMEWORKS = "dev.airtight.frameworks..";
  private static final String VERIFICATION = "dev.airtight.verification..";
  private static final String CLI = "dev.airtight.cli..";

  @ArchTest
  static final ArchRule annotationsImportTheJdkOnly =
      classes()
          .that()
          .resideInAPackage(ANNOTATIONS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", ANNOTATIONS);

  @ArchTest
  static final ArchRule grammarImportsNothingOfOurs =
      mayNotUse(GRAMMAR, ANNOTATIONS, CORE, SOLVER, PATHS, FRAMEWORKS, VERIFICATION, CLI);

  @ArchTest
  static final ArchRule coreImportsGrammarOnly =
      mayNotUse(CORE, ANNOTATIONS, SOLVER, PATHS, FRAMEWORKS, VERIFICATION, CLI);

  @ArchTest
  static final ArchRule solverImportsWhatIsToItsLeft =
      mayNotUse(SOLVER, ANNOTATIONS, PATHS, FRAMEWORKS, VERIFICATION, CLI);

  @ArchTest
  static final ArchRule pathsImportsWhatIsToItsLeft =
      mayNotUse(PATHS, ANNOTATIONS, FRAMEWORKS, VERIFICATION, CLI);

  @ArchTest
  static final ArchRule frameworksImportWhatIsToTheirLeft =
      mayNotUse(FRAMEWORKS, ANNOTATIONS, VERIFICATION, CLI);

  /** A framework is found as a service: a new one is a provider in a jar of its own. */
  @ArchTest
  static final ArchRule nobodyNamesTheClassesOfAFramework =
      noClasses()
          .that()
          .resideOutsideOfPackage(FRAMEWORKS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(FRAMEWORKS);

  @ArchTest
  static final ArchRule frameworksDoNotKnowEachOther =
      slices()
          .matching("dev.airtight.frameworks.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage(FRAMEWORKS),
              resideInAnyPackage(
                  "dev.airtight.frameworks.schema..",
                  "dev.airtight.frameworks.mapper..",
                  "dev.airtight.frameworks.jackson.."));

  @ArchTest static final ArchRule verificationImportsNoTool = mayNotUse(VERIFICATION, CLI);

  @ArchTest static final ArchRule theCommandOnlyCallsVerification = mayNotUse(CLI, SOLVER, PATHS);

  @ArchTest
  static final ArchRule whatVerificationHidesIsUsedByItAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(VERIFICATION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.airtight.verification.internal..");

  @ArchTest
  static final ArchRule reportsAreIndependentOfWhoFoundThem =
      mayNotUse("dev.airtight.verification.report..", SOLVER, PATHS, CLI);

  @ArchTest
  static final ArchRule z3StaysBehindItsBackEnd =
      staysIn("com.microsoft.z3..", "dev.airtight.solver.z3..");

  /** The command's own jars are prepared without the engine. */
  @ArchTest
  static final ArchRule asmStaysInTheRoomOfClassFiles =
      staysIn(
          "org.objectweb.asm..",
          "dev.airtight.paths.code.classfile..",
          "dev.airtight.cli.archive..");

  @ArchTest static final ArchRule antlrStaysInGrammar = staysIn("org.antlr..", GRAMMAR);

  @ArchTest
  static final ArchRule picocliStaysInTheCommand = staysIn("picocli..", "dev.airtight.cli");

  @ArchTest
  static final ArchRule jacksonStaysWithReadersAndDecoders =
      staysIn(
          "com.fasterxml.jackson..",
          "dev.airtight.core.json..",
          "dev.airtight.paths.decode.jackson..");

  /** A decoder is found as a service; frameworks configure one for what they do with it. */
  @ArchTest
  static final ArchRule nobodyNamesTheClassesOfADecoder =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.airtight.paths.decode.jackson", FRAMEWORKS)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.airtight.paths.decode.jackson");

  @ArchTest
  static final ArchRule everyPackageIsNullMarked =
      classes()
          .that()
          .resideOutsideOfPackages(GENERATED, ANNOTATIONS)
          .should(liveInANullMarkedPackage());

  @ArchTest
  static final ArchRule noCyclesBetweenRooms =
      slices().matching("dev.airtight.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule noCyclesBetweenTheRoomsOfPaths =
      slices().matching("dev.airtight.paths.(**)").should().beFreeOfCycles();

  /**
   * Whoever searches for a name finds one meaning; annotations are named as applications see it.
   */
  @ArchTest
  static void noTwoClassesShareAName(JavaClasses classes) {
    Map<String, List<String>> byName =
        classes.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .filter(type -> !type.getPackageName().equals("dev.airtight.annotations"))
            .filter(type -> !type.getPackageName().startsWith("dev.airtight.examples"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    byName.values().removeIf(names -> names.size() == 1);
    assertThat(byName).isEmpty();
  }

  private static ArchRule mayNotUse(String room, String... others) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others);
  }

  private static ArchRule staysIn(String library, String... rooms) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " lives in a package without @NullMarked"));
        }
      }
    };
  }
}
